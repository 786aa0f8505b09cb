import { Button } from 'react-aria-components';
import { theCatalogue } from '../state/document.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './Term.module.css';

interface Props {
  /** The term's id in the glossary. */
  readonly id: string;
  readonly children: string;
}

/** A word of the workbench that says what it means under the pointer or with the focus. */
export function Term({ id, children }: Props) {
  const entry = theCatalogue().glossary.find((term) => term.id === id);
  if (!entry) throw new Error(`the glossary has no ${id}`);
  return (
    <Tooltip text={entry.definition} staysOnPress>
      <Button className={styles.term!}>{children}</Button>
    </Tooltip>
  );
}

interface ExplainedProps {
  readonly term: string;
  /** The word of the text that stands for the term, in lower case; what it is inflected by goes with it. */
  readonly word: string;
  readonly children: string;
}

/** A text in which a word, where it occurs, is explained. */
export function Explained({ term, word, children: text }: ExplainedProps) {
  const start = text.toLowerCase().indexOf(word);
  if (start === -1) return text;
  const [ending = ''] = /^\p{L}*/u.exec(text.slice(start + word.length)) ?? [];
  const end = start + word.length + ending.length;
  return (
    <>
      {text.slice(0, start)}
      <Term id={term}>{text.slice(start, end)}</Term>
      {text.slice(end)}
    </>
  );
}
