import { describe, expect, test } from 'vitest';
import { projectFromTemplate } from '#core/formats/template.ts';
import { type Template, template as templateSchema } from '#core/knowledge/schema/template.ts';
import { ownerAt } from '#core/model/boundaries.ts';
import { applyChange } from '#core/model/change.ts';
import { type Component, isBoundary, isComponent, isFlow, isPlaced } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import { encloses, grow, overlaps, type Point, type Rect } from '#core/model/geometry.ts';
import type { DiagramId } from '#core/model/ids.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { drawDiagram, type Picture, svgOf } from '#core/picture/draw.ts';
import { fitOnPage } from '#core/picture/page.ts';
import { routeFlows } from '#core/picture/route.ts';
import { boundaryTab, componentSize, labelLayout } from '#core/picture/shape.ts';
import { PICTURE_ROOM, SMALLEST_TEXT } from '#core/report/outline.ts';
import { beyondThisList } from '#core/risks/beyond-this-list.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { readCatalogue } from '../../electron/content.ts';
import { readTemplates } from '../../electron/templates.ts';

const catalogue = readCatalogue();
const types = new Map(catalogue.types.map((type) => [type.id, type]));
const labels = new Map(catalogue.types.map(({ id, label }) => [id, label]));
const templates = readTemplates();
const chatBot = templates.find(({ id }) => id === 'retrieval-chat-bot')!;
const each = templates.map((template) => [template.name, template] as const);

/** Room between a boundary's edge and what lies in it, in diagram units. */
const PADDING = 24;

test('the gallery shows ten systems, the living example first', () => {
  expect(templates.map(({ name }) => name)).toEqual([
    'Credit scoring with online feedback',
    'Batch training with REST inference',
    'Fine-tuned hub model',
    'Federated learning',
    'On-device model',
    'Third-party model API',
    'Camera safety system',
    'MLOps platform',
    'Labelling vendor',
    'Retrieval chat bot',
  ]);
});

test('the living example is the credit-scoring system of the other tests', () => {
  expect(namesIn(modelOf(templates[0]!))).toEqual(namesIn(creditScoring()));
});

test('a template with anything unknown, off the grid or without a name is refused', () => {
  const [component] = chatBot.components;
  const refuses = (change: object): boolean => !templateSchema.safeParse({ ...chatBot, ...change }).success;
  expect([
    refuses({}),
    refuses({ author: 'somebody' }),
    refuses({ name: ' ' }),
    refuses({ components: [{ ...component, rect: { ...component!.rect, x: 33 } }] }),
  ]).toEqual([false, true, true, true]);
});

test('the chat bot shows what this list does not cover, and says so', () => {
  const beyond = beyondThisList(modelOf(chatBot), catalogue);
  expect(beyond?.lists[0]?.entries.map(({ id }) => id)).toEqual(
    Array.from({ length: 10 }, (_, index) => `LLM${String(index + 1).padStart(2, '0')}`),
  );
  expect(chatBot.summary).toContain('beyond this list');
});

test.each(each.filter(([, template]) => template !== chatBot))(
  '%s attaches at least five different risks, and leaves questions open',
  (_name, template) => {
    const findings = findFindings(modelOf(template), catalogue);
    const attached = new Set(findings.filter(({ level }) => level === 'attached').map(({ risk }) => risk));
    expect(attached.size).toBeGreaterThanOrEqual(5);
    expect(findings.filter(({ level }) => level === 'suggested')).not.toEqual([]);
  },
);

describe.each(each)('%s', (_name, template) => {
  const model = modelOf(template);
  const placed = [...model.element.values()].filter(isPlaced);
  const components = placed.filter(isComponent);
  const boundaries = placed.filter(isBoundary);

  test('has at least ten components, two trust boundaries and a summary of one sentence', () => {
    expect(components.length).toBeGreaterThanOrEqual(10);
    expect(boundaries.length).toBeGreaterThanOrEqual(2);
    expect(template.summary).toMatch(/^[A-Z][^.]{30,110}\.$/u);
  });

  test('is a whole model of known types, facts and kinds of data', () => {
    expect(faultOf(model)).toBeNull();
    const kinds = new Set(catalogue.dataKinds.map(({ label }) => label));
    expect(template.flows.filter(({ data }) => !kinds.has(data))).toEqual([]);
    expect(template.components.flatMap(strangeTo)).toEqual([]);
  });

  test('keeps everything inside its boundary, with room around it', () => {
    const within = placed.flatMap(({ name, kind, id, rect, diagram, boundary }) => {
      const around = boundary === null ? undefined : model.element.get(boundary);
      const isOwned = ownerAt(model, diagram, kind, rect, new Set([id])) === boundary;
      const hasRoom = !isBoundary(around) || encloses(around.rect, grow(rect, PADDING));
      return isOwned && hasRoom ? [] : [name];
    });
    expect(within).toEqual([]);
  });

  test('draws no component over another, and each name in full on two lines at most', () => {
    const overlapping = components.flatMap((a, index) =>
      components.slice(index + 1).flatMap((b) => (overlaps(a.rect, b.rect) ? [`${a.name} and ${b.name}`] : [])),
    );
    expect(overlapping).toEqual([]);
    expect(components.filter((component) => !isReadable(component)).map(({ name }) => name)).toEqual([]);
  });

  test('leads every flow clear of other components, names, labels and flows', () => {
    expect(collisions(model)).toEqual([]);
  });

  test('fits on one page of a report', () => {
    expect(fitOnPage(pictureOf(model), PICTURE_ROOM.A4, SMALLEST_TEXT).sheets).toHaveLength(1);
  });

  test('gives a project of its own at each use, drawn alike whatever its ids', () => {
    const again = modelOf(template, (count) => `b${9_000 - count}`);
    const ids = (of: Model): string[] => [...of.project.keys(), ...of.diagram.keys(), ...of.element.keys()];
    expect(ids(again).filter((id) => ids(model).includes(id))).toEqual([]);
    expect(new Set(ids(model)).size).toBe(2 + placed.length + template.flows.length);
    expect(svgOf(pictureOf(again))).toBe(svgOf(pictureOf(model)));
  });
});

/** The project that a template gives, with ids that count up unless told otherwise. */
function modelOf(template: Template, idAt: (count: number) => string = (count) => `a${count}`): Model {
  let count = 0;
  return applyChange(
    emptyModel,
    projectFromTemplate(template, () => idAt(count++)),
  );
}

function pictureOf(model: Model): Picture {
  const [diagram] = model.diagram.keys();
  return drawDiagram(model, diagram as DiagramId, { types: labels, badges: new Map(), theme: 'print', hatch: true });
}

/** What is drawn, by names alone, in alphabetical order. */
function namesIn(model: Model): readonly string[] {
  const name = (id: string): string => model.element.get(id)?.name ?? '';
  return [...model.element.values()]
    .map((element) => {
      if (isFlow(element)) return `${name(element.from)} → ${name(element.to)}: ${element.name}`;
      return isComponent(element) ? `${element.name} is ${element.type}` : element.name;
    })
    .toSorted();
}

/** A type of another kind, and facts that are not asked of the type. */
function strangeTo({ name, kind, type, yes, no }: Template['components'][number]): readonly string[] {
  const known = types.get(type);
  if (known === undefined || known.kind !== kind) return [`${name} is no ${type}`];
  const asked = new Set([...known.questions, ...known.more]);
  return [...yes, ...no].filter((tick) => !asked.has(tick)).map((tick) => `${name} is not asked ${tick}`);
}

function isReadable({ name, type, rect }: Component): boolean {
  const label = labels.get(type) ?? '';
  const needed = componentSize(name, label);
  const lines = labelLayout(rect, name, label).name;
  return needed.width <= rect.width && needed.height <= rect.height && lines.length <= 2;
}

interface Drawn {
  readonly what: string;
  readonly rect: Rect;
}

/** Everything that a flow or its label is drawn over, as sentences. */
function collisions(model: Model): readonly string[] {
  const elements = [...model.element.values()];
  const flows = elements.filter(isFlow);
  const components = elements.filter(isComponent);
  const boundaries = elements.filter(isBoundary);
  const routes = routeFlows({
    flows: flows.map((flow) => ({ ...flow, label: flow.name, encrypted: flow.encrypted === 'yes' })),
    rects: new Map(components.map(({ id, rect }) => [id, rect])),
    boundaries,
  });
  const tabs = boundaries.flatMap(({ rect, name }): readonly Drawn[] => {
    const tab = boundaryTab(rect, name);
    return tab === null ? [] : [{ what: `the name of ${name}`, rect: tab.rect }];
  });
  const lines = flows.map((flow) => {
    const { points, label } = routes.get(flow.id)!;
    const own = label === null ? [] : [{ what: `the label of ${flow.name}`, rect: label.rect }];
    return { ...flow, pieces: piecesOf(points), own };
  });
  return lines.flatMap(({ id, name, from, to, pieces, own }, index) => {
    const foreign = components.filter((component) => component.id !== from && component.id !== to);
    const shapes = (of: readonly Component[]): readonly Drawn[] => of.map(({ name: what, rect }) => ({ what, rect }));
    const others = lines.filter((line) => line.id !== id);
    const under = [...shapes(foreign), ...tabs, ...others.flatMap((line) => line.own)];
    const later = lines.slice(index + 1);
    return [
      ...under
        .filter(({ rect }) => pieces.some((piece) => overlaps(piece, rect)))
        .map(({ what }) => `${name} × ${what}`),
      ...later
        .filter((line) => line.pieces.some((a) => pieces.some((b) => touch(a, b))))
        .map((line) => `${name} × ${line.name}`),
      ...[...shapes(components), ...tabs, ...later.flatMap((line) => line.own)]
        .filter(({ rect }) => own.some((label) => overlaps(label.rect, rect)))
        .map(({ what }) => `the label of ${name} × ${what}`),
    ];
  });
}

/** The pieces of a route as rectangles without thickness. */
function piecesOf(points: readonly Point[]): readonly Rect[] {
  return points.slice(1).map((b, index) => {
    const a = points[index]!;
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  });
}

/** True when two pieces share a point. */
function touch(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}
