import { memo } from 'react';
import type { ElementId } from '#core/model/ids.ts';
import { useDocument } from '../../state/document.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { badgesShown } from './badges.ts';
import styles from './component.module.css';

const SIZE = 18;

/** The findings that are shown at a shape, as level shapes with their number on its top right edge, the highest rightmost. */
export const BadgeRow = memo(function BadgeRow({ id }: { readonly id: ElementId }) {
  const badges = useDocument((open) => badgesShown(open).get(id));
  return (
    <div className={styles.badges} style={{ top: -SIZE / 2 }} aria-hidden="true">
      {badges?.toReversed().map(({ band, count }) => (
        <LevelMark key={band} band={band} text={String(count)} size={SIZE} />
      ))}
    </div>
  );
});
