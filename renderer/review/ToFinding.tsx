import type { FindingKey } from '#core/model/ids.ts';
import { showFinding } from '../state/editor.ts';
import styles from './ToFinding.module.css';

interface Props {
  readonly finding: FindingKey;
  readonly children: string;
}

/** Words that open a finding in its panel and light its path. */
export function ToFinding({ finding, children }: Props) {
  return (
    <button type="button" className={styles.link} onClick={() => showFinding(finding)}>
      {children}
    </button>
  );
}
