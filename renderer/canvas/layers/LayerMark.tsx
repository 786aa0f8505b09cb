import type { LayerClass } from '#core/picture/layer.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { layerVariable } from './layering.ts';
import styles from './layers.module.css';

/** The mark of a group in a layer: its letter on a square, or on the shape of its level. */
export function LayerMark({ told }: { readonly told: LayerClass }) {
  if (told.band) return <LevelMark band={told.band} size={18} />;
  return (
    <span className={styles.mark} style={{ background: layerVariable(told) }} aria-hidden="true">
      {told.letter}
    </span>
  );
}
