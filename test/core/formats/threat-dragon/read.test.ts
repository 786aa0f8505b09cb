import { describe, expect, test } from 'vitest';
import { isBoundary, isComponent, isFlow, isTextBlock } from '#core/model/element.ts';
import { naturalSize } from '#core/picture/text-block.ts';
import { strings } from '#core/strings/index.ts';
import { edge, fileOf, fileWith, imported, node, noteKinds, projectOf } from '#test/fixtures/threat-dragon.ts';

const threat = (facts: object) => ({
  id: 'a',
  title: 'Tampered pictures',
  status: 'Open',
  severity: 'High',
  type: 'Tampering',
  modelType: 'STRIDE',
  description: 'Somebody swaps pictures.',
  mitigation: '',
  ...facts,
});

/** The one decision that a threat on a store becomes. */
function decisionOn(facts: object) {
  const decisions = [
    ...projectOf(imported(fileWith([node('store', 'Images', 0, 0, { threats: [threat(facts)] })]))).decision.values(),
  ];
  expect(decisions).toHaveLength(1);
  return decisions[0]!;
}

describe('a component', () => {
  test('takes name, description, reason for being out of scope and known facts over', () => {
    const data = { name: 'API\n  keys', description: ' Two\nlines ', storesCredentials: true };
    const scope = { outOfScope: true, reasonOutOfScope: 'Run by others' };
    const project = projectOf(imported(fileWith([node('store', 's', 40, 80, { ...data, ...scope })])));
    const [keys] = [...project.element.values()];
    expect(keys).toMatchObject({
      kind: 'dataStore',
      name: 'API keys',
      description: 'Two\nlines',
      type: 'secrets-store',
      outOfScope: 'Run by others',
    });
    expect([...project.answer.values()]).toEqual([{ element: keys!.id, tick: 'holds-secrets', value: 'yes' }]);
  });

  test('out of scope without a reason says so', () => {
    const [store] = imported(fileWith([node('store', 's', 0, 0, { outOfScope: true })])).components;
    expect(store!.outOfScope).toBe('Out of scope in Threat Dragon, which gives no reason.');
  });

  test('gets the type a person chose, and the kind that goes with it', () => {
    const model = imported(fileWith([node('store', '3rd party tools', 0, 0)]));
    const elementWith = (type: string) => [...projectOf(model, { 'd1.c1': type }).element.values()][0];
    expect(elementWith('component-registry')).toMatchObject({ kind: 'externalEntity', type: 'component-registry' });
    expect(elementWith('other')).toMatchObject({ kind: 'dataStore', type: 'other' });
  });

  test('of which ticked facts have no counterpart is reported', () => {
    const { notes } = imported(
      fileWith([node('store', 'Log', 0, 0, { isALog: true, isEncrypted: true, isSigned: false })]),
    );
    expect(notes).toEqual([{ kind: 'factsKept', at: 'd1.c1', name: 'Log', detail: 'isALog, isEncrypted' }]);
  });

  test('is read from its label where it has no name', () => {
    const labelled = (rest: object) =>
      imported(fileWith([node('process', 'p', 0, 0, { name: '' }, { ...rest })])).components[0]!.name;
    expect(labelled({ label: 'Scorer' })).toBe('Scorer');
    expect(labelled({ attrs: { text: { text: 'Scorer' } } })).toBe('Scorer');
    expect(labelled({ attrs: { label: { text: 'Scorer' } } })).toBe('Scorer');
    expect(labelled({ labels: [{ attrs: { labelText: { text: 'Scorer' } } }] })).toBe('Scorer');
  });
});

describe('a flow', () => {
  const ends = [node('actor', 'User', 0, 0), node('process', 'Scorer', 400, 0)];

  test('takes direction and encryption over; a box nobody ticked is no answer', () => {
    const project = projectOf(
      imported(
        fileWith([
          ...ends,
          edge('flow', 'ask', 'User', 'Scorer', { isEncrypted: true, isBidirectional: true }),
          edge('flow', 'answer', 'Scorer', 'User', { isEncrypted: false }),
        ]),
      ),
    );
    const flows = [...project.element.values()].filter(isFlow);
    expect(
      flows.map(({ name, twoWay, encrypted, authenticated }) => ({ name, twoWay, encrypted, authenticated })),
    ).toEqual([
      { name: 'ask', twoWay: true, encrypted: 'yes', authenticated: 'unknown' },
      { name: 'answer', twoWay: false, encrypted: 'unknown', authenticated: 'unknown' },
    ]);
  });

  test('over a public network exposes what it leads to', () => {
    const { components } = imported(
      fileWith([...ends, edge('flow', 'ask', 'User', 'Scorer', { isPublicNetwork: true })]),
    );
    expect(components.map(({ name, ticks }) => ({ name, ticks }))).toEqual([
      { name: 'User', ticks: [] },
      { name: 'Scorer', ticks: ['internet-exposed'] },
    ]);
  });

  test('with a loose end near a component is joined to it, with a line in the report', () => {
    const { flows, notes } = imported(fileWith([...ends, edge('flow', 'ask', { x: 120, y: 60 }, 'Scorer')]));
    expect(flows).toMatchObject([{ from: 'd1.c1', to: 'd1.c2' }]);
    expect(notes).toEqual([{ kind: 'endJoined', at: 'd1.c3', name: 'ask', detail: 'User' }]);
  });

  test('with a loose end in the open, a lost cell or a boundary at its end gets a stand-in there', () => {
    const box = node('trust-boundary-box', 'Zone', 0, 400, {}, { size: { width: 300, height: 300 } });
    const open = [{ x: 900, y: 900 }, { cell: 'gone' }, 'Zone', undefined, { x: 'far', y: null }];
    for (const end of open) {
      const model = imported(fileWith([...ends, box, edge('flow', 'ask', 'User', end)]));
      expect(model.flows).toMatchObject([{ from: 'd1.c1', to: 'd1.c4.to' }]);
      expect(model.components.at(-1)).toMatchObject({
        key: 'd1.c4.to',
        name: 'Loose end',
        standIn: true,
        suggestion: { type: 'other' },
      });
      expect(noteKinds(model)).toEqual(['endInTheOpen']);
    }
  });

  test('between two loose ends in one place does not end where it begins', () => {
    const { flows } = imported(fileWith([...ends, edge('flow', 'ask', { x: 50, y: 50 }, { x: 60, y: 60 })]));
    expect(flows).toMatchObject([{ from: 'd1.c1', to: 'd1.c3.to' }]);
  });

  test('out of scope is taken over, and its reason reported', () => {
    const data = { outOfScope: true, reasonOutOfScope: 'Legacy' };
    const { flows, notes } = imported(fileWith([...ends, edge('flow', 'ask', 'User', 'Scorer', data)]));
    expect(flows).toHaveLength(1);
    expect(notes).toEqual([{ kind: 'flowOutOfScope', at: 'd1.c3', name: 'ask', detail: 'Legacy' }]);
  });
});

describe('a trust boundary', () => {
  const box = (id: string, x: number, y: number, width: number, height: number) =>
    node('trust-boundary-box', id, x, y, {}, { size: { width, height } });
  const ownersOf = (cells: readonly unknown[]) => {
    const model = imported(fileWith(cells));
    const nameOf = (key: string | null) => model.boundaries.find((one) => one.key === key)?.name ?? null;
    return Object.fromEntries(
      [...model.boundaries, ...model.components].map((one) => [one.name, nameOf(one.boundary)]),
    );
  };

  test('owns what lies in it and in no smaller one', () => {
    const cells = [
      box('Outer', 0, 0, 800, 600),
      box('Inner', 100, 100, 300, 300),
      node('process', 'Deep', 150, 150),
      node('process', 'Shallow', 600, 300),
      node('actor', 'Outside', 1000, 0),
    ];
    expect(ownersOf(cells)).toEqual({ Outer: null, Inner: 'Outer', Deep: 'Inner', Shallow: 'Outer', Outside: null });
  });

  test('drawn as a line round a corner becomes a box around what stands in the corner', () => {
    const cells = [
      node('actor', 'Browser', 60, 60),
      node('process', 'Shop', 320, 260),
      edge(
        'trust-boundary-curve',
        'Edge',
        { x: 40, y: 300 },
        { x: 340, y: 20 },
        {},
        { vertices: [{ x: 300, y: 250 }] },
      ),
    ];
    expect(ownersOf(cells)).toEqual({ Edge: null, Browser: 'Edge', Shop: null });
    expect(noteKinds(imported(fileWith(cells)))).toEqual(['curveAsBox']);
  });

  test('drawn as an arch owns what stands under it, also in the old spelling', () => {
    const vertices = [
      { x: 20, y: 50 },
      { x: 280, y: 50 },
    ];
    const cells = [
      node('store', 'Database', 100, 150),
      edge('trust-broundary-curve', 'Arch', { x: 0, y: 300 }, { x: 300, y: 300 }, {}, { vertices }),
    ];
    expect(ownersOf(cells)).toEqual({ Arch: null, Database: 'Arch' });
  });

  test('drawn as a line that embraces nothing becomes a strip that owns nothing', () => {
    const cells = [
      node('actor', 'User', 0, 0),
      node('process', 'Scorer', 400, 0),
      edge('trust-boundary-curve', 'Internet', { x: 250, y: 0 }, { x: 260, y: 500 }),
    ];
    expect(ownersOf(cells)).toEqual({ Internet: null, User: null, Scorer: null });
  });
});

describe('a threat', () => {
  test('becomes a finding of its own with severity, source and place', () => {
    const { finding, element, ...rest } = decisionOn({});
    expect(finding).toMatch(/^own:/);
    expect(element).toBeTruthy();
    expect(rest).toEqual({
      risk: 'own',
      treatment: 'undecided',
      reason: '',
      owner: '',
      due: null,
      basis: [],
      byHand: null,
      own: {
        title: 'Tampered pictures',
        description: 'Somebody swaps pictures.',
        severity: 'high',
        mitigated: false,
        source: 'Threat Dragon, STRIDE: Tampering',
      },
    });
  });

  test.each([
    ['Open', 'undecided', false],
    ['Mitigated', 'mitigate', true],
    ['NotApplicable', 'notApplicable', false],
    ['N/A', 'undecided', false],
    ['Accepted', 'accept', false],
    ['Transferred', 'transfer', false],
    ['Avoided', 'avoid', false],
    ['Eliminated', 'avoid', true],
    ['', 'undecided', false],
  ])('that is “%s” is treated as %s', (status, treatment, mitigated) => {
    expect(decisionOn({ status, mitigation: 'Sign them' })).toMatchObject({
      treatment,
      reason: 'Sign them',
      own: { mitigated },
    });
  });

  test.each([
    ['Critical', 'critical'],
    ['low', 'low'],
    ['TBD', null],
    ['TBA', null],
    ['', null],
    [undefined, null],
  ])('of severity %s has severity %s', (severity, expected) => {
    expect(decisionOn({ severity }).own?.severity).toBe(expected);
  });

  test('that names one of the ten risks becomes that risk by hand', () => {
    const decision = decisionOn({ title: 'ML02 Poisoned pictures', modelType: 'Generic', status: 'Accepted' });
    expect(decision).toMatchObject({
      finding: `ML02:${decision.element}`,
      risk: 'ML02',
      treatment: 'accept',
      basis: [`byHand:ML02:${decision.element}`],
      byHand: 'ML02 Poisoned pictures: Somebody swaps pictures.',
      own: null,
    });
  });

  test('that names a risk a second time on one element is a finding of its own', () => {
    const threats = [threat({ title: 'ML02 once' }), threat({ title: 'ML02 twice' })];
    const project = projectOf(imported(fileWith([node('store', 'Images', 0, 0, { threats })])));
    expect([...project.decision.values()].map(({ risk }) => risk)).toEqual(['ML02', 'own']);
  });

  test('is read from the cell as well as from its data, on flows and boundaries too', () => {
    const cells = [
      node('store', 'Images', 0, 0, { threats: [threat({})] }, { threats: [threat({ threatId: 'b' })] }),
      node('process', 'Training', 400, 0),
      edge('flow', 'feeds', 'Images', 'Training', { threats: [threat({})] }),
      node('trust-boundary-box', 'Zone', 0, 400, { threats: [threat({})] }),
    ];
    const model = imported(fileWith(cells));
    expect(model.threats.map(({ on }) => on)).toEqual(['d1.c1', 'd1.c1', 'd1.c3', 'd1.c4']);
  });

  test('with words we do not know keeps its place and says so', () => {
    const cells = [node('store', 'Images', 0, 0, { threats: [threat({ status: 'Offen', severity: 'Hoch' })] })];
    const { threats, notes } = imported(fileWith(cells));
    expect(threats).toMatchObject([{ treatment: 'undecided', severity: null }]);
    expect(notes.map(({ kind, detail }) => ({ kind, detail }))).toEqual([
      { kind: 'statusUnknown', detail: 'Offen' },
      { kind: 'severityUnknown', detail: 'Hoch' },
    ]);
  });
});

describe('a file', () => {
  test('of several diagrams with the same ids gives every element an id of its own', () => {
    const cells = [node('actor', 'a', 0, 0), node('process', 'b', 400, 0), edge('flow', 'c', 'a', 'b')];
    const project = projectOf(
      imported(
        fileOf([
          { title: 'One', cells },
          { title: 'Two', cells },
        ]),
      ),
    );
    expect([...project.diagram.values()].map(({ name }) => name)).toEqual(['One', 'Two']);
    expect(project.element.size).toBe(6);
    for (const flow of [...project.element.values()].filter(isFlow)) {
      expect(project.element.get(flow.from)?.diagram).toBe(flow.diagram);
      expect(project.element.get(flow.to)?.diagram).toBe(flow.diagram);
    }
  });

  test('without title or diagrams becomes an empty project', () => {
    const model = imported('{"version":"2.0","detail":{"diagrams":[]}}');
    expect(model).toMatchObject({
      name: 'Imported model',
      diagrams: [{ name: 'Diagram 1' }],
      components: [],
      notes: [],
    });
    expect(projectOf(model).diagram.size).toBe(1);
  });

  test('keeps its people and texts without words aside, and names them in the report', () => {
    const summary = { title: 'Shop', owner: 'Sales' };
    const cells = [node('td-text-block', 't', 0, 0, { name: ' ' })];
    const { notes, diagrams } = imported(fileWith(cells, { summary }));
    expect(notes).toEqual([
      { kind: 'people', at: 'file', name: '', detail: 'Sales' },
      { kind: 'emptyText', at: 'd1.c1', name: '', detail: 'td-text-block' },
    ]);
    expect(diagrams[0]!.aside).toEqual(cells);
  });

  test('brings its texts along, line by line and as wide as they are, in the boundary they stand in', () => {
    const box = node('trust-boundary-box', 'Plant', 0, 0, {}, { size: { width: 600, height: 400 } });
    const title = node('td-text-block', 't', 200, 100, {
      name: 'Plant 4\nas it was drawn in March',
      threats: [threat({})],
    });
    const model = imported(fileWith([box, title]));
    const project = projectOf(model);
    const [text] = [...project.element.values()].filter(isTextBlock);
    const [plant] = [...project.element.values()].filter(isBoundary);
    expect(text).toMatchObject({
      name: 'Plant 4\nas it was drawn in March',
      boundary: plant!.id,
      rect: { ...naturalSize('Plant 4\nas it was drawn in March') },
    });
    expect(model.notes.map(({ kind }) => kind)).toEqual(['threatNowhere']);
    expect(project.setting.get(`threat-dragon.cell:${text!.id}`)?.value).toContain('"threats"');
  });

  test('has a sentence for every line of its report', () => {
    const cells = [
      node('actor', 'User', 0, 0, { providesAuthentication: true }),
      node('pentagon', 'Hub', 900, 0),
      node('process', 'User', 2e9, 0, { name: '' }),
      edge('flow', 'ask', 'User', { x: 150, y: 50 }),
    ];
    const { notes } = imported(fileWith(cells));
    expect(notes.map(strings.imports.note)).toEqual([
      '“Hub” has the unknown shape “pentagon”; it was taken for the nearest thing.',
      'Something without a name lay too far out; it was moved closer.',
      'Something without a name has the id of another cell of its diagram; flows were joined to the first.',
      '“ask” is a flow with a loose end; a component “Loose end” stands there.',
      '“User” had facts that have no counterpart: providesAuthentication.',
    ]);
  });

  test('that is imported twice gives the same rows', () => {
    const cells = [node('store', 'Images', 3, 7, { threats: [threat({})] }), node('process', 'Training', 40, 7)];
    expect(projectOf(imported(fileWith(cells)))).toEqual(projectOf(imported(fileWith(cells))));
    const rects = [...projectOf(imported(fileWith(cells))).element.values()]
      .filter(isComponent)
      .map(({ rect }) => rect);
    expect(rects.every(({ x, y }) => x % 8 === 0 && y % 8 === 0)).toBe(true);
  });
});
