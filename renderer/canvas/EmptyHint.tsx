import { strings } from '#core/strings/index.ts';
import { keyOf } from '../keys/registry.ts';
import styles from './on-top.module.css';

const words = strings.canvas.empty;

/** What an empty canvas says: three ways to begin; gone with the first element. */
export function EmptyHint() {
  return (
    <div className={styles.emptyHint}>
      <h2>{words.title}</h2>
      <p>
        <kbd>{keyOf('tool.quickAdd')}</kbd> {words.type}
      </p>
      <p>{words.drag}</p>
      <p>
        <kbd>{keyOf('tool.flow')}</kbd> {words.connect}
      </p>
    </div>
  );
}
