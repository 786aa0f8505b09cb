import { Handle, type ReactFlowState, useStore } from '@xyflow/react';
import { memo } from 'react';
import type { ElementId } from '#core/model/ids.ts';
import { useEditor } from '../../state/editor.ts';
import { PORTS } from '../nodes.ts';
import styles from './ports.module.css';

/**
 * The ports of a component, its edge, from which a flow can be led too, and the whole of it as one for the flow tool.
 * They are there only while a flow can be led from or to it: on a large drawing they would outnumber everything else.
 *
 * @param near whether the pointer is on the component
 */
export const Ports = memo(function Ports({ id, near }: { readonly id: string; readonly near: boolean }) {
  const connecting = useStore(isConnecting);
  const drawing = useEditor((editor) => editor.tool.kind === 'flow');
  if (!near && !connecting && !drawing) return <Anchors />;
  return (
    <>
      <Anchors />
      {near &&
        PORTS.map((position) => (
          <Handle
            key={`edge ${position}`}
            id={position}
            type="source"
            position={position}
            className={styles.edge ?? ''}
            onClick={selectAsUsual}
          />
        ))}
      {PORTS.map((position) => (
        <Handle
          key={position}
          id={position}
          type="source"
          position={position}
          className={styles.port ?? ''}
          // A drag leads a flow; a click asks for its other end.
          onClick={() => useEditor.setState({ connectingFrom: id as ElementId })}
        />
      ))}
      <Handle
        id="whole"
        type="source"
        position={PORTS[0]}
        className={`${styles.whole} ${styles.ready}`}
        aria-hidden="true"
        data-testid={`connect ${id}`}
      />
    </>
  );
});

/** What React Flow measures to know where flows can end; plain parts, which watch nothing. */
export const Anchors = memo(function Anchors() {
  return [...PORTS.map((position) => [position, position] as const), ['whole', PORTS[0]] as const].map(([id, at]) => (
    <i
      key={id}
      className={`react-flow__handle react-flow__handle-${at} source ${id === 'whole' ? styles.whole : styles.anchor}`}
      data-handleid={id}
      data-handlepos={at}
    />
  ));
});

/** A click on the edge of a shape begins no flow: it goes on to the shape, which is selected. */
function selectAsUsual(): void {}

function isConnecting({ connection, connectionClickStartHandle }: ReactFlowState): boolean {
  return connection.inProgress || connectionClickStartHandle !== null;
}
