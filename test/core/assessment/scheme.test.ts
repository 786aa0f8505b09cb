import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nistBand } from '#core/assessment/nist.ts';
import { bandAt } from '#core/assessment/rating.ts';
import {
  DEFAULT_SCHEME,
  isBeyondAppetite,
  SCALES,
  SCHEME_NUMBERS,
  SCHEME_RANGES,
  schemeFrom,
  schemeOf,
  type ScoringScheme,
  settingsOf,
} from '#core/assessment/scheme.ts';
import { BANDS } from '#core/assessment/bands.ts';
import { bandOf, coverageOf, inherentRating, residualRating, score } from '#core/assessment/scoring.ts';
import { worksheetBand } from '#core/assessment/worksheet.ts';
import { setScheme } from '#core/commands/set-scheme.ts';
import { readScoringFile, writeScoringFile } from '#core/formats/scoring-file.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';
import { STRATEGY_STATUSES } from '#core/model/project.ts';

const ascending = (count: number, least: number, most: number) =>
  fc
    .array(fc.integer({ min: least * 100, max: most * 100 }), { minLength: count, maxLength: count })
    .map((values) => values.map((value) => value / 100).toSorted((a, b) => a - b));
const scheme: fc.Arbitrary<ScoringScheme> = fc
  .record({
    scale: fc.constantFrom(...SCALES),
    appetite: fc.oneof(fc.constantFrom('none' as const, ...BANDS), fc.integer({ min: 1, max: 25 })),
    bands: ascending(3, 1, 25),
    caps: fc.tuple(fc.double({ min: 0, max: 0.95, noNaN: true }), fc.double({ min: 0, max: 0.95, noNaN: true })),
    credits: ascending(3, 0, 1),
    weights: ascending(3, 1, 10),
  })
  .map(({ scale, appetite, bands, caps, credits, weights }) => ({
    scale,
    appetite,
    mediumFrom: bands[0]!,
    highFrom: bands[1]!,
    criticalFrom: bands[2]!,
    likelihoodCap: caps[0] + 0,
    impactCap: caps[1] + 0,
    inProgressCredit: credits[0]!,
    implementedCredit: credits[1]!,
    verifiedCredit: credits[2]!,
    weakWeight: weights[0]!,
    moderateWeight: weights[1]!,
    strongWeight: weights[2]!,
  }));
const value = fc.integer({ min: 1, max: 5 });
const factors = fc.record({ exploitability: value, exposure: value, unnoticed: value, impact: value });
const strategy = fc.record({
  kind: fc.constantFrom('prevent' as const, 'detect' as const, 'limit' as const),
  weight: fc.integer({ min: 0, max: 3 }),
});
const steps = fc.array(fc.record({ strategy, status: fc.constantFrom(...STRATEGY_STATUSES) }), { maxLength: 9 });
const rating = fc.record({
  likelihood: fc.double({ min: 1, max: 5, noNaN: true }),
  impact: fc.double({ min: 1, max: 5, noNaN: true }),
});
const inherentOf = (of: { exploitability: number; exposure: number; unnoticed: number; impact: number }) =>
  inherentRating({
    exploitability: { value: of.exploitability, source: 'sample' },
    exposure: { value: of.exposure, source: 'sample' },
    unnoticed: { value: of.unnoticed, source: 'sample' },
    impact: { value: of.impact, source: 'sample' },
  });

test('by any valid settings 1 <= target <= residual <= inherent <= 25', () => {
  fc.assert(
    fc.property(scheme, factors, steps, (by, of, all) => {
      const named = all.map((step) => step.strategy);
      const inherent = inherentOf(of);
      const [target, now] = (['planned', 'now'] as const).map((when) =>
        score(residualRating(inherent, coverageOf(named, all, when, by), by)),
      );
      expect(target).toBeGreaterThanOrEqual(1);
      expect(target).toBeLessThanOrEqual(now! + 1e-9);
      expect(now).toBeLessThanOrEqual(score(inherent) + 1e-9);
      expect(score(inherent)).toBeLessThanOrEqual(25);
    }),
  );
});

test('on every scale a rating that is nowhere lower has no lower level', () => {
  fc.assert(
    fc.property(scheme, rating, rating, (by, a, b) => {
      const worse = { likelihood: Math.max(a.likelihood, b.likelihood), impact: Math.max(a.impact, b.impact) };
      expect(BANDS.indexOf(bandAt(worse, by))).toBeGreaterThanOrEqual(BANDS.indexOf(bandAt(a, by)));
    }),
  );
});

test('raising where a level begins never raises the level of a score', () => {
  const field = fc.constantFrom('mediumFrom' as const, 'highFrom' as const, 'criticalFrom' as const);
  fc.assert(
    fc.property(scheme, field, fc.double({ min: 1, max: 25, noNaN: true }), (by, raised, points) => {
      const read = schemeFrom({ ...by, [raised]: Math.min(25, by[raised] + 1) });
      fc.pre('scheme' in read);
      expect(BANDS.indexOf(bandOf(points, read.scheme))).toBeLessThanOrEqual(BANDS.indexOf(bandOf(points, by)));
    }),
  );
});

test('higher caps and credits never leave more', () => {
  const field = fc.constantFrom(
    'likelihoodCap',
    'impactCap',
    'inProgressCredit',
    'implementedCredit',
    'verifiedCredit',
  );
  fc.assert(
    fc.property(scheme, field, factors, steps, (by, raised, of, all) => {
      const name = raised as 'likelihoodCap';
      const read = schemeFrom({ ...by, [name]: Math.min(SCHEME_RANGES[name][1], by[name] + 0.1) });
      fc.pre('scheme' in read);
      const named = all.map((step) => step.strategy);
      const left = (s: ScoringScheme) => score(residualRating(inherentOf(of), coverageOf(named, all, 'now', s), s));
      expect(left(read.scheme)).toBeLessThanOrEqual(left(by) + 1e-9);
    }),
  );
});

test('settings come back from a project and from a file as they were, and undo takes them back', () => {
  fc.assert(
    fc.property(scheme, (by) => {
      const change = setScheme(emptyModel, by);
      const model = applyChange(emptyModel, change?.rows ?? []);
      expect(schemeOf(model)).toEqual(by);
      expect(applyChange(model, invert(change?.rows ?? []))).toEqual(emptyModel);
      expect(readScoringFile(writeScoringFile(by))).toEqual({ ok: true, value: by });
      expect(settingsOf(by).length).toBeLessThanOrEqual(SCHEME_NUMBERS.length + 2);
    }),
  );
});

describe('settings that make no sense are refused by name', () => {
  test.each([
    [{ highFrom: 4 }, '“Medium from” must not be above “High from”.'],
    [{ criticalFrom: 26 }, '“Critical from” must lie between 1 and 25.'],
    [{ likelihoodCap: 1 }, '“Most taken off likelihood” must lie between 0 and 0.95.'],
    [{ verifiedCredit: 0.5 }, '“Implemented counts” must not be above “Verified counts”.'],
    [{ weakWeight: 2.5 }, '“Weak weighs” must not be above “Moderate weighs”.'],
    [{ impactCap: '0.5' }, '“Most taken off impact” must lie between 0 and 0.95.'],
    [{ mediumFrom: null }, '“Medium from” must lie between 1 and 25.'],
    [{ appetite: 'some' }, 'The appetite is no level and no score of 1 to 25.'],
    [{ scale: 'cvss' }, 'There is no such scale.'],
    [{ colour: 'red' }, 'There is no setting “colour”.'],
  ])('%o', (scheme_, refusal) => {
    const file = JSON.stringify({ format: 'ml-threat-workbench-scoring', version: 1, scheme: scheme_ });
    expect(readScoringFile(file)).toEqual({ ok: false, refusal });
  });

  test.each(['', '[]', '{"format":"ml-threat-workbench-scoring","version":2,"scheme":{}}', '{"scheme":[]}'])(
    'a file that is none: %s',
    (text) => {
      expect(readScoringFile(text)).toEqual({ ok: false, refusal: 'The file holds no scoring settings.' });
    },
  );

  test('in a project they leave the defaults', () => {
    const setting = new Map([['scoring.highFrom', { name: 'scoring.highFrom', value: 2 }]]);
    expect(schemeOf({ setting })).toEqual(DEFAULT_SCHEME);
  });
});

test('appetite is a level or a score, and what lies above it is beyond', () => {
  const by = (appetite: ScoringScheme['appetite']) => ({ ...DEFAULT_SCHEME, appetite });
  expect([
    isBeyondAppetite(25, 'critical', by('none')),
    isBeyondAppetite(12, 'high', by('medium')),
    isBeyondAppetite(9, 'medium', by('medium')),
    isBeyondAppetite(12, 'high', by(12)),
    isBeyondAppetite(12.1, 'high', by(12)),
  ]).toEqual([false, true, false, false, true]);
});

test('the worksheet’s severity follows OWASP’s table of three by three', () => {
  const ofNine = (nine: number) => 1 + (4 * nine) / 9;
  const severities = [2.99, 3, 6].map((likelihood) =>
    [2.99, 3, 6].map((impact) => worksheetBand({ likelihood: ofNine(likelihood), impact: ofNine(impact) })),
  );
  expect(severities).toEqual([
    ['low', 'low', 'medium'],
    ['low', 'medium', 'high'],
    ['medium', 'high', 'critical'],
  ]);
});

test('the levels of NIST SP 800-30 follow its table I-2', () => {
  const levels = [5, 4, 3, 2, 1].map((likelihood) => [1, 2, 3, 4, 5].map((impact) => nistBand({ likelihood, impact })));
  expect(levels).toEqual([
    ['low', 'low', 'medium', 'high', 'critical'],
    ['low', 'low', 'medium', 'high', 'critical'],
    ['low', 'low', 'medium', 'medium', 'high'],
    ['low', 'low', 'low', 'low', 'medium'],
    ['low', 'low', 'low', 'low', 'low'],
  ]);
});
