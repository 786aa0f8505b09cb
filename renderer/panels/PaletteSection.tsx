import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { PaletteItem } from './PaletteItem.tsx';
import type { PaletteGroup } from './palette-entries.ts';
import styles from './Palette.module.css';

const words = strings.panels.palette;

/** The component types of one kind: the usual ones, and the rest on request. */
export function PaletteSection({ group }: { readonly group: PaletteGroup }) {
  const [showsAll, setShowsAll] = useState(false);
  const heading = useId();
  const entries = showsAll ? [...group.usual, ...group.rest] : group.usual;
  const Chevron = showsAll ? ChevronUp : ChevronDown;
  return (
    <div role="group" aria-labelledby={heading} className={styles.group}>
      <h2 id={heading}>{words.groups[group.kind]}</h2>
      {entries.map((entry) => (
        <PaletteItem key={entry.type.id} entry={entry} />
      ))}
      <button
        type="button"
        data-roving={group.kind}
        className={`${styles.item} ${styles.more}`}
        aria-expanded={showsAll}
        onClick={() => setShowsAll(!showsAll)}
      >
        <Chevron size={16} aria-hidden />
        {showsAll ? words.fewer : words.more(group.rest.length)}
      </button>
    </div>
  );
}
