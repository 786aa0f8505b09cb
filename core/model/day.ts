// A day of the calendar is text such as `2026-12-31`: days compare as texts do, and mean the same in every time zone.

/** The day of a moment where the person is. */
export function dayOf(at: Date): string {
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** The day so many months after that of a moment, where the person is; the last of a month that has no such day. */
export function dayInMonths(at: Date, months: number): string {
  const lastOfMonth = new Date(at.getFullYear(), at.getMonth() + months + 1, 0);
  return dayOf(new Date(lastOfMonth.setDate(Math.min(at.getDate(), lastOfMonth.getDate()))));
}

/** The day so many days after `day`. */
export function daysAfter(day: string, days: number): string {
  const at = midnight(day);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** True for a day that the calendar has. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const at = midnight(value);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** The moment at which a day begins in Greenwich: to be shown and reckoned with in UTC alone. */
export function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
