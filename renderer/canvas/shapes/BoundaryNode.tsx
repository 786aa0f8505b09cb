import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { resize } from '#core/commands/arrange.ts';
import { boundaryTab, outlineOf } from '#core/picture/shape.ts';
import { useDocument } from '../../state/document.ts';
import { edit } from '../../state/edit.ts';
import { useEditor } from '../../state/editor.ts';
import { areDrawnAlike } from '../alike.ts';
import { rectToGrid } from '../dragging/to-grid.ts';
import { useLit } from '../lit.ts';
import type { ShapeNode } from '../nodes.ts';
import styles from './boundary.module.css';
import { describeElement } from './describe.ts';
import shared from './element.module.css';
import { LockMark } from './LockMark.tsx';
import { NameField } from './NameField.tsx';
import { ShapeText } from './ShapeText.tsx';
import { Spoken } from './Spoken.tsx';

/** The least a boundary can be made, in diagram units. */
const SMALLEST = { width: 96, height: 64 } as const;

/** A trust boundary on the canvas: dashed, softly filled, its name on a tab; taken hold of at tab and edge. */
export const BoundaryNode = memo(function BoundaryNode({ data, selected, width, height }: NodeProps<ShapeNode>) {
  const { element } = data;
  const lit = useLit(element.id);
  const renaming = useEditor((editor) => editor.renaming === element.id);
  const target = useEditor((editor) => editor.dropTarget === element.id);
  const words = useDocument(({ model, assessment }) => describeElement(element, model, assessment));
  const rect = { x: 0, y: 0, width: width ?? element.rect.width, height: height ?? element.rect.height };
  const outline = outlineOf('trustBoundary', rect);
  const tab = boundaryTab(rect, element.name || '…');

  return (
    <div
      className={`${shared.element} ${styles.boundary}`}
      data-selected={selected || undefined}
      data-target={target || undefined}
      data-lit={lit ?? undefined}
    >
      <svg className={shared.shape} width={rect.width} height={rect.height} aria-hidden="true">
        <path className={styles.area} d={outline.fill} />
        <path className={styles.dashes} d={outline.stroke} />
        <path className={`${styles.edge} boundary-handle`} d={outline.stroke} />
        {tab && (
          <g className="boundary-handle">
            {tab.text.text.endsWith('…') && <title>{element.name}</title>}
            <rect className={styles.tab} {...tab.rect} rx={5} />
            {!renaming && <ShapeText lines={[tab.text]} className={styles.tabText} />}
          </g>
        )}
      </svg>
      {element.locked && <LockMark />}
      {renaming && <NameField element={element} />}
      <NodeResizer
        isVisible={selected && !element.locked}
        minWidth={SMALLEST.width}
        minHeight={SMALLEST.height}
        onResizeEnd={(_, { x, y, width: wide, height: high }) => {
          edit((model) => resize(model, element.id, rectToGrid({ x, y, width: wide, height: high })));
        }}
      />
      <Spoken id={element.id}>{words}</Spoken>
    </div>
  );
}, areDrawnAlike);
