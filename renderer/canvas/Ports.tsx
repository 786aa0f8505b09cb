import { Handle, type ReactFlowState, useStore } from '@xyflow/react';
import { useEditor } from '../state/editor.ts';
import styles from './canvas.module.css';
import { PORTS } from './nodes.ts';

/**
 * The ports of a component, and the whole of it as one for the flow tool. They are there only while a flow can be led
 * from or to it: on a large drawing they would outnumber everything else.
 *
 * @param near whether the pointer is on the component
 */
export function Ports({ id, near }: { readonly id: string; readonly near: boolean }) {
  const connecting = useStore(isConnecting);
  const drawing = useEditor((editor) => editor.tool.kind === 'flow');
  if (!near && !connecting && !drawing) return null;
  return (
    <>
      {PORTS.map((position) => (
        <Handle key={position} id={position} type="source" position={position} className={styles.port ?? ''} />
      ))}
      <Handle
        id="whole"
        type="source"
        position={PORTS[0]}
        className={styles.whole ?? ''}
        aria-hidden="true"
        data-testid={`connect ${id}`}
      />
    </>
  );
}

function isConnecting({ connection, connectionClickStartHandle }: ReactFlowState): boolean {
  return connection.inProgress || connectionClickStartHandle !== null;
}
