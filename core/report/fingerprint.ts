import { rowsOf } from '../model/change.ts';
import type { Model } from '../model/model.ts';

/**
 * Sixteen hexadecimal digits that follow from all that a project holds but the wish for a report, so that a report can be matched to the state
 * it was made of. It tells states apart; it is no signature and keeps nobody from making another that fits.
 */
export function fingerprintOf(model: Model): string {
  const rows = rowsOf(model)
    .filter(({ table, id }) => table !== 'setting' || !id.startsWith('report.'))
    .map(({ table, id, after }) => JSON.stringify([table, id, sorted(after)]))
    .sort();
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (const row of rows) {
    for (let index = 0; index < row.length; index++) {
      const unit = row.charCodeAt(index);
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
    }
    a = Math.imul(a ^ 10, 2654435761);
    b = Math.imul(b ^ 10, 1597334677);
  }
  return hex(mix(a, b)) + hex(mix(b, a));
}

/** The same value with the fields of every object in the order of their names. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value as Readonly<Record<string, unknown>>).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
}

/** The last step of cyrb53, a hash in the public domain. */
function mix(one: number, other: number): number {
  return Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
