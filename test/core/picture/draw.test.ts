import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { describeDiagram } from '#core/picture/describe.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import type { DrawOptions } from '#core/picture/draw-options.ts';
import { COMPONENT_ICONS } from '#core/picture/icons.ts';
import { numbersOf } from '#core/picture/numbers.ts';
import { THEMES } from '#core/picture/tokens.ts';
import { creditScoring, creditScoringDiagram as diagram } from '#test/fixtures/credit-scoring.ts';

const typeRows = JSON.parse(readFileSync('content/component-types.json', 'utf8')) as { id: string; label: string }[];
const types = new Map(typeRows.map(({ id, label }) => [id, label]));
const badges: DrawOptions['badges'] = new Map([
  [
    'feedback' as ElementId,
    [
      { band: 'high', count: 2 },
      { band: 'critical', count: 1 },
    ],
  ],
]);
const plain: DrawOptions = { types, badges, theme: 'light', hatch: false };
const lit = { path: ['loan-decision', 'loan-decision-feedback', 'feedback'] as ElementId[], band: 'high' } as const;

/** What a picture may be made of, so that a browser and the PDF draw it alike. */
const ATTRIBUTES = new Set(
  (
    'xmlns width height viewBox x y d cx cy r fill fill-opacity stroke stroke-width stroke-opacity stroke-dasharray ' +
    'stroke-linecap stroke-linejoin opacity transform font-family font-size font-weight text-anchor'
  ).split(' '),
);

test.each(THEMES)('draws well-formed SVG of plain shapes, attributes and text in the %s theme', (theme) => {
  const { elements, attributes } = parsed(
    svgOf(drawDiagram(creditScoring(), diagram, { ...plain, theme, lit, hatch: theme === 'print' })),
  );
  expect([...elements].toSorted()).toEqual(
    theme === 'print' ? ['circle', 'g', 'path', 'svg', 'text'] : ['circle', 'g', 'path', 'rect', 'svg', 'text'],
  );
  expect([...attributes].filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
});

test('draws the dashes of boundaries wider where a room or weak eyes look at them', () => {
  const dashes = THEMES.map((theme) => {
    const svg = svgOf(drawDiagram(creditScoring(), diagram, { ...plain, theme }));
    const widths = [...svg.matchAll(/stroke-width="(\S+)" stroke-dasharray/gu)].map(([, width]) => Number(width));
    return [theme, ...new Set(widths)];
  });
  expect(dashes).toEqual([
    ['light', 1.2],
    ['dark', 1.2],
    ['print', 1.2],
    ['contrast', 1.8],
    ['projector', 2.2],
  ]);
});

test('writes every name of the drawing', () => {
  const { text } = parsed(svgOf(drawDiagram(creditScoring(), diagram, plain)));
  for (const { name } of creditScoring().element.values()) expect(text).toContain(name);
});

test('shows the findings of a component as counts', () => {
  const without = parsed(svgOf(drawDiagram(creditScoring(), diagram, { ...plain, badges: new Map() }))).text;
  const withThem = parsed(svgOf(drawDiagram(creditScoring(), diagram, plain))).text;
  expect(withThem.filter((line) => !without.includes(line))).toEqual(['1', '2']);
});

test('draws the path of a reason in the colour of its level and dims the rest', () => {
  const svg = svgOf(drawDiagram(creditScoring(), diagram, { ...plain, badges: new Map(), lit }));
  expect(svg.match(/stroke="#9b2000" stroke-width="2"/g)).toHaveLength(lit.path.length - 1);
  expect(svg).toContain('opacity="0.38"');
  expect(svgOf(drawDiagram(creditScoring(), diagram, plain))).not.toContain('opacity="0.38"');
});

test('prints numbers on components and flows as a register lists them', () => {
  const numbers = numbersOf(creditScoring(), diagram);
  expect([numbers.get('applicant' as ElementId), numbers.get('retraining' as ElementId)]).toEqual(['1', '12']);
  const { text } = parsed(svgOf(drawDiagram(creditScoring(), diagram, { ...plain, numbers })));
  expect(text).toContain('12');
  expect(text).toContain(`${numbers.get('retraining-models' as ElementId)} model`);
});

test('keeps text at 11 units or more on paper, numbers and counts included', () => {
  const paper = { ...plain, theme: 'print', hatch: true, numbers: numbersOf(creditScoring(), diagram) } as const;
  expect(drawDiagram(creditScoring(), diagram, paper).smallestText).toBe(11);
});

test('writes hostile names as text and drops what XML cannot hold', () => {
  const hostile = '</text><script>alert("1")</script>&\u{0}\u{b}\u{d800}\u{ffff}';
  const { elements, text } = parsed(svgOf(drawDiagram(renamed(hostile), diagram, plain)));
  expect(elements.has('script')).toBe(false);
  expect(text.join('')).toContain('</text>');
});

test('stays well formed whatever elements are called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
      expect(() => parsed(svgOf(drawDiagram(renamed(name), diagram, plain)))).not.toThrow();
    }),
    { numRuns: 40 },
  );
});

test('frames everything that is drawn, and cuts out a part at a scale', () => {
  const picture = drawDiagram(creditScoring(), diagram, plain);
  expect(picture.frame).toEqual({ x: 20, y: 26, width: 1304, height: 690 });
  const part = { x: 100, y: 50, width: 200, height: 80 };
  expect(svgOf(picture, part, 0.5)).toMatch(/^<svg xmlns="[^"]+" width="100" height="40" viewBox="100 50 200 80">/);
});

test('draws nothing for an empty diagram', () => {
  const empty = { ...creditScoring(), element: new Map() };
  expect(parsed(svgOf(drawDiagram(empty, diagram, plain))).text).toEqual([]);
});

test('has an icon of its own for every component type', () => {
  expect([...COMPONENT_ICONS.keys()].toSorted()).toEqual([...types.keys()].toSorted());
  expect(new Set(COMPONENT_ICONS.values()).size).toBe(types.size);
});

test('describes a drawing in words: counts, boundaries, and flows with what they cross', () => {
  const words = describeDiagram(creditScoring(), diagram, types);
  expect(words).toMatch(
    /^Data-flow diagram System: 3 external entities, 5 processes, 4 data stores, 14 data flows and 2 trust boundaries\./,
  );
  expect(words).toContain(
    'Trust boundary ML platform, inside Bank platform, holds Feedback (Feedback collection), Models',
  );
  expect(words).toContain('Loan officer to and from Loan decision: review, crossing Bank platform');
  expect(words).toContain(
    'Credit bureau to Features: credit history, encrypted, crossing Bank platform and ML platform',
  );
});

/** The credit-scoring model with every element called `name`. */
function renamed(name: string): Model {
  const model = creditScoring();
  return { ...model, element: new Map([...model.element].map(([id, element]) => [id, { ...element, name }])) };
}

interface Parsed {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly text: readonly string[];
}

/** Reads the XML that pictures are made of: tags that nest, quoted attributes, escaped legal text; throws at all else. */
function parsed(svg: string): Parsed {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  const text: string[] = [];
  const open: string[] = [];
  const token =
    /<(?<name>[a-z]+)(?<given>(?: [a-zA-Z-]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#39);)*")*)(?<empty>\/?)>|<\/(?<closed>[a-z]+)>|(?<text>(?:[^<&>]|&(?:amp|lt|gt|quot|#39);)+)/uy;
  while (token.lastIndex < svg.length) {
    const at = token.lastIndex;
    const found = token.exec(svg)?.groups;
    if (found === undefined) throw new Error(`not well formed at ${svg.slice(at, at + 60)}`);
    if (found['name'] !== undefined) {
      elements.add(found['name']);
      for (const [, name = ''] of (found['given'] ?? '').matchAll(/ ([a-zA-Z-]+)=/g)) attributes.add(name);
      if (found['empty'] === '') open.push(found['name']);
    }
    if (found['closed'] !== undefined && open.pop() !== found['closed'])
      throw new Error(`${found['closed']} was not open`);
    if (found['text'] !== undefined) text.push(unescaped(found['text']));
  }
  const illegal = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(svg);
  if (open.length > 0 || illegal !== null) throw new Error(`left open: ${open.join()}; illegal: ${illegal?.index}`);
  return { elements, attributes, text };
}

function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&([^;]+);/g, (_, name: string) => characters[name] ?? '');
}

test('puts into a part of a picture all that is seen there and nothing from far away', () => {
  const picture = drawDiagram(creditScoring(), diagram, plain);
  const { text } = parsed(svgOf(picture, { x: 340, y: 100, width: 120, height: 60 }));
  expect(text).toContain('Loan portal');
  expect(text).not.toContain('Credit bureau');
  expect(text).not.toContain('Retraining');
});
