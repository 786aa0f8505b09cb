import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo } from 'react';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { useDocument } from '../state/document.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Find.module.css';
import { closeSearch, FIND_FIELD, matchesIn, searchFor, stepSearch, useSearch } from './search.ts';

const words = strings.canvas.find;

/** The small field over the canvas that finds what is drawn and what was found. */
export function Find() {
  const isOpen = useSearch((search) => search.isOpen);
  useEffect(() => () => useSearch.setState(useSearch.getInitialState()), []);
  return isOpen && <Field />;
}

function Field() {
  const keyOf = useKeyOf();
  const { text, at } = useSearch();
  const open = useDocument((document) => document);
  const matches = useMemo(() => matchesIn(open, text), [open, text]);
  const count =
    matches.length === 0 ? words.nothing : words.count(Math.min(at, matches.length - 1) + 1, matches.length);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') closeSearch();
    else if (event.key === 'Enter') stepSearch(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={styles.find} onKeyDown={onKeyDown}>
      <Search size={14} aria-hidden />
      <input
        id={FIND_FIELD}
        type="text"
        aria-label={words.label}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={text}
        onChange={(event) => searchFor(event.target.value)}
      />
      <output className={styles.count}>{text.trim() !== '' && count}</output>
      <IconButton label={words.previous} keys={keyOf('find.previous')} onPress={() => stepSearch(-1)}>
        <ChevronUp size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.next} keys={keyOf('find.next')} onPress={() => stepSearch(1)}>
        <ChevronDown size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.close} keys="Esc" onPress={closeSearch}>
        <X size={14} aria-hidden />
      </IconButton>
    </search>
  );
}
