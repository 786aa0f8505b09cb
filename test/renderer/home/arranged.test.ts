import { expect, test } from 'vitest';
import type { ProjectSummary } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { arranged, type ProjectOrder } from '../../../renderer/home/arranged.ts';

function project(name: string, changedAt: number, openedAt: number): ProjectSummary {
  return { id: name as ProjectId, name, changedAt, openedAt, revision: 0, components: 0, flows: 0 };
}

const projects = [project('Fraud 10', 1, 3), project('Fraud 2', 3, 1), project('Crédit scoring', 2, 2)];
const scores = new Map([
  ['Fraud 10' as ProjectId, 9],
  ['Fraud 2' as ProjectId, 20],
]);
const names = (query: string, order: ProjectOrder) => arranged(projects, query, order, scores).map(({ name }) => name);

test.each<[ProjectOrder, readonly string[]]>([
  ['opened', ['Fraud 10', 'Crédit scoring', 'Fraud 2']],
  ['changed', ['Fraud 2', 'Crédit scoring', 'Fraud 10']],
  ['name', ['Crédit scoring', 'Fraud 2', 'Fraud 10']],
  ['risk', ['Fraud 2', 'Fraud 10', 'Crédit scoring']],
])('projects come in the order of %s', (order, expected) => {
  expect(names('', order)).toEqual(expected);
});

test.each([
  ['credit', ['Crédit scoring']],
  ['SCORING  cré', ['Crédit scoring']],
  ['fraud 10', ['Fraud 10']],
  ['spam', []],
])('“%s” finds what holds all its words, whatever their case, accents and order', (query, expected) => {
  expect(names(query, 'name')).toEqual(expected);
});
