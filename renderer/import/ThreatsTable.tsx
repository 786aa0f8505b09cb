import { useMemo } from 'react';
import type { Import, ImportedThreat, ImportKey } from '#core/formats/import/import.ts';
import { strings } from '#core/strings/index.ts';
import { LevelName } from '../ui/LevelName.tsx';
import unseen from '../ui/spoken.module.css';
import styles from './Import.module.css';

const words = strings.importing.threats;

/** The threats of the file with what was decided on them. */
export function ThreatsTable({ model }: { readonly model: Import }) {
  const names = useMemo(() => namesOf(model), [model]);
  return (
    <section className={styles.part} aria-labelledby="import-threats">
      <h2 id="import-threats" className={styles.heading}>
        {words.heading(model.threats.length)}
      </h2>
      <p className={styles.intro}>{words.intro}</p>
      <table className={styles.table}>
        <caption className={unseen.spoken}>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.threat}</th>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.severity}</th>
            <th scope="col">{words.status}</th>
          </tr>
        </thead>
        <tbody>
          {model.threats.map((threat) => (
            <tr key={threat.key}>
              <th scope="row" className={styles.rowName} dir="auto">
                {threat.title || words.noTitle}
                <span className={styles.soft}>{threat.risk ?? threat.source}</span>
              </th>
              <td dir="auto">{names.get(threat.on)}</td>
              <td>
                <Severity of={threat} />
              </td>
              <td>{statusOf(threat)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Severity({ of: { severity } }: { readonly of: ImportedThreat }) {
  if (severity === null) return <span className={styles.soft}>{words.noSeverity}</span>;
  return <LevelName band={severity} size={16} />;
}

function statusOf({ treatment, mitigated }: ImportedThreat): string {
  return mitigated ? strings.review.progress.mitigated : strings.review.treatment[treatment];
}

/** How each element is called; a flow without a name by its ends. */
function namesOf({ components, boundaries, flows }: Import): ReadonlyMap<ImportKey, string> {
  const names = new Map([...components, ...boundaries].map(({ key, name }) => [key, name || strings.review.unnamed]));
  const between = (from: ImportKey, to: ImportKey): string =>
    strings.review.flowBetween(names.get(from) ?? '', names.get(to) ?? '');
  return new Map([...names, ...flows.map(({ key, name, from, to }) => [key, name || between(from, to)] as const)]);
}
