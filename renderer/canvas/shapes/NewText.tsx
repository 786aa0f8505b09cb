import { ViewportPortal } from '@xyflow/react';
import { useDocument } from '../../state/document.ts';
import { WordsField } from './WordsField.tsx';
import { endText, useWriting } from './writing.ts';

/** The text that is being written where none was; nothing while none is. */
export function NewText() {
  const at = useWriting((writing) => writing.at);
  const diagram = useDocument((open) => open.diagram);
  if (at?.diagram !== diagram) return null;
  return (
    <ViewportPortal>
      <div style={{ position: 'absolute', transform: `translate(${at.x}px, ${at.y}px)`, pointerEvents: 'all' }}>
        <WordsField key={`${at.x} ${at.y}`} words="" width={at.width} isLarge={false} onEnd={endText} />
      </div>
    </ViewportPortal>
  );
}
