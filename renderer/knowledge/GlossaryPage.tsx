import { type KeyboardEvent, useState } from 'react';
import { alphabetical, findTerms, type GlossaryTerm } from '#core/knowledge/glossary.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { OriginTag } from '../ui/OriginTag.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Head } from './Page.tsx';
import styles from './Page.module.css';

const words = strings.knowledge.glossaryPage;

/** The words of the list and of the workbench, from A to Z, or those that are searched for. */
export function GlossaryPage() {
  const [searched, setSearched] = useState('');
  const { glossary } = theCatalogue();
  const found = findTerms(alphabetical(glossary), searched);
  const clear = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || searched === '') return;
    event.preventDefault();
    setSearched('');
  };
  return (
    <>
      <Head title={strings.knowledge.glossary} />
      <p className={styles.soft}>{words.intro}</p>
      <div className={styles.search} onKeyDown={clear}>
        <TextField label={words.search} value={searched} onChange={setSearched} />
      </div>
      {found.length === 0 && <p>{words.none(searched.trim())}</p>}
      {searched.trim() === '' ? (
        [...byLetter(found)].map(([letter, terms]) => (
          <section key={letter}>
            <h3 className={styles.letter}>{letter}</h3>
            <Terms of={terms} />
          </section>
        ))
      ) : (
        <Terms of={found} />
      )}
    </>
  );
}

function Terms({ of }: { of: readonly GlossaryTerm[] }) {
  return (
    <dl className={styles.terms}>
      {of.map(({ id, term, definition, from }) => (
        <div key={id} className={styles.term}>
          <dt>{term}</dt>
          <dd>
            {definition}
            <OriginTag id={id} />
            {from === 'owasp' && <span className={styles.soft}> {words.ofOwasp}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function byLetter(terms: readonly GlossaryTerm[]): ReadonlyMap<string, readonly GlossaryTerm[]> {
  return Map.groupBy(terms, ({ term }) => term.charAt(0).toUpperCase());
}
