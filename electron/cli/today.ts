import { strings } from '#core/strings/index.ts';
import { UsageError } from './usage.ts';

/** The day, or the one that reproducible builds ask for. */
export function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const date = epoch === undefined || epoch === '' ? new Date() : new Date(Number(epoch) * 1000);
  if (Number.isNaN(date.valueOf())) throw new UsageError(strings.cli.badEpoch);
  return date.toISOString().slice(0, 10);
}
