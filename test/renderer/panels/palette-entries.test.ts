import { expect, test } from 'vitest';
import types from '#content/component-types.json' with { type: 'json' };
import type { ComponentType } from '#core/knowledge/catalogue.ts';
import { paletteGroups, searchEntries } from '../../../renderer/panels/palette-entries.ts';

const groups = paletteGroups(types as readonly ComponentType[]);
const all = groups.flatMap(({ usual, rest }) => [...usual, ...rest]);
const labels = (query: string) => searchEntries(groups, query).map(({ label }) => label);

test('offers every component type once, and the type of any kind once for each kind', () => {
  const drawnOnce = types.filter(({ kind }) => kind !== 'any').map(({ id }) => id);
  expect(all.map(({ type }) => type.id).toSorted()).toEqual([...drawnOnce, 'other', 'other', 'other'].toSorted());
  expect(groups.map(({ kind, rest }) => [kind, rest.at(-1)?.label, rest.at(-1)?.type.kind])).toEqual([
    ['externalEntity', 'Other entity', 'externalEntity'],
    ['process', 'Other process', 'process'],
    ['dataStore', 'Other store', 'dataStore'],
  ]);
});

test('shows first what nearly every machine-learning system has', () => {
  expect(groups.map(({ usual }) => usual.map(({ label }) => label))).toEqual([
    ['End user', 'API client', 'Data provider', 'Model hub'],
    [
      'Data collection',
      'Training',
      'Fine-tuning',
      'Inference service',
      'Application',
      'Decision service',
      'Feedback collection',
    ],
    ['Training data', 'Feature store', 'Feedback data', 'Model registry', 'Prediction log'],
  ]);
});

test('finds a type by the beginning of its label before a word in it, and its help last', () => {
  const found = labels('model');
  expect(found.slice(0, 3)).toEqual(['Model hub', 'Model registry', 'Model artifact']);
  expect(found.indexOf('Training')).toBeGreaterThan(2);
});

test('finds a type that is hidden until asked for, by two words in any order and case', () => {
  expect(labels('STORE vect')[0]).toBe('Vector store');
});

test('finds nothing for a word that no type knows', () => {
  expect(labels('zeppelin')).toEqual([]);
});
