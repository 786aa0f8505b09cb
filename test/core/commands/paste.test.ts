import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessFactor } from '#core/commands/assess-factor.ts';
import { duplicate, type Landing, pasteFragment } from '#core/commands/paste.ts';
import { remove } from '#core/commands/remove.ts';
import { readFragment, writeFragment } from '#core/formats/fragment.ts';
import { elementSchema, rowSchemas } from '#core/ipc/schemas.ts';
import { applyChange, type Change, invert } from '#core/model/change.ts';
import { isFlow } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import { type Fragment, fragmentBounds, takeFragment, toDecideAnew } from '#core/model/fragment.ts';
import { type DiagramId, findingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { Decision } from '#core/model/project.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { after, boundary, component, DIAGRAM, drawn, emptyProject, flow, id } from '#test/fixtures/model.ts';

const ids = (...texts: readonly string[]) => texts.map(id);

function landing(x: number, y: number, diagram: DiagramId = DIAGRAM, prefix = 'new'): Landing {
  let count = 0;
  return {
    diagram,
    at: { x, y },
    newId: () => id(`${prefix}${++count}`),
    sizeOf: () => ({ width: 200, height: 64 }),
  };
}

const taken = (model: Model, ...texts: readonly string[]) => takeFragment(model, ids(...texts), { decisions: false })!;

/** The elements that a change adds, under their ids. */
function added(change: Change | null) {
  return new Map(change?.rows.flatMap((row) => (row.table === 'element' && row.after ? [[row.id, row.after]] : [])));
}

test('a copy takes what lies in its boundaries and the flows between, and leaves what leads outside', () => {
  const model = drawn([
    boundary('cloud', 0, 0, 400, 300),
    component('training', 'training', { x: 80, y: 80, boundary: 'cloud' }),
    component('models', 'model-registry', { x: 80, y: 200, boundary: 'cloud' }),
    component('user', 'end-user', { x: 600, y: 80 }),
    flow('model', 'training', 'models'),
    flow('asks', 'user', 'models'),
  ]);
  expect(taken(model, 'cloud').elements.map((element) => element.id)).toEqual(['cloud', 'training', 'models', 'model']);
  expect(takeFragment(model, ids('asks', 'gone'), { decisions: false })).toBeNull();
});

test('what is pasted lies where it was put, belongs to the boundary there, and keeps its own arrangement', () => {
  const source = drawn([
    component('training', 'training', { x: 80, y: 80 }),
    component('models', 'model-registry', { x: 320, y: 160 }),
    flow('model', 'training', 'models', { twoWay: true, data: 'model' }),
  ]);
  const target = drawn([boundary('cloud', 900, 0, 800, 600)]);
  const change = pasteFragment(target, taken(source, 'training', 'models'), landing(1000, 100));
  expect(change).toEqual({
    title: 'Paste training and models',
    rows: [
      ['new1', component('new1', 'training', { name: 'training', x: 1000, y: 100, boundary: 'cloud' })],
      ['new2', component('new2', 'model-registry', { name: 'models', x: 1240, y: 180, boundary: 'cloud' })],
      ['new3', flow('new3', 'new1', 'new2', { name: 'model', twoWay: true, data: 'model' })],
    ].map(([row, element]) => ({ table: 'element', id: row, before: null, after: element })),
  });
});

test('a name that is taken gets "copy" behind it, then a number; the shape grows with it', () => {
  const model = drawn([component('training', 'training'), component('models'), flow('model', 'training', 'models')]);
  const once = after(model, duplicate(model, ids('training', 'models'), { x: 24, y: 24 }, landing(0, 0)));
  const copies = ids('new1', 'new2');
  const twice = added(duplicate(once, copies, { x: 24, y: 24 }, landing(0, 0, DIAGRAM, 'again')));
  expect(copies.map((copy) => once.element.get(copy))).toMatchObject([
    { name: 'training copy', rect: { x: 24, y: 24, width: 200, height: 64 } },
    { name: 'models copy' },
  ]);
  expect([...twice.values()].map((element) => element.name)).toEqual(['training copy 2', 'models copy 2', 'model']);
});

test('answers go along with a copy, decisions only when they are asked for, findings by hand always', () => {
  const decision: Decision = {
    finding: findingKey('ML02', id('data')),
    risk: 'ML02',
    element: id('data'),
    treatment: 'accept',
    reason: 'Small',
    owner: 'Data team',
    due: '2026-12-31',
    basis: ['ML02.outside-data:data:training'],
    byHand: 'Bought from a broker',
    own: null,
    until: '2027-01-31',
    by: 'R. Kim',
    at: 1,
    parked: true,
  };
  const listed = { finding: findingKey('ML06', id('data')), risk: 'ML06', byHand: null, basis: [] };
  const strategy = { finding: decision.finding, strategy: 'ML02.validation', status: 'planned', note: '' } as const;
  const model = applyChange(drawn([component('data'), component('training')], { data: ['personal-data'] }), [
    { table: 'decision', id: decision.finding, before: null, after: decision },
    { table: 'decision', id: listed.finding, before: null, after: { ...decision, ...listed } },
    { table: 'strategy', id: 'ML02:data/ML02.validation', before: null, after: strategy },
  ]);
  const rowsFor = (withDecisions: boolean) => {
    const fragment = takeFragment(model, ids('data', 'training'), { decisions: withDecisions })!;
    const change = pasteFragment(emptyProject(), fragment, landing(0, 0));
    return change?.rows.filter(({ table }) => table !== 'element').map((row) => row.after);
  };
  const answer = { element: 'new1', tick: 'personal-data', value: 'yes' };
  const moved = { ...decision, element: 'new1', finding: 'ML02:new1', basis: ['ML02.outside-data:new1:new2'] };
  const { until: _until, by: _by, at: _at, parked: _parked, ...finding } = moved;
  const undecided = { treatment: 'undecided', reason: '', owner: '', due: null, basis: [] };
  expect(rowsFor(false)).toEqual([answer, { ...finding, ...undecided }]);
  expect(rowsFor(true)).toEqual([
    answer,
    moved,
    { ...moved, ...listed, finding: 'ML06:new1' },
    { ...strategy, finding: 'ML02:new1' },
  ]);
});

test('what was cut and put down once is a copy from then on, without what was decided about it', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const all = [...model.element.keys()].map(id);
      const cut = takeFragment(model, all, { decisions: true });
      expect(cut && toDecideAnew(cut)).toEqual(takeFragment(model, all, { decisions: false }));
    }),
  );
});

test('what is at stake at a component goes along with a copy, what was judged of a finding only when it is asked for', () => {
  const drawing = drawn([component('model', 'model')]);
  const stated = after(drawing, assessFactor(drawing, ids('model'), 'integrity', { value: 4, reason: 'Loans' }));
  const exposed = assessFactor(stated, [findingKey('ML10', id('model'))], 'exposure', {
    value: 2,
    reason: 'Two people',
  });
  const model = after(stated, exposed);
  const pasted = (decisions: boolean) => {
    const fragment = takeFragment(model, ids('model'), { decisions })!;
    return pasteFragment(emptyProject(), fragment, landing(0, 0))?.rows.flatMap((row) =>
      row.table === 'factor' ? [row.after] : [],
    );
  };
  const stake = { subject: 'new1', factor: 'integrity', value: 4, reason: 'Loans' };
  expect(pasted(false)).toEqual([stake]);
  expect(pasted(true)).toEqual([stake, { subject: 'ML10:new1', factor: 'exposure', value: 2, reason: 'Two people' }]);
});

test('a reference to what another project does not have stays behind with its flows', () => {
  const reference = { ...boundary('there', 400, 0, 152, 64), kind: 'reference' as const, of: id('scorer') };
  const elements = [component('training'), reference as never, flow('model', 'training', 'there')];
  const fragment = taken(drawn([component('scorer'), ...elements]), 'training', 'there');
  const pastedInto = (model: Model) => [...added(pasteFragment(model, fragment, landing(0, 0))).values()];
  expect(pastedInto(emptyProject()).map(({ name }) => name)).toEqual(['training']);
  expect(pastedInto(drawn([component('scorer')]))).toMatchObject([
    { name: 'training' },
    { of: 'scorer' },
    { from: 'new1' },
  ]);
});

/** A fragment with its ids replaced by their order, at the origin, so that two can be compared; names and sizes are let differ. */
function shapeOf(fragment: Fragment) {
  const order = new Map(fragment.elements.map((element, index) => [element.id, `${index}`]));
  const from = fragmentBounds(fragment)!;
  const place = (renamed: string | null): string => (renamed === null ? 'none' : (order.get(id(renamed)) ?? renamed));
  return {
    elements: fragment.elements.map((element) =>
      isFlow(element)
        ? {
            ...element,
            id: place(element.id),
            diagram: '',
            from: place(element.from),
            to: place(element.to),
            ...(element.bends && { bends: element.bends.map(({ x, y }) => [x - from.x, y - from.y]) }),
          }
        : {
            ...element,
            id: place(element.id),
            diagram: '',
            name: '',
            boundary: place(element.boundary),
            of: 'of' in element ? place(element.of) : '',
            rect: [element.rect.x - from.x, element.rect.y - from.y],
          },
    ),
    answers: fragment.answers.map(({ element, tick, value }) => [place(element), tick, value]),
    insides: (fragment.insides ?? []).map(({ of, name, holds }) => [place(of), name, contentsOf(holds)]),
  };
}

/** What is drawn in a fragment, however deep. */
function contentsOf({ elements, insides = [] }: Fragment): unknown {
  return [elements.map(({ kind, description }) => [kind, description]), insides.map(({ holds }) => contentsOf(holds))];
}

const copied = fc
  .tuple(arbitraryModel, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }))
  .map(([model, picks]) => {
    const one = [...model.element.values()][picks[0]! % model.element.size]!;
    const all = [...model.element.values()].filter(({ diagram }) => diagram === one.diagram).map((each) => each.id);
    const fragment = takeFragment(
      model,
      picks.map((pick) => all[pick % all.length]!),
      { decisions: true },
    );
    return { model, fragment };
  })
  .filter((one): one is { model: Model; fragment: Fragment } => one.fragment !== null);
const diagramOf = (model: Model) => [...model.diagram.values()][0]!.id;

test('pasting after copying adds the same graph under fresh ids, hangs together, and undo takes all of it away', () => {
  fc.assert(
    fc.property(copied, ({ model, fragment }) => {
      const change = pasteFragment(model, fragment, landing(64, -64, diagramOf(model)))!;
      const pasted = [...added(change).values()];
      const then = applyChange(model, change.rows);
      const again = takeFragment(
        then,
        pasted.filter(({ diagram }) => diagram === diagramOf(model)).map((element) => element.id),
        { decisions: true },
      )!;
      expect(shapeOf(again)).toEqual(shapeOf(fragment));
      expect(pasted.filter((element) => model.element.has(element.id))).toEqual([]);
      expect(faultOf(then)).toBeNull();
      for (const { table, after: row } of change.rows) expect(rowSchemas[table].parse(row)).toEqual(row);
      expect(applyChange(then, invert(change.rows))).toEqual(model);
    }),
  );
});

test('what is copied comes back from the clipboard as it was', () => {
  fc.assert(
    fc.property(copied, ({ fragment }) => {
      expect(readFragment(writeFragment(fragment))).toEqual(fragment);
    }),
  );
});

test('what the clipboard lets in can be stored', () => {
  const spoilt = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.constant(undefined),
    fc.constant(1e9),
    fc.constant([]),
  );
  fc.assert(
    fc.property(copied, fc.nat(), fc.nat(), spoilt, ({ fragment }, which, field, value) => {
      const rows = Object.values(fragment).flat();
      const row = rows[which % rows.length] as unknown as Record<string, unknown>;
      const key = Object.keys(row)[field % Object.keys(row).length]!;
      const text = JSON.stringify({ ...JSON.parse(writeFragment(fragment)) }, (_, inner: unknown) =>
        JSON.stringify(inner) === JSON.stringify(row) ? { ...row, [key]: value } : inner,
      );
      const read = readFragment(text);
      for (const element of read?.elements ?? []) elementSchema.parse(element);
      for (const answer of read?.answers ?? []) rowSchemas.answer.parse(answer);
      for (const decision of read?.decisions ?? []) rowSchemas.decision.parse(decision);
      for (const strategy of read?.strategies ?? []) rowSchemas.strategy.parse(strategy);
    }),
  );
});

test('a process that is cut and pasted elsewhere takes the diagrams that look into it along, however deep', () => {
  const [inner, deep] = ['inner', 'deep'] as DiagramId[];
  const base = drawn([
    component('training', 'training'),
    { ...component('step', 'training', { x: 8, y: 16 }), diagram: inner! },
    { ...component('part', 'training'), diagram: deep! },
    { ...component('store', 'model-registry', { x: 300 }), diagram: deep! },
    { ...flow('saved', 'part', 'store'), diagram: deep! },
  ]);
  const looksInto = (diagram: DiagramId, refines: string) =>
    ({
      table: 'diagram',
      id: diagram,
      before: null,
      after: { id: diagram, name: refines, refines: id(refines) },
    }) as const;
  const model = applyChange(base, [looksInto(inner!, 'training'), looksInto(deep!, 'step')]);
  const cut = takeFragment(model, ids('training'), { decisions: true })!;
  const left = after(model, remove(model, ids('training')));
  expect([left.element.size, left.diagram.size]).toEqual([0, 1]);

  const pasted = after(left, pasteFragment(left, readFragment(writeFragment(cut))!, landing(40, 80)));
  expect(faultOf(pasted)).toBeNull();
  const named = (name: string) => [...pasted.element.values()].find((one) => one.name === name)!;
  const inside = (name: string) => [...pasted.diagram.values()].find(({ refines }) => refines === named(name).id);
  expect([named('training').diagram, named('step').diagram, named('store').diagram]).toEqual([
    DIAGRAM,
    inside('training')?.id,
    inside('step')?.id,
  ]);
  expect(named('step')).toMatchObject({ rect: { x: 8, y: 16 } });
  expect([...pasted.element.values()].filter(isFlow)).toMatchObject([
    { from: named('part').id, to: named('store').id },
  ]);
});

test('what looks into something else than a process is not pasted', () => {
  const fragment = taken(
    drawn([component('training', 'training'), { ...component('models', 'model-registry'), kind: 'dataStore' }]),
    'training',
    'models',
  );
  const holds = { elements: [], answers: [], decisions: [], strategies: [], factors: [] };
  const inside = (of: string) => ({ of: id(of), name: 'Inside', holds });
  const read = (...insides: readonly ReturnType<typeof inside>[]) =>
    readFragment(writeFragment({ ...fragment, insides }));
  expect(read(inside('training'))).toEqual({ ...fragment, insides: [inside('training')] });
  expect([read(inside('models')), read(inside('nobody'))]).toEqual([null, null]);
});
