import { beforeAll, expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { setLocked } from '#core/commands/lock.ts';
import { applyChange } from '#core/model/change.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { describeRow } from '../../../renderer/outline/describe-row.ts';
import { outlineRows } from '../../../renderer/outline/rows.ts';
import { setCatalogue } from '../../../renderer/state/document.ts';

const catalogue = readCatalogue();
beforeAll(() => setCatalogue(catalogue));

/** What is heard of the lines whose names begin so, with every component opened. */
function heard(model: Model, begins: string): readonly (readonly [string, string | undefined])[] {
  const assessment = assess(model, catalogue, findFindings(model, catalogue), undefined, null);
  const opened = new Set(
    [...model.element.values()].flatMap(({ id, kind }) => (kind === 'trustBoundary' ? [] : [`element ${id}`])),
  );
  return outlineRows(model, assessment, opened, () => 'Title')
    .filter(({ name }) => name.startsWith(begins))
    .map((row) => describeRow(row, model, assessment));
}

test('a component tells its kind, its risks and what sets it apart; its type and flows may follow', () => {
  expect(heard(creditScoring(), 'Credit scorer')).toEqual([
    ['Credit scorer, process, 4 risks, highest Critical', 'Inference service. 3 flows in, 2 out.'],
  ]);
  const model = creditScoring();
  const change = setLocked(model, ['score-log' as ElementId], true);
  expect(heard(applyChange(model, change?.rows ?? []), 'Score log')).toEqual([
    ['Score log, data store, locked', 'Prediction log. 1 flow in, 0 out.'],
  ]);
});

test('a flow tells where it leads; where it begins and how it is protected may follow', () => {
  expect(heard(creditScoring(), 'credit history')).toEqual([
    ['credit history, to Features, data flow', 'From Credit bureau. Encrypted. Authenticated.'],
  ]);
  expect(heard(creditScoring(), 'review')).toEqual([
    ['review, to Loan decision, data flow, both ways', 'From Loan officer.'],
  ]);
});

test('a finding tells its level and what was decided on it', () => {
  expect(heard(creditScoring(), 'ML08')).toEqual([['ML08 Title, finding, Critical, Undecided', undefined]]);
});

test('a name that runs from right to left keeps its place in the sentence', () => {
  const named = creditScoring();
  const features = { ...named.element.get('features' as ElementId)!, name: 'בנק' };
  const model = { ...named, element: new Map([...named.element, [features.id, features]]) };
  expect(heard(model, 'credit history')[0]?.[0]).toBe('credit history, to \u{2068}בנק\u{2069}, data flow');
});
