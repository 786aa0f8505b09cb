import { expect, test } from 'vitest';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { markChanges } from '#core/picture/marked.ts';
import { assertSafePicture } from '../../../electron/report/safe-picture.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';

const model = creditScoring();
const diagram = [...model.element.values()][0]!.diagram as DiagramId;
const plain = drawDiagram(model, diagram, { types: new Map(), badges: new Map(), theme: 'light', hatch: false });
const flow = [...model.element.values()].find(({ kind }) => kind === 'dataFlow')!.id;

test('each change has a sign of its own besides its colour and its line', () => {
  const changes = new Map([
    ['feedback' as ElementId, 'added' as const],
    ['models' as ElementId, 'removed' as const],
    [flow, 'changed' as const],
  ]);
  const svg = svgOf(markChanges(plain, model, diagram, changes, 'light'));
  const signs = [...svg.matchAll(/>([+−≠])</gu)].map(([, sign]) => sign);
  expect(signs.toSorted()).toEqual(['+', '−', '≠'].toSorted());
  expect(svg).toContain('stroke-dasharray="10 7"');
  expect(svg).toContain('stroke-dasharray="3 6"');
  assertSafePicture(svg);
});

test('without a change the drawing stays as it is', () => {
  expect(markChanges(plain, model, diagram, new Map(), 'light').pieces).toEqual(plain.pieces);
});
