import { describe, expect, test } from 'vitest';
import { rank, search } from '../../../renderer/find/fuzzy.ts';

const titles = (typed: string, ...all: string[]) =>
  search(
    all.map((title) => ({ title })),
    typed,
  ).map(({ title }) => title);

describe('what is found by typing', () => {
  test('comes in the order of how well it answers', () => {
    expect(titles('train', 'Constraint', 'Model training', 'Training job')).toEqual([
      'Training job',
      'Model training',
      'Constraint',
    ]);
  });

  test('needs every word, in any order', () => {
    expect(titles('bound sel', 'Put a boundary around the selection', 'Dissolve the boundary')).toEqual([
      'Put a boundary around the selection',
    ]);
  });

  test('may be abbreviated by the beginnings of its words', () => {
    expect(titles('fsel', 'Fit the selection', 'Find in the drawing')).toEqual(['Fit the selection']);
    expect(titles('ztf', 'Zoom to fit', 'Fit the drawing')).toEqual(['Zoom to fit']);
  });

  test('asks for no accents and no capitals', () => {
    expect(titles('modele', 'Modèle entraîné')).toEqual(['Modèle entraîné']);
  });

  test('is everything, in the order given, when nothing is typed', () => {
    expect(titles('  ', 'B', 'A')).toEqual(['B', 'A']);
  });

  test('is found by what else is said of it, after what is called so', () => {
    const entries = [
      { title: 'Prediction log', also: 'keeps requests and scores' },
      { title: 'Scores', also: '' },
    ];
    expect(search(entries, 'scores').map(({ title }) => title)).toEqual(['Scores', 'Prediction log']);
    expect(search(entries, 'nothing like it')).toEqual([]);
  });
});

describe('the rank of a text', () => {
  test('is best at the beginning, then of a word, then within, then as an abbreviation', () => {
    const ranks = ['data store', 'training data', 'metadata', 'deep ants talk about'].map((text) => rank(text, 'data'));
    expect(ranks).toEqual([0, 1, 2, 3]);
    expect(rank('model', 'data')).toBeNull();
  });
});
