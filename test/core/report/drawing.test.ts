import { expect, test } from 'vitest';
import { applyChange } from '#core/model/change.ts';
import type { DiagramId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { composeReport } from '#core/report/compose.ts';
import type { Figure } from '#core/report/outline.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { component, drawn } from '#test/fixtures/model.ts';
import { reportInput } from '#test/fixtures/report.ts';
import { imported, projectOf, sample } from '#test/fixtures/threat-dragon.ts';

const blocksOf = (model: Model) =>
  composeReport(reportInput(model), { profile: 'full', sections: ['cover', 'drawing'] }).blocks;
const figuresOf = (model: Model): readonly Figure[] => blocksOf(model).filter((block) => block.kind === 'figure');

test('draws diagrams that are easy to read upright one below the other, and turns the page for a wide one', () => {
  const pages = (model: Model): readonly string[] =>
    blocksOf(model)
      .slice(4)
      .flatMap((block) =>
        block.kind === 'pageBreak' ? [block.orientation] : block.kind === 'figure' ? ['figure'] : [],
      );
  expect(pages(creditScoring())).toEqual(['landscape', 'figure', 'portrait']);
  const first = drawn([component('a', 'training'), component('b', 'training', { x: 400 })]);
  const diagram = { id: 'second' as DiagramId, name: 'Second', refines: null, place: 1 };
  const inSecond = { ...component('c', 'training'), diagram: diagram.id };
  const both = applyChange(first, [
    { table: 'diagram', id: diagram.id, before: null, after: diagram },
    { table: 'element', id: inSecond.id, before: null, after: inSecond },
  ]);
  expect(pages(both)).toEqual(['figure', 'figure']);
});

test('has a title page before a wide diagram that is handed over alone, and none before one that is read upright', () => {
  const opening = (model: Model) =>
    composeReport(reportInput(model), { profile: 'full', sections: ['drawing'] }).blocks.map(({ kind }) => kind);
  expect(opening(creditScoring()).slice(0, 2)).toEqual(['cover', 'pageBreak']);
  expect(opening(drawn([component('a', 'training')])).slice(0, 2)).toEqual(['masthead', 'heading']);
});

test('shows the diagram as a picture whose text is 6 points or more, with its description', () => {
  const figures = figuresOf(creditScoring());
  expect(figures.length).toBe(1);
  const [{ svg, width, alt } = { svg: '', width: 0, alt: '' }] = figures;
  const [, , units] = /viewBox="([^"]+)"/u.exec(svg)![1]!.split(' ').map(Number);
  const sizes = [...svg.matchAll(/font-size="([\d.]+)"/gu)].map(([, size]) => (Number(size) * width) / units!);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(6);
  expect(alt).toContain('Applicant');
});

test('describes a drawing on several sheets once, with the whole of it', () => {
  const [whole, ...sheets] = figuresOf(projectOf(imported(sample('husky-ai.json'))));
  expect(whole?.alt).toContain('Infra Admin to Bastion: SSH');
  expect(sheets.map(({ alt }) => alt)).toEqual(
    ['A1', 'A2', 'A3'].map(
      (sheet) => `Sheet ${sheet} of 3. What is drawn is described with the whole drawing, before the sheets.`,
    ),
  );
});
