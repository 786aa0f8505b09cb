import { expect, test } from 'vitest';
import { boundary, component, drawn, flow } from '#test/fixtures/model.ts';
import { componentRows, flowRows, sorted } from '../../../renderer/elements/element-rows.ts';

const model = drawn([
  boundary('Bank', 0, 0, 400, 300),
  component('Retraining', 'training', { boundary: 'Bank' }),
  component('Models', 'model-registry', { boundary: 'Bank' }),
  component('Applicant', 'end-user'),
  flow('weights', 'Retraining', 'Models', { data: 'model', encrypted: 'yes' }),
  flow('asks', 'Applicant', 'Models', { name: '' }),
]);

test('a component tells its type, boundary, scope and risks', () => {
  const rows = componentRows(
    model,
    ({ type }) => type,
    (id) => (id === 'Models' ? 3 : 0),
  );
  expect(rows.map(({ name, type, boundary: zone, scope, risks }) => [name, type, zone, scope, risks])).toEqual([
    ['Retraining', 'training', 'Bank', 'inScope', 0],
    ['Models', 'model-registry', 'Bank', 'inScope', 3],
    ['Applicant', 'end-user', '', 'inScope', 0],
  ]);
  const by = (column: 'risks' | 'boundary', direction: 'ascending' | 'descending') =>
    sorted(rows, { by: column, direction }).map(({ name }) => name);
  expect(by('risks', 'descending')).toEqual(['Models', 'Applicant', 'Retraining']);
  expect(by('boundary', 'ascending')).toEqual(['Models', 'Retraining', 'Applicant']);
  expect(by('boundary', 'descending')).toEqual(['Models', 'Retraining', 'Applicant']);
});

test('a flow tells its ends and what is known of it, those without a name last', () => {
  const rows = sorted(flowRows(model), { by: 'name', direction: 'descending' });
  expect(rows.map(({ name, from, to, data, encrypted }) => [name, from, to, data, encrypted])).toEqual([
    ['weights', 'Retraining', 'Models', 'model', 'yes'],
    ['', 'Applicant', 'Models', '', 'unknown'],
  ]);
});
