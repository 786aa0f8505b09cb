import { midnight } from '../model/day.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A day such as `2026-12-31` as a person reads it: "31 December 2026". */
export function longDate(date: string): string {
  return day.format(midnight(date));
}

/** A moment, in milliseconds since 1970, by the clock of the person: "31 Dec 2026, 14:05". */
export function momentOf(at: number): string {
  return moment.format(at);
}
