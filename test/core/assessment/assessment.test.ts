import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import { assess, assessInSteps } from '#core/assessment/assessment.ts';
import type { Assessed } from '#core/assessment/left-as-it-was.ts';
import { DEFAULT_SCHEME } from '#core/assessment/scheme.ts';
import { assessFactor } from '#core/commands/assess-factor.ts';
import { decide, undecided } from '#core/commands/decide.ts';
import { answer, describe as describeElement, rename, setOutOfScope } from '#core/commands/describe.ts';
import { setScheme } from '#core/commands/set-scheme.ts';
import { setStrategies } from '#core/commands/set-strategies.ts';
import type { Change } from '#core/model/change.ts';
import { type ElementId, type FindingKey, findingKey, strategyKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { Decision, Mitigation, StrategyStatus } from '#core/model/project.ts';
import type { Finding } from '#core/risks/finding.ts';
import { findFindings, findingsInSteps } from '#core/risks/find-findings.ts';
import { finished } from '#core/steps.ts';
import { arbitraryDrawing } from '#test/fixtures/arbitrary-drawing.ts';
import { arbitraryEdits, editing, unknown } from '#test/fixtures/arbitrary-edits.ts';
import { arbitraryLandscape } from '#test/fixtures/arbitrary-landscape.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { after, component, drawn, flow } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();
const assessed = (model: Model) => assess(model, catalogue, findFindings(model, catalogue));

/** A user who asks a model. */
const asked = () =>
  drawn([
    component('User', 'end-user', { kind: 'externalEntity' }),
    component('Scorer', 'inference-service'),
    flow('ask', 'User', 'Scorer'),
  ]);
const evasion = findingKey('ML01', 'Scorer' as ElementId);

function mitigated(model: Model, ...states: readonly (readonly [string, StrategyStatus])[]): Model {
  const rows = states.map(([strategy, status]): Mitigation => ({
    finding: evasion,
    strategy,
    status,
    note: '',
    evidence: 'A test report',
  }));
  return { ...model, strategy: new Map(rows.map((row) => [strategyKey(row.finding, row.strategy), row])) };
}

function decided(model: Model, finding: FindingKey, decision: Partial<Decision>): Model {
  const [risk, element] = finding.split(':') as [string, ElementId];
  const row: Decision = { ...undecided({ key: finding, risk, element }), treatment: 'mitigate', ...decision };
  return { ...model, decision: new Map([[finding, row]]) };
}

const [first, second] = catalogue.risks[0]!.strategies.map(({ id }) => id) as [string, string];

test('a finding is scored from OWASP’s sample and from who reaches it', () => {
  const found = assessed(asked()).byKey.get(evasion);
  expect(found).toMatchObject({
    treatment: 'undecided',
    progress: 'open',
    factors: {
      exploitability: { value: 5, source: 'sample' },
      unnoticed: { value: 3, source: 'sample' },
      exposure: {
        value: 4,
        source: 'derived',
        reason: 'User gets to Scorer from outside.',
        path: ['User', 'ask', 'Scorer'],
      },
      impact: { value: 5, source: 'sample' },
    },
    inherent: 20,
    residual: 20,
    target: 20,
    inherentBand: 'critical',
    band: 'critical',
    confidence: 'low',
    decision: null,
    factsChanged: false,
    outOfScope: null,
  });
});

describe('exposure', () => {
  const exposureOf = (model: Model) => assessed(model).byKey.get(evasion)?.factors.exposure;

  test('is highest where the flow asks nobody who they are', () => {
    const model = drawn([
      component('User', 'end-user', { kind: 'externalEntity' }),
      component('Gate', 'application'),
      component('Scorer', 'inference-service'),
      flow('ask', 'User', 'Gate', { authenticated: 'no' }),
      flow('pass on', 'Gate', 'Scorer'),
    ]);
    expect(exposureOf(model)).toEqual({
      value: 5,
      source: 'derived',
      reason: 'Gate is open to anyone and leads to Scorer.',
      path: ['Gate', 'pass on', 'Scorer'],
    });
  });

  test('is highest for what the sensed world or others’ hands reach', () => {
    const world = drawn([
      component('Street', 'physical-world', { kind: 'externalEntity' }),
      component('Scorer', 'inference-service'),
      flow('ask', 'Street', 'Scorer'),
    ]);
    expect(exposureOf(world)).toMatchObject({ value: 5, reason: 'Street gets to Scorer, and nobody controls it.' });
    const model = asked();
    const answer = { element: 'Scorer' as ElementId, tick: 'on-user-device', value: 'yes' as const };
    expect(exposureOf({ ...model, answer: new Map([['Scorer:on-user-device', answer]]) })).toMatchObject({
      value: 5,
      path: ['Scorer'],
    });
  });

  test('stays a sample where the drawing does not say who gets there', () => {
    const model = drawn([
      component('Training', 'training'),
      component('Models', 'model-registry', { kind: 'dataStore' }),
      flow('model', 'Training', 'Models'),
    ]);
    expect(assessed(model).byKey.get(findingKey('ML05', 'Models' as ElementId))?.factors.exposure).toEqual({
      value: 3,
      source: 'sample',
      reason: 'The drawing does not show who gets to Models; the middle of the scale is assumed.',
      path: [],
    });
  });
});

describe('strategies', () => {
  test('come with what they would remove, the most helpful first', () => {
    const { strategies, residual } = assessed(asked()).byKey.get(evasion)!;
    const removes = strategies.map((step) => step.removes);
    expect(removes).toEqual(removes.toSorted((a, b) => b - a));
    const best = strategies[0]!;
    const after = assessed(mitigated(asked(), [best.strategy.id, 'implemented'])).byKey.get(evasion)!;
    expect(residual - after.residual).toBeCloseTo(best.removes, 10);
  });

  test('include the further controls, which lower the score and raise nothing while they wait', () => {
    const { strategies, controls } = catalogue.risks[0]!;
    const before = assessed(asked()).byKey.get(evasion)!;
    expect(new Set(before.strategies.map(({ strategy }) => strategy.id))).toEqual(
      new Set([...strategies, ...controls].map(({ id }) => id)),
    );
    expect(before.residual).toBe(before.inherent);
    const after = assessed(mitigated(asked(), [controls[0]!.id, 'verified'])).byKey.get(evasion)!;
    expect(after.progress).toBe('mitigated');
    expect(after.residual).toBeLessThan(before.residual);
  });

  test('of OWASP and further ones together never lower the score below what the caps leave', () => {
    const { strategies, controls } = catalogue.risks[0]!;
    const done = (all: typeof before.strategies) =>
      assessed(mitigated(asked(), ...all.map(({ strategy }) => [strategy.id, 'verified'] as const))).byKey.get(evasion)!
        .residual;
    const before = assessed(asked()).byKey.get(evasion)!;
    const named = before.strategies.filter(({ strategy }) => strategy.origin === 'owasp');
    expect([named.length, before.strategies.length]).toEqual([strategies.length, strategies.length + controls.length]);
    expect(done(before.strategies)).toBe(done(named));
  });

  test('decide the progress', () => {
    const progress = (...states: StrategyStatus[]) =>
      assessed(
        mitigated(asked(), ...states.map((status, index) => [[first, second][index]!, status] as const)),
      ).byKey.get(evasion)?.progress;
    expect([
      progress(),
      progress('notApplicable'),
      progress('planned'),
      progress('verified', 'inProgress'),
      progress('implemented'),
      progress('verified', 'notApplicable'),
    ]).toEqual(['open', 'open', 'mitigating', 'mitigating', 'mitigated', 'mitigated']);
  });

  test('that are planned count for the target alone', () => {
    const { inherent, residual, target } = assessed(mitigated(asked(), [first, 'planned'])).byKey.get(evasion)!;
    expect(residual).toBe(inherent);
    expect(target).toBeLessThan(residual);
  });
});

describe('a decision', () => {
  const causes = findFindings(asked(), catalogue)
    .find(({ key }) => key === evasion)!
    .causes.map(({ id }) => id);

  test('stands while its reasons do', () => {
    expect(assessed(decided(asked(), evasion, { basis: causes })).byKey.get(evasion)).toMatchObject({
      treatment: 'mitigate',
      factsChanged: false,
    });
  });

  test('is to be reviewed, before all others, when they change', () => {
    const model = decided(creditScoring(), findingKey('ML09', 'loan-decision' as ElementId), {
      basis: ['another reason'],
    });
    const { findings, counts } = assessed(model);
    expect(findings[0]).toMatchObject({ finding: { key: 'ML09:loan-decision' }, factsChanged: true });
    expect(counts.factsChanged).toBe(1);
  });

  const left = { reason: 'Replaced in May', owner: 'Head of credit', until: '2027-05-31' };
  const on = (today: string, facts: Partial<Decision>) => {
    const model = decided(asked(), evasion, { treatment: 'accept', basis: causes, ...facts });
    const { byKey, counts, findings } = assess(model, catalogue, findFindings(model, catalogue), undefined, today);
    const { treatment, lapse } = byKey.get(evasion)!;
    return { treatment, lapse, first: findings[0]?.finding.key === evasion, counts };
  };

  test.each(['reason', 'owner', 'until'] as const)('to accept counts as undecided without its %s', (fact) => {
    const { [fact]: _, ...others } = left;
    const { counts, ...found } = on('2026-11-22', { ...others });
    expect(found).toMatchObject({ treatment: 'undecided', lapse: 'incomplete' });
    expect([counts.incomplete, counts.byTreatment.accept]).toEqual([1, 0]);
  });

  test('to accept counts to the end of its day, and afterwards comes first as undecided', () => {
    expect(on('2027-05-31', left)).toMatchObject({ treatment: 'accept', lapse: null });
    expect(on('2027-06-01', left)).toMatchObject({ treatment: 'undecided', lapse: 'expired', first: true });
    expect(on('2027-06-01', left).counts.expired).toBe(1);
  });

  test('that nothing applies counts the finding again once its day has passed', () => {
    const { counts } = on('2027-06-01', { ...left, treatment: 'notApplicable' });
    expect(counts.byBand).toEqual(assessed(asked()).counts.byBand);
  });

  test('to mitigate needs no day', () => {
    expect(on('2027-06-01', { treatment: 'mitigate' })).toMatchObject({ treatment: 'mitigate', lapse: null });
  });

  test('that nothing applies takes a finding out of the bands', () => {
    const before = assessed(asked()).counts.byBand;
    const after = assessed(decided(asked(), evasion, { treatment: 'notApplicable', basis: causes, ...left })).counts;
    expect(after.byBand.critical).toBe(before.critical - 1);
    expect(after.byTreatment.notApplicable).toBe(1);
  });
});

test('the counts and the posture of the credit-scoring system', () => {
  const { counts, posture } = assessed(creditScoring());
  expect({ ...counts, byRisk: Object.fromEntries(counts.byRisk) }).toEqual({
    byLevel: { attached: 7, suggested: 1, byHand: 0 },
    byInherentBand: { low: 0, medium: 0, high: 5, critical: 2 },
    byBand: { low: 0, medium: 0, high: 5, critical: 2 },
    byProgress: { open: 7, mitigating: 0, mitigated: 0 },
    byTreatment: { undecided: 7, mitigate: 0, avoid: 0, accept: 0, transfer: 0, notApplicable: 0 },
    byRisk: { ML01: 1, ML02: 1, ML03: 1, ML04: 1, ML05: 1, ML08: 1, ML09: 1 },
    outOfScope: 0,
    withoutOwner: 7,
    factsChanged: 0,
    expired: 0,
    incomplete: 0,
  });
  expect({ ...posture, residual: posture.residual.toFixed(1) }).toEqual({
    inherent: posture.residual,
    residual: '21.7',
    target: posture.residual,
    band: 'critical',
    onSampleImpact: 7,
    beyondAppetite: 0,
    confidence: 'low',
  });
});

test('what is at stake further on is named', () => {
  expect(assessed(creditScoring()).byKey.get(findingKey('ML01', 'credit-scorer' as ElementId))?.atStake).toEqual([
    'loan-decision',
  ]);
});

test('out of scope is listed and not counted', () => {
  const model = asked();
  const scorer = model.element.get('Scorer');
  const element = new Map(model.element).set('Scorer', { ...scorer, outOfScope: 'Run by the supplier.' } as never);
  const { findings, counts, posture } = assessed({ ...model, element });
  expect(findings.map(({ outOfScope }) => outOfScope)).toEqual(findings.map(() => 'Run by the supplier.'));
  expect(counts.outOfScope).toBe(findings.length);
  expect([counts.byLevel.attached, posture.band, posture.confidence]).toEqual([0, null, null]);
});

test('whatever is drawn, scores stay on the scale and every finding is counted once', () => {
  fc.assert(
    fc.property(arbitraryDrawing, (model) => {
      const { findings, counts } = assessed(model);
      const { attached, suggested, byHand } = counts.byLevel;
      expect(attached + suggested + byHand + counts.outOfScope).toBe(findings.length);
      expect(
        findings.filter(({ residual, inherent }) => !(residual >= 1 && residual <= inherent && inherent <= 25)),
      ).toEqual([]);
    }),
  );
});

describe('after an edit', () => {
  const next = (model: Model, before: Assessed | null): Assessed => {
    const findings = finished(
      findingsInSteps(
        model,
        catalogue,
        before?.assessment.findings.map(({ finding }) => finding),
      ),
    );
    return {
      model,
      catalogue,
      assessment: finished(assessInSteps(model, catalogue, findings, undefined, '2026-11-22', before)),
    };
  };

  test('the assessment is what it would be anew', () => {
    fc.assert(
      fc.property(arbitraryLandscape, arbitraryEdits(arbitraryLandscape), (model, edits) => {
        let before: Assessed | null = null;
        editing(model, edits, (state) => {
          before = next(state, before);
          expect(before.assessment).toEqual(next(unknown(state), null).assessment);
        });
      }),
      { numRuns: 50 },
    );
  });

  const scorer = 'credit-scorer' as ElementId;
  const edits: readonly (readonly [string, (model: Model, finding: Finding) => Change | null])[] = [
    ['a new name', (model) => rename(model, 'applicant' as ElementId, 'Customer')],
    ['an answer further on', (model) => answer(model, 'loan-decision' as ElementId, 'high-stakes', 'unknown')],
    ['an entrance opened', (model) => answer(model, 'loan-portal' as ElementId, 'no-auth', 'yes')],
    ['what is at stake', (model) => assessFactor(model, [scorer], 'integrity', { value: 5, reason: 'Much.' })],
    ['a factor', (model, { key }) => assessFactor(model, [key], 'exploitability', { value: 1, reason: 'Hard.' })],
    [
      'a step',
      (model, { key: finding }) => setStrategies(model, [{ finding, strategy: first, status: 'verified' }], ''),
    ],
    ['the scope', (model) => setOutOfScope(model, scorer, 'Run by the supplier.')],
    ['the scale', (model) => setScheme(model, { ...DEFAULT_SCHEME, scale: 'nist' })],
  ];

  test.each(edits)('%s is seen in all that it changes', (_, edit) => {
    const model = creditScoring();
    const before = next(model, null);
    const { finding } = before.assessment.findings.find((one) => one.finding.risk === 'ML01')!;
    const now = next(after(model, edit(model, finding)), before);
    expect(now.assessment).toEqual(next(unknown(now.model), null).assessment);
    expect(now.assessment).not.toEqual(before.assessment);
  });

  test('what it leaves as it is stays the very same', () => {
    const model = creditScoring();
    const before = next(model, null);
    const { finding } = before.assessment.findings[0]!;
    const accepted = decide(model, finding, {
      treatment: 'accept',
      reason: 'Small.',
      owner: 'Ada',
      until: '2027-01-01',
    });
    const { findings, byKey } = next(after(model, accepted), before).assessment;
    expect(findings.filter((one) => !before.assessment.findings.includes(one))).toEqual([byKey.get(finding.key)]);
  });

  test('that changes no finding the whole is the very same, and a scale is seen even where nothing was found', () => {
    const model = creditScoring();
    const before = next(model, null);
    const described = after(model, describeElement(model, 'credit-scorer' as ElementId, 'Answers within a second.'));
    expect(next(described, before).assessment).toBe(before.assessment);
    const empty = drawn([]);
    const rescaled = after(empty, setScheme(empty, { ...DEFAULT_SCHEME, scale: 'nist' }));
    expect(next(rescaled, next(empty, null)).assessment.scheme.scale).toBe('nist');
  });
});
