import { expect, test } from 'vitest';
import type { FindingKey } from '#core/model/ids.ts';
import { boundary, component, DIAGRAM, drawn, flow } from '#test/fixtures/model.ts';
import { matchesOf } from '../../../renderer/find/matches.ts';

const orders = component('orders', 'training-data', { x: 400, y: 0, name: 'Orders' });
const model = drawn([
  flow('f2', 'orders', 'retraining', { name: 'training set' }),
  flow('f1', 'retraining', 'models', { name: '', data: 'trained model' }),
  boundary('bank', 0, 0, 900, 400),
  component('models', 'model-registry', { x: 0, y: 200, name: 'Modèles' }),
  component('retraining', 'training', { x: 0, y: 0, name: 'Retraining' }),
  { ...orders, description: 'Everything that was bought, for TRAINING alone' },
]);
const findings = [
  { key: 'ML02:orders' as FindingKey, title: 'ML02 Data Poisoning Attack' },
  { key: 'ML10:models' as FindingKey, title: 'ML10 Model Poisoning' },
];

/** The ids and keys of what is found. */
const found = (text: string) =>
  matchesOf(text, {
    model,
    diagram: DIAGRAM,
    typeLabel: (element) => ('type' in element ? element.type : ''),
    findings,
  }).map((match) => (match.kind === 'element' ? match.id : match.key));

test('finds names, types, descriptions and flows, components first in reading order', () => {
  expect(found('train')).toEqual(['retraining', 'orders', 'f2', 'f1']);
});

test('what shows it comes before what only tells it in its description', () => {
  const told = { ...component('shop', 'application', { x: 0, y: 0 }), description: 'Asks for a score' };
  const scored = drawn([told, component('scorer', 'other', { x: 0, y: 400 })]);
  const order = matchesOf('score', { model: scored, diagram: DIAGRAM, typeLabel: () => '', findings: [] });
  expect(order).toEqual([
    { kind: 'element', id: 'scorer' },
    { kind: 'element', id: 'shop' },
  ]);
});

test('looks past case and accents, and wants every word', () => {
  expect(found('modeles')).toEqual(['models']);
  expect(found('Training bought')).toEqual(['orders']);
});

test('finds findings by number and title', () => {
  expect(found('ml02')).toEqual(['ML02:orders']);
  expect(found('poisoning')).toEqual(['ML02:orders', 'ML10:models']);
});

test('finds nothing where nothing is typed', () => {
  expect(found('  ')).toEqual([]);
});
