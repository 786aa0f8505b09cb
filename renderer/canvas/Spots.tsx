import { memo, useMemo, useState } from 'react';
import type { Band } from '#core/assessment/bands.ts';
import type { PlacedElement } from '#core/model/element.ts';
import { centre, type Rect } from '#core/model/geometry.ts';
import { levelMark } from '#core/picture/level-mark.ts';
import type { Shown } from '#core/picture/shown.ts';
import { barsOf } from '#core/picture/text-block.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { badgesShown } from './badges.ts';
import { Bundles } from './bundles.ts';
import { boxPath } from './far-paths.ts';
import styles from './on-top.module.css';

/** The elements on the overview, many in one path, and the marks of the highest levels before them. */
export const Spots = memo(function Spots({ drawn: { ends, boundaries, texts } }: { readonly drawn: Shown }) {
  const badges = useDocument(badgesShown);
  const selection = useEditor((editor) => editor.selection);
  const [bundles] = useState(() => new Bundles(spotsOf, isSame));
  const spots = bundles.of(
    ends.map(({ id, rect }) => ({ rect, band: badges.get(id)?.[0]?.band, selected: selection.has(id) })),
  );
  const behind = useMemo(() => pathOf(boundaries), [boundaries]);
  const barsFor = (chosen: boolean): string =>
    texts
      .filter(({ id }) => selection.has(id) === chosen)
      .flatMap(barsOf)
      .map(boxPath)
      .join('');
  return (
    <>
      <path className={styles.spotBoundary} d={behind} />
      {spots.map(({ others, selected }, index) => (
        <g key={index}>
          <path className={styles.spot} d={others} />
          <path className={styles.spot} data-selected d={selected} />
        </g>
      ))}
      <path className={styles.spotText} d={barsFor(false)} />
      <path className={styles.spotText} data-selected d={barsFor(true)} />
      {spots.map(({ marks }, index) => (
        <Marks key={index} marks={marks} />
      ))}
    </>
  );
});

const Marks = memo(function Marks({ marks }: { readonly marks: ReadonlyMap<Band, string> }) {
  return [...marks].map(([band, path]) => <path key={band} d={path} fill={`var(--${band})`} />);
});

interface Spot {
  readonly rect: Rect;
  readonly band: Band | undefined;
  readonly selected: boolean;
}

function isSame(a: Spot, b: Spot): boolean {
  return a.rect === b.rect && a.band === b.band && a.selected === b.selected;
}

function spotsOf(spots: readonly Spot[]) {
  const marks = new Map<Band, string>();
  for (const { rect, band } of spots) {
    if (band) marks.set(band, (marks.get(band) ?? '') + levelMark(band, centre(rect), rect.height * 1.25, '').path);
  }
  return {
    others: pathOf(spots.filter(({ selected }) => !selected)),
    selected: pathOf(spots.filter(({ selected }) => selected)),
    marks,
  };
}

function pathOf(placed: readonly Pick<PlacedElement, 'rect'>[]): string {
  return placed.map(({ rect }) => boxPath(rect)).join('');
}
