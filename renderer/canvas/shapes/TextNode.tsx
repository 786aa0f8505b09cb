import { type NodeProps, NodeResizeControl } from '@xyflow/react';
import { memo, useState } from 'react';
import { widenText, writeText } from '#core/commands/write-text.ts';
import { coveredBy, TEXT_WIDTH, textBlockHeight, textBlockLines } from '#core/picture/text-block.ts';
import { run, theDocument, useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { areDrawnAlike } from '../alike.ts';
import { useLit } from '../lit.ts';
import type { WordsNode } from '../nodes.ts';
import { describeElement } from './describe.ts';
import shared from './element.module.css';
import { LockMark } from './LockMark.tsx';
import { ShapeText } from './ShapeText.tsx';
import { Spoken } from './Spoken.tsx';
import styles from './text.module.css';
import { WordsField } from './WordsField.tsx';

/** Words written on the canvas, set as on paper; taken hold of where they stand, made wider at their right end. */
export const TextNode = memo(function TextNode({ data, selected }: NodeProps<WordsNode>) {
  const { element } = data;
  const lit = useLit(element.id);
  const writing = useEditor((editor) => editor.renaming === element.id);
  const spoken = useDocument(({ model, assessment }) => describeElement(element, model, assessment));
  const [drawn, setDrawn] = useState<number | null>(null);
  const width = drawn ?? element.rect.width;
  const height = drawn === null ? element.rect.height : textBlockHeight({ ...element, rect: { width } });
  const lines = textBlockLines({ ...element, rect: { x: 0, y: 0, width, height } });

  const end = (words: string): void => {
    const open = theDocument();
    useEditor.setState({ renaming: null });
    if (open) run(writeText(open.model, element.id, words));
  };

  return (
    <div
      className={`${shared.element} ${styles.text}`}
      style={{ width, height }}
      data-selected={selected || undefined}
      data-lit={lit ?? undefined}
    >
      {writing ? (
        <WordsField words={element.name} width={width} isLarge={element.large === true} onEnd={end} />
      ) : (
        <div className={styles.words} style={{ width: Math.min(width, coveredBy(element).width) }}>
          <svg width={width} height={height} aria-hidden="true">
            <ShapeText lines={lines} className={styles.line} />
          </svg>
        </div>
      )}
      {element.locked && <LockMark />}
      {selected && !element.locked && (
        <NodeResizeControl
          position="right"
          className={styles.wider!}
          minWidth={TEXT_WIDTH.least}
          resizeDirection="horizontal"
          onResize={(_, { width: wide }) => setDrawn(wide)}
          onResizeEnd={(_, { width: wide }) => {
            const open = theDocument();
            setDrawn(null);
            if (open) run(widenText(open.model, element.id, wide));
          }}
        />
      )}
      <Spoken id={element.id}>{spoken}</Spoken>
    </div>
  );
}, areDrawnAlike);
