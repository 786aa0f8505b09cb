import { canonicalJson } from '../canonical-json.ts';
import type { RowChange } from '../../model/change.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Import, ImportNote, Kept } from './import.ts';

/** The import with what is kept aside limited to so many characters of JSON; what goes beyond is dropped with a note. */
export function keepWithin(limit: number, whole: Import): Import {
  let left = limit;
  const notes: ImportNote[] = [...whole.notes];
  const within = (kept: Kept, at: string, name: string): Kept => {
    if (kept === null) return null;
    const length = canonicalJson(kept).length;
    if (length > left) {
      notes.push({ kind: 'tooMuch', at, name, detail: '' });
      return null;
    }
    left -= length;
    return kept;
  };
  const each = <Part extends { readonly key: string; readonly kept: Kept }>(
    parts: readonly Part[],
    nameOf: (part: Part) => string,
  ): readonly Part[] => parts.map((part) => ({ ...part, kept: within(part.kept, part.key, nameOf(part)) }));
  return {
    ...whole,
    kept: within(whole.kept, 'file', whole.name),
    diagrams: each(whole.diagrams, ({ name }) => name).map((diagram) => ({
      ...diagram,
      aside: diagram.aside.map((kept) => within(kept, diagram.key, diagram.name)),
    })),
    components: each(whole.components, ({ name }) => name),
    boundaries: each(whole.boundaries, ({ name }) => name),
    texts: each(whole.texts, ({ name }) => name),
    flows: each(whole.flows, ({ name }) => name),
    threats: each(whole.threats, ({ title }) => title),
    notes,
  };
}

/**
 * The settings that keep fields of the file for an export, as `threat-dragon.<what>`; longer JSON goes
 * on in `…/2`, `…/3` and so on.
 */
export function keptRows(what: string, kept: Kept): readonly RowChange[] {
  if (kept === null) return [];
  const json = canonicalJson(kept);
  return Array.from({ length: Math.ceil(json.length / LIMITS.text) }, (_, part): RowChange => {
    const name = `threat-dragon.${what}${part === 0 ? '' : `/${part + 1}`}`;
    const value = json.slice(part * LIMITS.text, (part + 1) * LIMITS.text);
    return { table: 'setting', id: name, before: null, after: { name, value } };
  });
}
