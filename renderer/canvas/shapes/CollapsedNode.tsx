import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { ElementId } from '#core/model/ids.ts';
import { COLLAPSED_ICON } from '#core/picture/icons.ts';
import { farLevelMark } from '#core/picture/level-mark.ts';
import { labelLayout, outlineOf } from '#core/picture/shape.ts';
import { componentsIn, standIns } from '#core/picture/collapsed.ts';
import { strings } from '#core/strings/index.ts';
import { theDocument, useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { areDrawnAlike } from '../alike.ts';
import { useLit } from '../lit.ts';
import type { ShapeNode } from '../nodes.ts';
import { BadgeRow } from './BadgeRow.tsx';
import { badgesShown } from './badges.ts';
import styles from './component.module.css';
import { describeElement } from './describe.ts';
import shared from './element.module.css';
import { LockMark } from './LockMark.tsx';
import { NameField } from './NameField.tsx';
import { Anchors } from './Ports.tsx';
import { ShapeLabel } from './ShapeLabel.tsx';
import { Spoken } from './Spoken.tsx';

/** A collapsed boundary on the canvas: its name, how many components lie in it, and the highest level in it. */
export const CollapsedNode = memo(function CollapsedNode({ data, selected }: NodeProps<ShapeNode>) {
  const { element } = data;
  const lit = useLit(element.id);
  const renaming = useEditor((editor) => editor.renaming === element.id);
  const holdsSelected = useEditor(({ selection }) => holdsOne(element.id, selection));
  const words = useDocument(({ model, assessment }) => describeElement(element, model, assessment));
  const count = useDocument(({ model }) => componentsIn(model, element.id));
  const band = useDocument((open) => badgesShown(open).get(element.id)?.[0]?.band);
  const { width, height } = element.rect;
  const rect = { x: 0, y: 0, width, height };
  const outline = outlineOf('trustBoundary', rect);
  const label = labelLayout(rect, element.name, strings.collapsing.holds(count));

  return (
    <div
      className={`${shared.element} ${styles.component} ${styles.collapsed}`}
      data-collapsed
      data-selected={selected || undefined}
      data-holds-selected={holdsSelected || undefined}
      data-lit={lit ?? undefined}
      data-band={band}
    >
      <svg className={shared.shape} width={width} height={height} aria-hidden="true">
        <title>{element.name}</title>
        <path className={styles.fill} d={outline.fill} />
        <path className={styles.stroke} d={outline.stroke} />
        {band && <path className={styles.farMark} d={farLevelMark(band, rect)} />}
        <ShapeLabel label={label} icon={COLLAPSED_ICON} isRenamed={renaming} />
      </svg>
      {element.locked && <LockMark />}
      {renaming && <NameField element={element} />}
      <BadgeRow id={element.id} />
      <Anchors />
      <Spoken id={element.id}>{words}</Spoken>
    </div>
  );
}, areDrawnAlike);

/** True when something is selected that lies in the boundary and so is not seen itself. */
function holdsOne(boundary: ElementId, selection: ReadonlySet<ElementId>): boolean {
  const hidden = standIns({ element: theDocument()?.model.element ?? new Map() });
  return hidden.size > 0 && [...selection].some((id) => hidden.get(id) === boundary);
}
