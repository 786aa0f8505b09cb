import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import { assess } from '#core/assessment/assessment.ts';
import { SCALES, type Scale, DEFAULT_SCHEME } from '#core/assessment/scheme.ts';
import { assessTrying, movedBetween, sumLeft } from '#core/assessment/what-if.ts';
import { WORKSHEET_FACTORS, worksheetName } from '#core/assessment/worksheet.ts';
import { assessFactor, resetFactor } from '#core/commands/assess-factor.ts';
import { setScheme } from '#core/commands/set-scheme.ts';
import { setStrategies } from '#core/commands/set-strategies.ts';
import { applyChange, type Change, invert } from '#core/model/change.ts';
import { type ElementId, findingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { component, drawn, flow } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();
const assessed = (model: Model) => assess(model, catalogue, findFindings(model, catalogue));
const after = (model: Model, ...commands: readonly ((model: Model) => Change | null)[]): Model =>
  commands.reduce((now, command) => applyChange(now, command(now)?.rows ?? []), model);
const scorer = 'Scorer' as ElementId;
const evasion = findingKey('ML01', scorer);
const asked = drawn([
  component('User', 'end-user', { kind: 'externalEntity' }),
  component('Scorer', 'inference-service'),
  flow('ask', 'User', 'Scorer'),
]);
const at = (model: Model) => assessed(model).byKey.get(evasion)!;
const onScale = (scale: Scale) => (model: Model) => setScheme(model, { ...DEFAULT_SCHEME, scale });

describe('a person’s judgement', () => {
  test('takes the place of the sample with its reason, raises the confidence, and goes again', () => {
    const judged = after(
      asked,
      (model) => assessFactor(model, [evasion], 'exploitability', { value: 2, reason: 'Needs our tokenizer.' }),
      (model) => assessFactor(model, [evasion], 'exposure', { value: 3 }),
      (model) => assessFactor(model, [scorer], 'integrity', { value: 4 }),
    );
    expect(at(judged)).toMatchObject({
      factors: {
        exploitability: { value: 2, source: 'assessed', reason: 'Needs our tokenizer.' },
        exposure: { value: 3, source: 'assessed', reason: '', path: [] },
        technical: { value: 5, source: 'sample' },
        impact: { value: 4, source: 'assessed' },
      },
      inherent: (8 / 3) * 4,
      inherentBand: 'high',
      confidence: 'high',
      vector: 'OMLR:1/E:2/X:3/U:3/I:4/cP:0/cL:0',
    });
    expect(at(asked).confidence).toBe('low');
    const reset = after(judged, (model) => resetFactor(model, [evasion], 'exploitability'));
    expect(at(reset).factors.exploitability).toEqual({ value: 5, source: 'sample' });
  });

  test('of what is at stake counts for the property that the risk attacks', () => {
    const secret = after(asked, (model) => assessFactor(model, [scorer], 'confidentiality', { value: 2 }));
    const impacts = (['ML01', 'ML05'] as const).map(
      (risk) => assessed(secret).byKey.get(findingKey(risk, scorer))?.factors.impact,
    );
    expect(impacts).toEqual([
      { value: 5, source: 'sample' },
      { value: 2, source: 'assessed', reason: '' },
    ]);
  });

  test('for several components is one step, which undo takes back whole', () => {
    const both = [scorer, 'User' as ElementId];
    const change = assessFactor(asked, both, 'availability', { value: 3 })!;
    const model = applyChange(asked, change.rows);
    expect([...model.factor.keys()]).toEqual(['Scorer/availability', 'User/availability']);
    expect(applyChange(model, invert(change.rows))).toEqual(asked);
    expect(assessFactor(model, both, 'availability', { value: 3 })).toBeNull();
    expect(assessFactor(asked, both, 'availability', { reason: 'Nothing was assessed yet' })).toBeNull();
  });

  test('off the scale, from a file, counts as not given', () => {
    const broken = after(asked, (model) => assessFactor(model, [evasion], 'exploitability', { value: 99 }));
    expect(at(broken)).toEqual(at(asked));
  });

  test('raising a factor never lowers a score, on any scale', () => {
    const names = ['exploitability', 'exposure', 'unnoticed', 'technical', 'integrity'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...SCALES),
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 4 }),
        (scale, name, value) => {
          const subject = name === 'integrity' ? scorer : evasion;
          const valued = (to: number) =>
            at(after(asked, onScale(scale), (model) => assessFactor(model, [subject], name, { value: to })));
          expect(valued(value + 1).inherent).toBeGreaterThanOrEqual(valued(value).inherent);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the scales', () => {
  test('can be switched there and back, and nothing is lost', () => {
    const answers = fc.dictionary(fc.constantFrom(...WORKSHEET_FACTORS), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 5 }), (given, exploitability) => {
        const judged = after(
          asked,
          (model) => assessFactor(model, [evasion], 'exploitability', { value: exploitability }),
          ...Object.entries(given).map(
            ([factor, value]) =>
              (model: Model) =>
                assessFactor(model, [evasion], worksheetName(factor as 'skill'), { value }),
          ),
        );
        const back = after(judged, onScale('worksheet'), onScale('nist'), onScale('residual'));
        expect(assessed(back)).toEqual(assessed(judged));
        expect(at(after(judged, onScale('worksheet')))).toEqual(at(after(back, onScale('worksheet'))));
      }),
      { numRuns: 25 },
    );
  });

  test('the worksheet takes what nobody answered from the other factors', () => {
    const { worksheet, inherent, inherentBand, vector } = at(after(asked, onScale('worksheet')));
    expect(worksheet).toMatchObject({
      likelihood: (4 * 9 + 2 * 6.75 + 4.5 + 4.5) / 8,
      impact: 9,
      impactFrom: 'technical',
    });
    expect(inherent).toBeCloseTo((1 + (4 * 7.3125) / 9) * 5, 10);
    expect(inherentBand).toBe('critical');
    expect(vector).toBe('SL:9/M:4.5/O:6.75/S:6.75/ED:9/EE:9/A:9/ID:4.5/LC:9/LI:9/LAV:9/LAC:9');
  });

  test('an answered worksheet is worked out to the decimal', () => {
    const answers = {
      skill: 5,
      motive: 2,
      opportunity: 7,
      size: 1,
      discovery: 3,
      exploit: 6,
      awareness: 9,
      intrusion: 2,
    };
    const business = { financial: 1, reputation: 2, compliance: 1, privacy: 5 };
    const judged = after(
      asked,
      onScale('worksheet'),
      ...Object.entries({ ...answers, ...business }).map(
        ([factor, value]) =>
          (model: Model) =>
            assessFactor(model, [evasion], worksheetName(factor as 'skill'), { value }),
      ),
    );
    const { worksheet, inherentBand, confidence } = at(judged);
    expect(worksheet).toMatchObject({ likelihood: 4.375, impact: 2.25, impactFrom: 'business' });
    expect([inherentBand, confidence]).toEqual(['low', 'high']);
  });

  test('the table of NIST gives the level, and the vector says by which steps', () => {
    expect(at(after(asked, onScale('nist')))).toMatchObject({
      inherent: 20,
      inherentBand: 'critical',
      vector: 'SP800-30r1/L:H/I:VH',
    });
  });
});

describe('trying out', () => {
  const [strategy] = catalogue.risks[0]!.strategies;
  const tried = [{ finding: evasion, strategy: strategy!.id, status: 'verified' as const }];

  test('shows what would move, and changes nothing', () => {
    const now = assessed(asked);
    const then = assessTrying(asked, catalogue, now, tried);
    const moved = movedBetween(now, then);
    expect(moved.map(({ finding }) => finding)).toEqual([evasion]);
    expect(moved[0]!.to.residual).toBeLessThan(moved[0]!.from.residual);
    expect(sumLeft(then)).toBeLessThan(sumLeft(now));
    expect(asked.strategy.size).toBe(0);
    expect(movedBetween(now, now)).toEqual([]);
  });

  test('taken over, it gives just what was shown, as one step that undo takes back', () => {
    const change = setStrategies(asked, tried, 'Take over set A')!;
    const model = applyChange(asked, change.rows);
    expect(assessed(model)).toEqual(assessTrying(asked, catalogue, assessed(asked), tried));
    expect(applyChange(model, invert(change.rows))).toEqual(asked);
    expect(setStrategies(model, tried, 'Take over set A')).toBeNull();
  });
});
