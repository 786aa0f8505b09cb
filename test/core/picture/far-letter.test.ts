import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { encloses } from '#core/model/geometry.ts';
import { emptyModel } from '#core/model/model.ts';
import { farLetter } from '#core/picture/far-letter.ts';
import { LAYERS, layerOf } from '#core/picture/layer.ts';
import { readCatalogue } from '../../../electron/content.ts';

const shape = { x: 100, y: 40, width: 160, height: 64 };
const nothing = assess(emptyModel, readCatalogue(), []);

test.each(LAYERS)('%s: each group but that without findings can be told from afar by its own sign', (id) => {
  const told = layerOf(id, emptyModel, nothing).legend.filter((one) => !one.band && one.id !== 'clear');
  const signs = told.map(({ letter }) => farLetter(letter, shape));
  expect(signs).not.toContain('');
  expect(new Set(signs).size).toBe(told.length);
  for (const sign of signs) {
    const points = [...sign.matchAll(/[ML](\S+) ([^ML]+)/gu)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    expect(points.every(({ x, y }) => encloses(shape, { x, y, width: 0, height: 0 }))).toBe(true);
  }
});
