import { expect, test } from 'vitest';
import type { Model } from '#core/model/model.ts';
import type { SavedView } from '#core/model/project.ts';
import { composeReport } from '#core/report/compose.ts';
import type { Block, Figure } from '#core/report/outline.ts';
import { creditScoring, creditScoringDiagram as diagram } from '#test/fixtures/credit-scoring.ts';
import { reportInput } from '#test/fixtures/report.ts';

const around = { x: 288, y: 380, width: 760, height: 340 };
const learning: SavedView = { id: 'a', name: 'Learning', diagram, rect: around, layer: 'data', place: 1 };
const whole: SavedView = {
  id: 'b',
  name: 'Whole',
  diagram,
  rect: { x: -5000, y: -5000, width: 10000, height: 10000 },
  layer: 'none',
  place: 0,
};

const viewed = (...views: readonly SavedView[]): Model => ({
  ...creditScoring(),
  view: new Map(views.map((view) => [view.id, view])),
});
const viewBlocks = (model: Model): readonly Block[] =>
  composeReport(reportInput(model), { profile: 'full', sections: ['views'] }).blocks;
const figuresOf = (model: Model): readonly Figure[] => viewBlocks(model).filter((block) => block.kind === 'figure');

test('saved views are figures in the order a person gave them, each with its name and layer', () => {
  const blocks = viewBlocks(viewed(learning, whole));
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    'Saved views',
    'Whole',
    'Learning',
  ]);
  const captions = figuresOf(viewed(learning, whole)).map(({ caption }) => caption.split('.')[0]);
  expect(captions).toEqual(['A part of System', 'A part of System, coloured by: sensitivity of data', '']);
});

test('a layer has its legend below, told in words as well', () => {
  const legend = figuresOf(viewed(learning)).at(-1);
  expect(legend?.alt).toBe(
    'Legend: Sensitivity of data: K Passwords, tokens or keys, P Personal or biometric data, M A model worth stealing, N None of these, ? Not answered.',
  );
  expect(legend?.svg).toContain('>Passwords, tokens or keys</text>');
});

test('a view shows what was in view, without the empty room around the drawing', () => {
  const [wide, part] = figuresOf(viewed(learning, whole));
  expect(part?.svg).toContain('viewBox="288 380 760 ');
  expect(part?.svg).not.toContain('>Loan officer<');
  expect(wide?.svg).toContain('>Loan officer<');
  expect(wide?.svg).not.toContain('viewBox="-5000');
});

test('views of what is no longer drawn are left out, and without any there is no such section', () => {
  const gone: SavedView = { ...learning, rect: { x: 90000, y: 0, width: 10, height: 10 } };
  expect(figuresOf(viewed(gone))).toEqual([]);
  expect(viewBlocks(viewed()).some(({ kind }) => kind === 'heading')).toBe(false);
});
