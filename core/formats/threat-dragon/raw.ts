import { LIMITS } from '../../model/limits.ts';
import { cleanText, cutText } from '../clean-text.ts';

/** An object of a file of which nothing is known. */
export type Raw = Readonly<Record<string, unknown>>;

/** The object, or an empty one for anything else. */
export function record(value: unknown): Raw {
  return isRecord(value) ? value : {};
}

/** True for an object that is no list. */
export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list, or an empty one for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text or a number as text, without characters that cannot be seen but tabs and line ends; else nothing. */
export function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cleanText(value).normalize('NFC').trim() : '';
}

/** A text on one line. */
export function line(value: unknown): string {
  return text(value).replaceAll(/\s+/gu, ' ');
}

/** A finite number, also when it was written as text; else null. */
export function number(value: unknown): number | null {
  const found = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

/** A text cut to what a project may hold. */
export function cut(whole: string, limit: number = LIMITS.text): string {
  return cutText(whole, limit);
}

/** The object without some of its fields. */
export function without(raw: Raw, ...fields: readonly string[]): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([field]) => !fields.includes(field)));
}
