import { Bookmark } from 'lucide-react';
import type { ProjectVersion } from '#core/history/version.ts';
import { strings } from '#core/strings/index.ts';
import { rovingFocus } from '../ui/roving-focus.ts';
import styles from './Versions.module.css';
import { titleOf } from './versions.ts';

const words = strings.versions;

interface Props {
  /** Newest first. */
  readonly versions: readonly ProjectVersion[];
  readonly chosen: number;
  readonly onChoose: (revision: number) => void;
}

/** The versions, newest first, each with its time and how much was changed to come there. */
export function Timeline({ versions, chosen, onChoose }: Props) {
  return (
    <nav ref={rovingFocus} className={styles.timeline} aria-label={words.timeline}>
      <ol>
        {versions.map((version, index) => {
          const { revision, at, kind } = version;
          const steps = revision - (versions[index + 1]?.revision ?? 0);
          return (
            <li key={revision}>
              <button
                type="button"
                className={styles.version}
                data-roving={revision}
                data-named={kind === 'named' || undefined}
                aria-current={revision === chosen}
                onClick={() => onChoose(revision)}
              >
                <span className={styles.versionName} dir="auto">
                  {kind === 'named' && <Bookmark size={12} aria-hidden />}
                  {titleOf(version)}
                </span>
                <span className={styles.soft}>
                  {words.at(at)}
                  {kind !== 'start' && ` · ${words.changes(steps)}`}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
