import { type ImportNote, type ImportOutcome, OUTCOMES } from '#core/formats/import/import.ts';
import { strings } from '#core/strings/index.ts';
import { Fold } from '../ui/Fold.tsx';
import styles from './Import.module.css';

const words = strings.importing.report;
const WORTH_MOST_FIRST = ['leftOut', 'guessed', 'changed', 'keptAside'] as const satisfies readonly ImportOutcome[];
/** Longer lists are folded away until somebody asks. */
const SHORT = 6;

/** What was guessed, changed and kept aside, a sentence each. */
export function ImportNotes({ notes }: { readonly notes: readonly ImportNote[] }) {
  return (
    <section className={styles.part} aria-labelledby="import-notes">
      <h2 id="import-notes" className={styles.heading}>
        {words.heading}
      </h2>
      {notes.length === 0 && <p className={styles.intro}>{words.nothing}</p>}
      {WORTH_MOST_FIRST.map((outcome) => (
        <Group key={outcome} outcome={outcome} notes={notes.filter(({ kind }) => OUTCOMES[kind] === outcome)} />
      ))}
    </section>
  );
}

function Group({ outcome, notes }: { readonly outcome: ImportOutcome; readonly notes: readonly ImportNote[] }) {
  if (notes.length === 0) return null;
  const title = words.count(strings.imports.outcome[outcome], notes.length);
  const lines = (
    <ul className={styles.notes}>
      {notes.map((note, index) => (
        <li key={index}>{strings.imports.note(note)}</li>
      ))}
    </ul>
  );
  if (notes.length > SHORT) {
    return (
      <Fold level={3} title={title}>
        {lines}
      </Fold>
    );
  }
  return (
    <div>
      <h3 className={styles.strong}>{title}</h3>
      {lines}
    </div>
  );
}
