import { expect, test } from 'vitest';
import { adviceAt, orderStrategies } from '#core/knowledge/advice.ts';
import { readCatalogue } from '../../../electron/content.ts';

const { risks } = readCatalogue();
const risk = (id: string) => risks.find((one) => one.id === id)!;
const namesAt = (id: string, type: string) => orderStrategies(risk(id), type).map(({ name }) => name);

test('offers what fits the component before what is strong elsewhere', () => {
  expect(namesAt('ML10', 'federated-aggregation').slice(0, 4)).toEqual([
    'Limit who can change a model',
    'Regularisation',
    'Robust model design',
    'Cryptographic techniques',
  ]);
  expect(namesAt('ML10', 'model-artifact').slice(0, 3)).toEqual([
    'Cryptographic techniques',
    'Limit who can change a model',
    'Log every change to a model',
  ]);
});

test('orders by strength and effort at a component nothing is said about', () => {
  const offered = orderStrategies(risk('ML01'), 'other');
  expect(offered.map(({ weight }) => weight)).toEqual([3, 2, 2, 2, 2, 1, 1]);
  expect(offered.map(({ name }) => name)).toEqual([
    'Adversarial training',
    'Input validation',
    'Compare with an independent signal before acting',
    'Robust models',
    'Use more than one kind of sensor',
    'Limit queries per caller',
    'Return less than the model knows',
  ]);
});

test('leaves out no strategy and no control, and leaves the catalogue as it is', () => {
  const before = structuredClone(risks);
  for (const one of risks) {
    expect(
      orderStrategies(one, 'inference-service')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...one.strategies, ...one.controls].map(({ id }) => id).toSorted());
  }
  expect(risks).toEqual(before);
});

test('says what a strategy means here, and nothing where it means the same everywhere', () => {
  const [training] = risk('ML01').strategies;
  expect(adviceAt(training!, 'edge-inference')).toBe(
    'Add what lens and room do (print, angle, glare, re-recording) and train with the quantised weights that ship, since rounding moves the boundary.',
  );
  expect(adviceAt(training!, 'training-data')).toBeNull();
});
