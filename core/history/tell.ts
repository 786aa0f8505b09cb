import { canonicalJson } from '../formats/canonical-json.ts';
import type { RowChange } from '../model/change.ts';
import type { AssessedFactor, Decision, Mitigation, Treatment } from '../model/project.ts';
import type { HistoryEntry } from './version.ts';

/** One thing that a change did to a finding. */
export type Told =
  | { readonly kind: 'treatment'; readonly to: Treatment }
  | { readonly kind: 'reason' | 'owner'; readonly to: string }
  | { readonly kind: 'due' | 'until'; readonly to: string | null }
  | { readonly kind: 'attached'; readonly to: string | null }
  | { readonly kind: 'reviewed' | 'described' | 'written' | 'removed' }
  | { readonly kind: 'strategy'; readonly strategy: string; readonly to: StrategyTold }
  | { readonly kind: 'factor'; readonly factor: string; readonly to: number | null };

/** What became of a strategy: each fact that is other than before. */
export type StrategyTold = { readonly [Fact in 'status' | 'note' | 'evidence' | 'owner' | 'due']?: string };

/** A change of a finding in single things, and who said it where that is known. */
export interface ToldEntry extends Pick<HistoryEntry, 'revision' | 'at' | 'kind'> {
  readonly by: string | undefined;
  readonly told: readonly Told[];
}

/** Tells what an entry of the change log did to a finding, fact by fact; nothing where it told of nothing. */
export function tell({ revision, at, kind, rows }: HistoryEntry): ToldEntry {
  const decision = rows.find(({ table }) => table === 'decision');
  const by = (decision?.after as Decision | null | undefined)?.by;
  return { revision, at, kind, by, told: rows.flatMap(toldOf) };
}

function toldOf(row: RowChange): readonly Told[] {
  switch (row.table) {
    case 'decision':
      return decisionTold(row.before, row.after);
    case 'strategy':
      return strategyTold(row.before, row.after);
    case 'factor':
      return factorTold(row.before, row.after);
    default:
      return [];
  }
}

function decisionTold(before: Decision | null, after: Decision | null): readonly Told[] {
  if (after === null) return [{ kind: 'removed' }];
  const facts: readonly (Told | false)[] = [
    before === null && after.own !== null && { kind: 'written' },
    after.treatment !== (before?.treatment ?? 'undecided') && { kind: 'treatment', to: after.treatment },
    after.reason !== (before?.reason ?? '') && { kind: 'reason', to: after.reason },
    after.owner !== (before?.owner ?? '') && { kind: 'owner', to: after.owner },
    after.due !== (before?.due ?? null) && { kind: 'due', to: after.due },
    after.until !== before?.until && { kind: 'until', to: after.until ?? null },
    after.byHand !== (before?.byHand ?? null) && { kind: 'attached', to: after.byHand },
    before !== null && canonicalJson(before.own) !== canonicalJson(after.own) && { kind: 'described' },
  ];
  const told = facts.filter((fact) => fact !== false);
  const isReviewed = told.length === 0 && before !== null && before.basis.join() !== after.basis.join();
  return isReviewed ? [{ kind: 'reviewed' }] : told;
}

function strategyTold(before: Mitigation | null, after: Mitigation | null): readonly Told[] {
  const strategy = (after ?? before)?.strategy ?? '';
  const facts = ['status', 'note', 'evidence', 'owner', 'due'] as const;
  const now = (row: Mitigation | null, fact: (typeof facts)[number]): string =>
    row?.[fact] ?? (fact === 'status' ? 'notStarted' : '');
  const changed = facts.filter((fact) => now(before, fact) !== now(after, fact));
  const to = Object.fromEntries(changed.map((fact) => [fact, now(after, fact)])) as StrategyTold;
  return changed.length === 0 ? [] : [{ kind: 'strategy', strategy, to }];
}

function factorTold(before: AssessedFactor | null, after: AssessedFactor | null): readonly Told[] {
  const factor = (after ?? before)?.factor ?? '';
  return [{ kind: 'factor', factor, to: after?.value ?? null }];
}
