import type { Catalogue } from '../knowledge/catalogue.ts';
import { rowsSince } from '../model/change.ts';
import type { ElementId, FindingKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { type Finding, isSameList } from '../risks/finding.ts';
import { partAt } from '../risks/parts.ts';
import { scopeReason } from '../risks/scope.ts';
import type { exposures, stakes } from './exposure.ts';
import type { Exposure } from './factors.ts';
import type { Assessment, FindingAssessment } from './finding-assessment.ts';
import type { ScoringScheme } from './scheme.ts';

/** An assessment with what it was made of. */
export interface Assessed {
  readonly model: Model;
  readonly catalogue: Pick<Catalogue, 'risks'>;
  readonly assessment: Assessment;
}

/** What findings are assessed by now. */
interface Now {
  readonly model: Model;
  readonly catalogue: Assessed['catalogue'];
  readonly scheme: ScoringScheme;
  readonly today: string | null;
  readonly exposure: ReturnType<typeof exposures>;
  readonly atStake: ReturnType<typeof stakes>;
}

/** Tells the assessment of a finding that comes out as it was before some edits; null for one that may come out otherwise. */
export function leftAsItWas(now: Now, before: Assessed | null): (finding: Finding) => FindingAssessment | null {
  const said = before && saidSince(before.model, now.model);
  if (!before || !said || !isScoredAlike(now, before)) return () => null;
  const { byKey } = before.assessment;
  const isReachedAlike = reachedAlike(now, before.model);
  return (finding) => {
    const last = byKey.get(finding.key);
    const isSame =
      last?.finding === finding &&
      !said.has(finding.key) &&
      !said.has(finding.element) &&
      last.outOfScope === scopeReason(now.model, finding.element) &&
      isReachedAlike(last);
    return isSame ? last : null;
  };
}

/** Tells whether who gets to the component of a finding, and what is at stake behind it, is as it was. */
function reachedAlike(now: Now, before: Model): (last: FindingAssessment) => boolean {
  const edited = rowsSince(before, now.model, 'element');
  const ids = new Set<string>(edited?.map(({ id }) => id));
  const partOf = partAt(now.model);
  const partBefore = partAt(before);
  return ({ finding: { element }, factors: { drawnExposure }, atStake }) => {
    const [from = element] = drawnExposure.path;
    const isUntouched = edited && !ids.has(element) && !ids.has(from) && partOf(element) === partBefore(element);
    return (
      isUntouched || (isSameExposure(drawnExposure, now.exposure(element)) && isSameList(atStake, now.atStake(element)))
    );
  };
}

/** The findings and elements of which something was decided or judged in between; null when that is known no more. */
function saidSince(before: Model, now: Model): ReadonlySet<FindingKey | ElementId> | null {
  const decisions = rowsSince(before, now, 'decision');
  const strategies = rowsSince(before, now, 'strategy');
  const factors = rowsSince(before, now, 'factor');
  if (!decisions || !strategies || !factors) return null;
  return new Set([
    ...[...decisions, ...strategies].flatMap(({ before: was, after }) => (was ?? after)?.finding ?? []),
    ...factors.flatMap(({ before: was, after }) => (was ?? after)?.subject ?? []),
  ]);
}

/** True when whatever is decided and drawn alike comes out alike. */
export function isScoredAlike(
  { catalogue, scheme, today }: Now,
  { catalogue: knowledge, assessment }: Assessed,
): boolean {
  const fields = Object.keys(scheme) as (keyof ScoringScheme)[];
  return (
    catalogue.risks === knowledge.risks &&
    today === assessment.today &&
    fields.every((field) => scheme[field] === assessment.scheme[field])
  );
}

function isSameExposure(a: Exposure, b: Exposure): boolean {
  return a.value === b.value && a.source === b.source && a.reason === b.reason && isSameList(a.path, b.path);
}
