import { LevelMark } from '../ui/LevelMark.tsx';
import type { Badge } from './badges.ts';
import styles from './canvas.module.css';

const SIZE = 18;

/** Findings as level shapes with their number, the highest rightmost, on the top right edge of a shape. */
export function Badges({ badges }: { readonly badges: readonly Badge[] }) {
  return (
    <div className={styles.badges} style={{ top: -SIZE / 2 }} aria-hidden="true">
      {badges.toReversed().map(({ band, count }) => (
        <LevelMark key={band} band={band} text={String(count)} size={SIZE} />
      ))}
    </div>
  );
}
