import { expect, test } from 'vitest';
import { projectRowsSchema } from '#core/ipc/schemas.ts';
import { boundariesAround } from '#core/model/boundaries.ts';
import { rowsOf } from '#core/model/change.ts';
import { isBoundary, isComponent, isFlow, isPlaced, isTextBlock } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import { contains, centre, encloses, overlaps } from '#core/model/geometry.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { componentSize } from '#core/picture/shape.ts';
import { imported, projectOf, sample, samplesOfVersion2, vocabulary } from '#test/fixtures/threat-dragon.ts';

interface RawCell {
  readonly shape: string;
  readonly data: { readonly threats?: readonly unknown[] };
}

const labels = new Map(vocabulary.types.map(({ id, label }) => [id, label]));

/** What is in a file, counted in the JSON itself. */
function countIn(text: string) {
  const file = JSON.parse(text) as { detail: { diagrams: readonly { cells?: readonly RawCell[] }[] } };
  const cells = file.detail.diagrams.flatMap((diagram) => diagram.cells ?? []);
  const of = (...shapes: readonly string[]) => cells.filter(({ shape }) => shapes.includes(shape)).length;
  return {
    diagrams: Math.max(1, file.detail.diagrams.length),
    components: of('actor', 'process', 'store'),
    flows: of('flow'),
    boundaries: of('trust-boundary-box', 'trust-boundary-curve', 'trust-broundary-curve'),
    texts: of('td-text-block'),
    threats: cells.reduce((sum, { data }) => sum + (data.threats?.length ?? 0), 0),
  };
}

test('there are 36 samples of version 2 to hold the import to, from three sources', () => {
  expect(samplesOfVersion2()).toHaveLength(36);
});

test.each(samplesOfVersion2())('takes every element, flow and threat of %s over', (name) => {
  const model = imported(sample(name));
  const project = projectOf(model);
  const elements = [...project.element.values()];
  const standIns = model.components.filter(({ standIn }) => standIn).length;
  expect({
    diagrams: project.diagram.size,
    components: elements.filter(isComponent).length - standIns,
    flows: elements.filter(isFlow).length,
    boundaries: elements.filter(isBoundary).length,
    texts: elements.filter(isTextBlock).length,
    threats: project.decision.size,
  }).toEqual(countIn(sample(name)));
});

test.each(samplesOfVersion2())('makes a project of %s that hangs together and can be stored and drawn', (name) => {
  const project = projectOf(imported(sample(name)));
  expect(faultOf(project)).toBeNull();
  expect(projectRowsSchema.safeParse(rowsOf(project)).error).toBeUndefined();
  for (const { id } of project.diagram.values()) {
    const picture = drawDiagram(project, id, { types: labels, badges: new Map(), theme: 'light', hatch: false });
    expect(svgOf(picture)).toContain('<svg');
  }
});

test.each(samplesOfVersion2())('leaves room for every shape of %s, inside its boundary', (name) => {
  const project = projectOf(imported(sample(name)));
  const placed = [...project.element.values()].filter(isPlaced);
  const components = placed.filter(isComponent);
  for (const { name: called, type, rect } of components) {
    const { width, height } = componentSize(called, labels.get(type)!);
    expect(rect).toMatchObject({ width, height });
  }
  const touching = components.flatMap((a, index) =>
    components
      .slice(index + 1)
      .flatMap((b) => (a.diagram === b.diagram && overlaps(a.rect, b.rect) ? [[a.name, b.name]] : [])),
  );
  expect(touching).toEqual([]);
  const covered = placed
    .filter(isTextBlock)
    .filter(({ diagram, rect }) => components.some((one) => one.diagram === diagram && overlaps(one.rect, rect)));
  expect(covered).toEqual([]);
  for (const element of placed) {
    for (const boundary of boundariesAround(project, element)) expect(encloses(boundary.rect, element.rect)).toBe(true);
  }
});

test('keeps the drawing as it was drawn: who is left of whom, who is above whom, and who lies where', () => {
  const model = imported(sample('husky-ai.json'));
  const project = projectOf(model);
  const now = (key: string) => {
    const { name } = model.components.find((one) => one.key === key)!;
    return centre([...project.element.values()].filter(isComponent).find((one) => one.name === name)!.rect);
  };
  for (const a of model.components) {
    for (const b of model.components) {
      const [before, after] = [centre(a.rect), centre(b.rect)];
      if (before.x < after.x) expect(now(a.key).x).toBeLessThanOrEqual(now(b.key).x);
      if (before.y < after.y) expect(now(a.key).y).toBeLessThanOrEqual(now(b.key).y);
    }
  }
  const within = Object.groupBy(
    model.components,
    ({ boundary }) => model.boundaries.find(({ key }) => key === boundary)?.name ?? 'outside',
  );
  expect(Object.fromEntries(Object.entries(within).map(([name, inside]) => [name, inside?.length]))).toEqual({
    outside: 5,
    'Experimental Trust Zone': 7,
    'Production Trust Zone': 5,
  });
  for (const { rect, boundary } of model.components) {
    const around = model.boundaries.find(({ key }) => key === boundary);
    if (around) expect(contains(around.rect, centre(rect))).toBe(true);
  }
});

test('finds zones within zones', () => {
  const model = imported(sample('nested-zone.json'));
  const nameOf = (key: string | null) => model.boundaries.find((boundary) => boundary.key === key)?.name ?? null;
  expect([...model.boundaries, ...model.components].map(({ name, boundary }) => [name, nameOf(boundary)])).toEqual([
    ['VPC', null],
    ['Private Subnet', 'VPC'],
    ['Internet', null],
    ['API', 'Private Subnet'],
    ['User DB', 'VPC'],
    ['User', 'Internet'],
  ]);
});
