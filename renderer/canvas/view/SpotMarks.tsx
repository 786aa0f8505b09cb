import { memo, useMemo } from 'react';
import type { Band } from '#core/assessment/bands.ts';
import { BANDS } from '#core/assessment/bands.ts';
import { centre } from '#core/model/geometry.ts';
import { levelMark } from '#core/picture/level-mark.ts';
import type { Shown } from '#core/picture/shown.ts';
import { useDocument } from '../../state/document.ts';
import { Bundles } from '../afar/bundles.ts';
import styles from '../on-top.module.css';
import { badgesShown } from '../shapes/badges.ts';

interface Props {
  readonly drawn: Shown;
  /** The least size of a mark, in diagram units. */
  readonly least: number;
}

/** The marks of the highest levels on the overview, the gravest on top; over the veil on what is out of view, too. */
export const SpotMarks = memo(function SpotMarks({ drawn: { ends }, least }: Props) {
  const badges = useDocument(badgesShown);
  const bundles = useMemo(() => new Bundles(marksOf(least), isSame), [least]);
  const marks = bundles.of(ends.map(({ id, rect }) => ({ rect, band: badges.get(id)?.[0]?.band })));
  return BANDS.map((band) => (
    <g key={band} className={styles.spotMark} fill={`var(--${band})`}>
      {marks.map((paths, index) => {
        const path = paths.get(band);
        return path !== undefined && <path key={index} d={path} />;
      })}
    </g>
  ));
});

type Spot = Pick<Shown['ends'][number], 'rect'> & { readonly band: Band | undefined };

function isSame(a: Spot, b: Spot): boolean {
  return a.rect === b.rect && a.band === b.band;
}

const marksOf =
  (least: number) =>
  (spots: readonly Spot[]): ReadonlyMap<Band, string> => {
    const marks = new Map<Band, string>();
    for (const { rect, band } of spots) {
      if (!band) continue;
      const { path } = levelMark(band, centre(rect), Math.max(least, rect.height * 1.25), '');
      marks.set(band, (marks.get(band) ?? '') + path);
    }
    return marks;
  };
