import type { Band } from '#core/assessment/bands.ts';
import { BAND_LETTERS, levelMark } from '#core/picture/level-mark.ts';
import styles from './LevelMark.module.css';

interface Props {
  readonly band: Band;
  /** A count; the letter of the level when left out. */
  readonly text?: string;
  /** Width and height in pixels. */
  readonly size?: number;
}

/** The shape of a level with its letter or a count. A picture beside words: screen readers pass over it. */
export function LevelMark({ band, text = BAND_LETTERS[band], size = 16 }: Props) {
  const mark = levelMark(band, { x: size / 2, y: size / 2 }, size, text);
  return (
    <svg aria-hidden width={size} height={size} viewBox={`0 0 ${size} ${size}`} className={styles.mark}>
      <path d={mark.path} fill={`var(--${band})`} />
      <text x={mark.text.x} y={mark.text.y} fontSize={mark.text.size} fill={`var(--on-${band})`}>
        {text}
      </text>
    </svg>
  );
}
