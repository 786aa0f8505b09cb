const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const WEEK_MS = 7 * 86_400_000;

const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/**
 * "5 minutes ago", "yesterday"; from a week on the date.
 *
 * @param at and `now` in milliseconds since 1970
 */
export function timeAgo(at: number, now: number): string {
  const ago = Math.max(0, now - at);
  if (ago >= WEEK_MS) return date.format(at);
  const [unit, length] = UNITS.find(([, ms]) => ago >= ms) ?? (['second', Infinity] as const);
  return relative.format(-Math.floor(ago / length) || 0, unit);
}
