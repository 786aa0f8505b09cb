import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import {
  bandOf,
  confidenceOf,
  coverageOf,
  type Factor,
  type FactorName,
  inherentRating,
  nextStatus,
  residualRating,
  score,
  type Step,
} from '#core/assessment/scoring.ts';
import { STRATEGY_STATUSES, type StrategyStatus } from '#core/model/project.ts';

type Values = Readonly<Record<FactorName, number>>;

function rate(values: Values): ReturnType<typeof inherentRating> {
  const factor = (value: number): Factor => ({ value, source: 'sample' });
  return inherentRating({
    exploitability: factor(values.exploitability),
    exposure: factor(values.exposure),
    unnoticed: factor(values.unnoticed),
    impact: factor(values.impact),
  });
}

const rating = fc.integer({ min: 1, max: 5 });
const values: fc.Arbitrary<Values> = fc.record({
  exploitability: rating,
  exposure: rating,
  unnoticed: rating,
  impact: rating,
});
const strategy = fc.record({
  kind: fc.constantFrom('prevent' as const, 'detect' as const, 'limit' as const),
  weight: fc.integer({ min: 0, max: 3 }),
});
const steps = fc.array(fc.record({ strategy, status: fc.constantFrom(...STRATEGY_STATUSES) }), { maxLength: 9 });
const named = (all: readonly Step[]) => all.map((step) => step.strategy);

function residual(of: Values, all: readonly Step[], when: 'now' | 'planned' = 'now', whole = named(all)): number {
  return score(residualRating(rate(of), coverageOf(whole, all, when)));
}

describe('the worked example', () => {
  const api: Values = { exploitability: 5, exposure: 5, unnoticed: 3, impact: 4 };
  const withRobustModels = (status: StrategyStatus): Step[] => [
    { strategy: { kind: 'prevent', weight: 3 }, status: 'verified' },
    { strategy: { kind: 'prevent', weight: 2 }, status: 'implemented' },
    { strategy: { kind: 'prevent', weight: 2 }, status },
  ];

  test('is right to the decimal', () => {
    const now = residual(api, withRobustModels('notStarted'));
    const then = residual(api, withRobustModels('implemented'));
    expect([score(rate(api)), now, then, now - then].map((value) => value.toFixed(1))).toEqual([
      '17.3',
      '10.6',
      '8.5',
      '2.1',
    ]);
    expect([score(rate(api)), now, then].map((value) => bandOf(value))).toEqual(['critical', 'high', 'medium']);
  });
});

test('OWASP’s sample values give the published baseline', () => {
  const table = readCatalogue().risks.map(({ id, ratings }) => [
    id,
    ...[1, 3, 5].map((exposure) =>
      score(
        rate({
          exploitability: ratings.exploitability,
          exposure,
          unnoticed: 6 - ratings.detectability,
          impact: ratings.technical,
        }),
      ).toFixed(1),
    ),
  ]);
  expect(table).toEqual([
    ['ML01', '10.0', '18.3', '21.7'],
    ['ML02', '8.0', '13.3', '16.0'],
    ['ML03', '8.0', '14.7', '17.3'],
    ['ML04', '8.0', '13.3', '16.0'],
    ['ML05', '8.0', '13.3', '16.0'],
    ['ML06', '10.0', '13.3', '16.7'],
    ['ML07', '10.0', '20.0', '25.0'],
    ['ML08', '10.0', '20.0', '23.3'],
    ['ML09', '6.0', '11.0', '13.0'],
    ['ML10', '6.0', '11.0', '13.0'],
  ]);
});

test('1 <= target <= residual <= inherent <= 25', () => {
  fc.assert(
    fc.property(values, steps, (of, all) => {
      const [target, now, inherent] = [residual(of, all, 'planned'), residual(of, all), score(rate(of))];
      expect(1 <= target && target <= now && now <= inherent && inherent <= 25).toBe(true);
    }),
  );
});

test('taking a strategy further never raises the residual score, nor does adding one', () => {
  fc.assert(
    fc.property(values, steps, strategy, fc.nat(), (of, all, extra, at) => {
      const before = residual(of, all);
      const further = all.map((step, index) =>
        index === at % all.length ? { ...step, status: nextStatus(step.status) ?? step.status } : step,
      );
      expect(residual(of, further)).toBeLessThanOrEqual(before);
      const added = [...all, { strategy: extra, status: 'verified' as const }];
      expect(residual(of, added, 'now', named(all))).toBeLessThanOrEqual(before);
    }),
  );
});

test('the order of the strategies changes nothing', () => {
  fc.assert(
    fc.property(values, steps, (of, all) => {
      expect(residual(of, all.toReversed())).toBeCloseTo(residual(of, all), 10);
    }),
  );
});

test('nothing started or applicable leaves the inherent score', () => {
  const idle = fc.array(
    fc.record({ strategy, status: fc.constantFrom('notStarted' as const, 'notApplicable' as const) }),
  );
  fc.assert(
    fc.property(values, idle, (of, all) => {
      expect(residual(of, all)).toBe(score(rate(of)));
    }),
  );
});

test('“not applicable” earns nothing and stays in the whole', () => {
  const half: Step[] = [
    { strategy: { kind: 'prevent', weight: 2 }, status: 'verified' },
    { strategy: { kind: 'detect', weight: 2 }, status: 'notApplicable' },
    { strategy: { kind: 'limit', weight: 0 }, status: 'verified' },
  ];
  expect(coverageOf(named(half), half, 'now')).toEqual({ prevention: 0.5, limitation: 0 });
});

test('the only strategy of a kind, if it is weak, does not cover the whole', () => {
  const alone = (weight: number): Step[] => [{ strategy: { kind: 'limit', weight }, status: 'verified' }];
  const covered = [1, 2, 3].map((weight) => coverageOf(named(alone(weight)), alone(weight), 'now').limitation);
  expect(covered).toEqual([1 / 3, 2 / 3, 1]);
});

test('no strategies, however many, take off more than the caps allow', () => {
  fc.assert(
    fc.property(values, steps, steps, (of, all, extra) => {
      const { likelihood, impact } = rate(of);
      const least = (1 + 0.2 * (likelihood - 1)) * (1 + 0.5 * (impact - 1));
      const verified = [...all, ...extra].map(({ strategy: one }) => ({ strategy: one, status: 'verified' as const }));
      expect(residual(of, verified, 'now', named(all))).toBeGreaterThanOrEqual(least - 1e-9);
    }),
  );
});

test('extra controls add to what is covered, up to the whole', () => {
  const own: Step = { strategy: { kind: 'prevent', weight: 2 }, status: 'notStarted' };
  const extra: Step = { strategy: { kind: 'detect', weight: 3 }, status: 'verified' };
  expect(coverageOf([own.strategy], [own, extra], 'now')).toEqual({ prevention: 1, limitation: 0 });
});

test('raising exposure, exploitability or impact never lowers the inherent score', () => {
  fc.assert(
    fc.property(values, fc.constantFrom('exposure', 'exploitability', 'impact', 'unnoticed'), (of, name) => {
      const raised = { ...of, [name]: Math.min(5, of[name as FactorName] + 1) };
      expect(score(rate(raised))).toBeGreaterThanOrEqual(score(rate(of)));
    }),
  );
});

test('bands begin at 5, 10 and 17, by the score as it is shown', () => {
  expect([4.94, 4.96, 9.94, 9.96, 16.94, 16.96].map((value) => bandOf(value))).toEqual([
    'low',
    'medium',
    'medium',
    'high',
    'high',
    'critical',
  ]);
});

test('confidence is the share of factors that somebody judged', () => {
  const of = (...sources: Factor['source'][]) => {
    return confidenceOf(sources.map((source): Factor => ({ value: 3, source })));
  };
  expect(of('sample', 'derived', 'sample', 'sample')).toBe('low');
  expect(of('sample', 'derived', 'sample', 'assessed')).toBe('medium');
  expect(of('assessed', 'derived', 'sample', 'assessed')).toBe('medium');
  expect(of('assessed', 'assessed', 'sample', 'assessed')).toBe('high');
});
