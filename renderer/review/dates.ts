const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The calendar day where the person is, as `2026-12-31`. */
export function localDate(at: Date): string {
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** `2026-12-31` as a person reads it. */
export function longDate(date: string): string {
  return long.format(new Date(`${date}T00:00:00Z`));
}
