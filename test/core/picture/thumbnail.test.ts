import { expect, test } from 'vitest';
import type { ElementId } from '#core/model/ids.ts';
import { drawThumbnail } from '#core/picture/thumbnail.ts';
import { bandColours, colours } from '#core/picture/tokens.ts';
import { creditScoring, creditScoringDiagram as diagram } from '#test/fixtures/credit-scoring.ts';
import { component, DIAGRAM, drawn, text } from '#test/fixtures/model.ts';

const size = { width: 288, height: 160 };

test('a drawing of any extent lies wholly in the picture, without a word', () => {
  const svg = drawThumbnail(creditScoring(), diagram, { size, bands: new Map(), theme: 'light' });
  const [x, y, width, height] = /viewBox="([^"]+)"/u.exec(svg)![1]!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  for (const element of creditScoring().element.values()) {
    if (!('rect' in element)) continue;
    expect(element.rect.x).toBeGreaterThan(x);
    expect(element.rect.y).toBeGreaterThan(y);
    expect(element.rect.x + element.rect.width).toBeLessThan(x + width);
    expect(element.rect.y + element.rect.height).toBeLessThan(y + height);
  }
  expect(width / height).toBeCloseTo(size.width / size.height, 2);
  expect(svg).not.toContain('<text');
});

test('one shape alone is not blown up', () => {
  const svg = drawThumbnail(drawn([component('Scorer')]), DIAGRAM, { size, bands: new Map(), theme: 'light' });
  const width = Number(/viewBox="\S+ \S+ (\S+)/u.exec(svg)![1]);
  expect(size.width / width).toBeCloseTo(0.42, 2);
});

test.each(['light', 'dark'] as const)(
  'shapes carry the colour of their level in the %s theme, others that of the canvas',
  (theme) => {
    const bands = new Map([['Scorer' as ElementId, 'high' as const]]);
    const svg = drawThumbnail(drawn([component('Scorer'), component('Log', 'other', { x: 400 })]), DIAGRAM, {
      size,
      bands,
      theme,
    });
    const fills = [...svg.matchAll(/fill="(#\w+)"/gu)].map(([, fill]) => fill);
    expect(fills).toEqual([bandColours(theme, 'high').fill, colours(theme).shape]);
  },
);

test('a text is a bar for each of its lines, and lies in the picture', () => {
  const model = drawn([component('Scorer'), text('note', 'As drawn\n\nin March', { x: -400, y: 200, width: 200 })]);
  const svg = drawThumbnail(model, DIAGRAM, { size, bands: new Map(), theme: 'light' });
  const bars = new RegExp(`d="([^"]+)" fill="${colours('light').textSoft}"`, 'u').exec(svg)![1]!;
  expect([...bars.matchAll(/M([\d.-]+ [\d.-]+)h/gu)].map(([, at]) => at)).toEqual(['-396 211.3', '-396 251.3']);
  expect(Number(/viewBox="(\S+)/u.exec(svg)![1])).toBeLessThan(-400);
});
