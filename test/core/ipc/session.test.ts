import { expect, test } from 'vitest';
import type { DiagramId, ElementId, ProjectId } from '#core/model/ids.ts';
import { placesSchema, type Session, withoutPlace, withPlace } from '#core/ipc/session.ts';

const place = (project: string, selected = 1): Session => ({
  projectId: project as ProjectId,
  diagram: 'd1' as DiagramId,
  frame: { at: { x: 1, y: 2 }, zoom: 1.5 },
  selection: Array.from({ length: selected }, (_, index) => `e${index}` as ElementId),
  tab: 'findings',
  panels: { left: true, right: true, bottom: false },
  left: 'outline',
  table: 'risks',
  layer: null,
});
const projects = (places: readonly Session[]): readonly string[] => places.map(({ projectId }) => projectId);

test('a project that is left comes first, and once', () => {
  const places = withPlace(withPlace(withPlace([], place('p1')), place('p2')), place('p1', 3));
  expect(places).toEqual([place('p1', 3), place('p2')]);
});

test('of a hundred projects the last sixty are remembered, and no selection of more than fifty', () => {
  let places: Session[] = [];
  for (let index = 1; index <= 100; index++) places = withPlace(places, place(`p${index}`, index));
  expect(projects(places)).toEqual(Array.from({ length: 60 }, (_, index) => `p${100 - index}`));
  expect(places.map(({ selection }) => selection.length)).toEqual([
    ...Array.from({ length: 50 }, () => 0),
    ...Array.from({ length: 10 }, (_, index) => 50 - index),
  ]);
  expect(placesSchema.parse(places)).toEqual(places);
});

test('of a project that is gone no place stays', () => {
  expect(projects(withoutPlace([place('p1'), place('p2')], 'p1' as ProjectId))).toEqual(['p2']);
});
