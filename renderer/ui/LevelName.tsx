import type { Band } from '#core/assessment/bands.ts';
import { strings } from '#core/strings/index.ts';
import { LevelMark } from './LevelMark.tsx';
import styles from './LevelName.module.css';

/** A level: its mark and its word. */
export function LevelName({ band, size }: { readonly band: Band; readonly size: number }) {
  return (
    <span className={styles.name}>
      <LevelMark band={band} size={size} />
      {strings.review.level[band]}
    </span>
  );
}
