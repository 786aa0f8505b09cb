import { type KeyboardEvent, useMemo, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { placeComponent } from '../canvas/adding/place.ts';
import { theCatalogue } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { rovingFocus } from '../ui/roving-focus.ts';
import frame from '../ui/search.module.css';
import { paletteGroups, searchEntries } from './palette-entries.ts';
import styles from './Palette.module.css';
import { PaletteItem } from './PaletteItem.tsx';
import { PaletteSection } from './PaletteSection.tsx';
import { PaletteTools } from './PaletteTools.tsx';

const words = strings.panels.palette;
const LIST = 'palette-list';

/** Everything that can be drawn: the tools, and the component types with a search over them. */
export function Palette() {
  const [query, setQuery] = useState('');
  const groups = useMemo(() => paletteGroups(theCatalogue().types), []);
  const found = useMemo(() => (query.trim() ? searchEntries(groups, query) : null), [groups, query]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const [first] = found ?? [];
    if (event.key === 'Enter' && first) {
      setQuery('');
      placeComponent(first.type);
    } else if (event.key === 'ArrowDown') {
      document.getElementById(LIST)?.querySelector('button')?.focus();
    } else if (event.key === 'Escape' && query) {
      setQuery('');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section className={styles.palette} aria-label={words.label} data-region>
      <PaletteTools />
      <div className={`${frame.search} ${styles.search}`}>
        <input
          type="text"
          role="searchbox"
          aria-label={words.search}
          placeholder={words.search}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {found?.length === 0 ? (
        <div className={styles.nothing} role="status">
          <p>{words.nothing(query.trim())}</p>
          <Button onPress={() => setQuery('')}>{words.clear}</Button>
        </div>
      ) : (
        <div
          ref={rovingFocus}
          id={LIST}
          role="toolbar"
          aria-orientation="vertical"
          className={styles.list}
          aria-label={words.components}
        >
          {found
            ? found.map((entry, index) => (
                <PaletteItem key={`${entry.type.kind} ${entry.type.id}`} entry={entry} isNext={index === 0} />
              ))
            : groups.map((group) => <PaletteSection key={group.kind} group={group} />)}
        </div>
      )}
    </section>
  );
}
