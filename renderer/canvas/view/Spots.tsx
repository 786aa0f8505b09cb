import { memo, useMemo, useState } from 'react';
import type { PlacedElement } from '#core/model/element.ts';
import type { Rect } from '#core/model/geometry.ts';
import type { Shown } from '#core/picture/shown.ts';
import { barsOf } from '#core/picture/text-block.ts';
import { useEditor } from '../../state/editor.ts';
import { Bundles } from '../afar/bundles.ts';
import { boxPath } from '../afar/far-paths.ts';
import styles from '../on-top.module.css';

/** The elements on the overview, many in one path. */
export const Spots = memo(function Spots({ drawn: { ends, boundaries, texts } }: { readonly drawn: Shown }) {
  const selection = useEditor((editor) => editor.selection);
  const [bundles] = useState(() => new Bundles(spotsOf, isSame));
  const spots = bundles.of(ends.map(({ id, rect }) => ({ rect, selected: selection.has(id) })));
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
    </>
  );
});

interface Spot {
  readonly rect: Rect;
  readonly selected: boolean;
}

function isSame(a: Spot, b: Spot): boolean {
  return a.rect === b.rect && a.selected === b.selected;
}

function spotsOf(spots: readonly Spot[]) {
  return {
    others: pathOf(spots.filter(({ selected }) => !selected)),
    selected: pathOf(spots.filter(({ selected }) => selected)),
  };
}

function pathOf(placed: readonly Pick<PlacedElement, 'rect'>[]): string {
  return placed.map(({ rect }) => boxPath(rect)).join('');
}
