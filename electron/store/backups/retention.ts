const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How many backups stay: of the last 24 hours, then the newest of each day, then of each week of seven days. */
const KEPT = { recent: 24, days: 14, weeks: 8 } as const;

interface Dated {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isVerified: boolean;
}

/**
 * The names of the backups that stay at a time; the others may go. The newest one that was verified always stays, and
 * so do those of the future of a clock that was set back.
 */
export function keptBackups(backups: readonly Dated[], now: number): ReadonlySet<string> {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at);
  const ahead = newestFirst.filter(({ at }) => at > now);
  const recent = newestFirst.filter(({ at }) => at <= now && now - at < DAY_MS).slice(0, KEPT.recent);
  const newestVerified = newestFirst.filter(({ isVerified }) => isVerified).slice(0, 1);
  const kept = [
    ...ahead,
    ...recent,
    ...newestVerified,
    ...newestOfEach(newestFirst, now, DAY_MS, KEPT.days),
    ...newestOfEach(newestFirst, now, 7 * DAY_MS, KEPT.weeks),
  ];
  return new Set(kept.map(({ name }) => name));
}

/** The newest backup of each of the last so many spans that have one, verified ones before others. */
function newestOfEach(newestFirst: readonly Dated[], now: number, span: number, count: number): readonly Dated[] {
  const bySpan = Map.groupBy(newestFirst, ({ at }) => Math.floor(at / span));
  const last = Math.floor(now / span);
  return [...bySpan]
    .filter(([number]) => number <= last && number > last - count)
    .flatMap(([, inSpan]) => inSpan.find(({ isVerified }) => isVerified) ?? inSpan[0] ?? []);
}
