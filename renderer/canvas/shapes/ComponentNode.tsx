import type { NodeProps } from '@xyflow/react';
import { type CSSProperties, memo, useMemo, useState } from 'react';
import { COMPONENT_ICONS } from '#core/picture/icons.ts';
import { farLevelMark } from '#core/picture/level-mark.ts';
import type { LayerClass } from '#core/picture/layer.ts';
import { labelLayout, outlineOf, shapeKind, subDiagramMark } from '#core/picture/shape.ts';
import { standsFor, subDiagramOf } from '#core/model/diagrams.ts';
import type { Element } from '#core/model/element.ts';
import { typeLabelOf } from '../../state/catalogue.ts';
import { useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { areDrawnAlike } from '../alike.ts';
import { layerVariable, useLayerClass } from '../layers/layering.ts';
import { LayerMark } from '../layers/LayerMark.tsx';
import layers from '../layers/layers.module.css';
import { useLit } from '../lit.ts';
import type { ShapeNode } from '../nodes.ts';
import { BadgeRow } from './BadgeRow.tsx';
import { countedOn } from './badges.ts';
import styles from './component.module.css';
import { describeElement } from './describe.ts';
import shared from './element.module.css';
import { LockMark } from './LockMark.tsx';
import { NameField } from './NameField.tsx';
import { Ports } from './Ports.tsx';
import { ShapeLabel } from './ShapeLabel.tsx';
import { Spoken } from './Spoken.tsx';

/** A component on the canvas: the same shape, label and icon as on paper, with its findings on the top right edge. */
export const ComponentNode = memo(function ComponentNode({ id, data, selected }: NodeProps<ShapeNode>) {
  const { element } = data;
  const [near, setNear] = useState(false);
  const lit = useLit(element.id);
  const renaming = useEditor((editor) => editor.renaming === element.id);
  const typeLabel = useDocument(({ model }) => typeLabelOf(element, model));
  const kind = useDocument(({ model }) => shapeKind(element, targetOf(element, model.element)));
  const band = useDocument(({ assessment }) => countedOn(assessment, element.id)[0]?.band);
  const hasSub = useDocument(({ model }) => subDiagramOf(model, element.id) !== undefined);
  const layer = useLayerClass(element.id);
  const { width, height } = element.rect;
  const rect = { x: 0, y: 0, width, height };
  const outline = outlineOf(kind, rect);
  const label = useMemo(
    () => labelLayout({ x: 0, y: 0, width, height }, element.name, typeLabel),
    [width, height, element.name, typeLabel],
  );
  const type = useDocument(({ model }) => standsFor(model, element.id)?.type ?? '');
  const outOfScope = 'outOfScope' in element && element.outOfScope !== null;

  return (
    <div
      className={`${shared.element} ${styles.component}`}
      data-kind={kind}
      data-reference={element.kind === 'reference' || undefined}
      data-selected={selected || undefined}
      data-lit={lit ?? undefined}
      data-out-of-scope={outOfScope || undefined}
      data-band={band}
      data-layer={layer && (layer.colour === 'layerNone' ? 'none' : 'told')}
      style={layer && layerStyle(layer)}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
    >
      <svg className={shared.shape} width={width} height={height} aria-hidden="true">
        <title>{element.name}</title>
        <path className={styles.fill} d={outline.fill} />
        <path className={styles.stroke} d={outline.stroke} />
        {outline.marks.map((mark) => (
          <path key={mark} className={styles.stroke} d={mark} />
        ))}
        {band && <path className={styles.farMark} d={farLevelMark(band, rect)} />}
        {hasSub && <path className={styles.stroke} d={subDiagramMark(rect)} />}
        <ShapeLabel
          label={label}
          icon={COMPONENT_ICONS.get(type) ?? COMPONENT_ICONS.get('other')}
          isRenamed={renaming}
        />
      </svg>
      {element.locked && <LockMark />}
      {renaming && <NameField element={element} />}
      <BadgeRow id={element.id} />
      {layer && (
        <span className={layers.onShape} data-level={layer.band}>
          <LayerMark told={layer} />
        </span>
      )}
      <Ports id={id} near={near} />
      <ElementName element={element} />
    </div>
  );
}, areDrawnAlike);

/** The colour of its group, for the style sheet. */
function layerStyle(told: LayerClass): CSSProperties {
  return { '--layer': layerVariable(told) } as CSSProperties;
}

function targetOf(element: Element, elements: ReadonlyMap<string, Element>) {
  const target = element.kind === 'reference' ? elements.get(element.of) : undefined;
  return target && target.kind !== 'dataFlow' ? target : undefined;
}

/** What a screen reader says of the element when it is the active one. */
function ElementName({ element }: { element: Element }) {
  const words = useDocument(({ model, assessment }) => describeElement(element, model, assessment));
  return <Spoken id={element.id}>{words}</Spoken>;
}
