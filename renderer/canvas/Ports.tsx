import { Handle, type ReactFlowState, useStore } from '@xyflow/react';
import { memo } from 'react';
import { useEditor } from '../state/editor.ts';
import { PORTS } from './nodes.ts';
import styles from './ports.module.css';

/**
 * The ports of a component, and the whole of it as one for the flow tool. They are there only while a flow can be led
 * from or to it: on a large drawing they would outnumber everything else.
 *
 * @param near whether the pointer is on the component
 */
export function Ports({ id, near }: { readonly id: string; readonly near: boolean }) {
  const connecting = useStore(isConnecting);
  const drawing = useEditor((editor) => editor.tool.kind === 'flow');
  if (!near && !connecting && !drawing) return <Anchors />;
  return (
    <>
      <Anchors />
      {PORTS.map((position) => (
        <Handle key={position} id={position} type="source" position={position} className={styles.port ?? ''} />
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
}

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

function isConnecting({ connection, connectionClickStartHandle }: ReactFlowState): boolean {
  return connection.inProgress || connectionClickStartHandle !== null;
}
