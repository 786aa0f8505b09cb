import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawSketch } from '#core/commands/draw-sketch.ts';
import { readSketch } from '#core/formats/sketch/read-sketch.ts';
import type { Sketch } from '#core/formats/sketch/sketch.ts';
import { writeSketch } from '#core/formats/sketch/write-sketch.ts';
import type { ComponentType } from '#core/knowledge/catalogue.ts';
import { applyChange } from '#core/model/change.ts';
import { isPlaced } from '#core/model/element.ts';
import { bounds, centre, overlaps } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { componentSize } from '#core/picture/shape.ts';
import { component, DIAGRAM, drawn } from '#test/fixtures/model.ts';

const types = JSON.parse(readFileSync('content/component-types.json', 'utf8')) as ComponentType[];
const TEXT =
  'Sensor [end-user]\nCloud:\n  Models [model-registry]\n  Training [training]\n\nSensor -> Training: readings\nTraining -> Models: weights';

function paste(model: Model, text: string, middle = { x: 2000, y: 1000 }): Model {
  const read = readSketch(text, types);
  if (!read.ok) throw new Error('not read');
  let count = 0;
  const newId = (): ElementId => `new-${++count}` as ElementId;
  const sketch: Sketch = read.value;
  const how = { diagram: DIAGRAM, newId, sizeOf: componentSize, vocabulary: { types, typeWords: [] as never } };
  const landing = { diagram: DIAGRAM, newId, sizeOf: () => ({ width: 152, height: 64 }), middle };
  return applyChange(model, drawSketch(model, sketch, how, landing)?.rows ?? []);
}

test('the text of a copy draws the same again where the pointer is, arranged and apart', () => {
  const model = paste(drawn([]), TEXT);
  expect(writeSketch(model, DIAGRAM)).toBe(writeSketch(paste(drawn([]), writeSketch(model, DIAGRAM)), DIAGRAM));
  const placed = [...model.element.values()].filter(isPlaced);
  const shapes = placed.filter(({ kind }) => kind !== 'trustBoundary').map(({ rect }) => rect);
  expect(shapes.some((one, at) => shapes.slice(at + 1).some((other) => overlaps(one, other)))).toBe(false);
  expect(centre(bounds(placed.map(({ rect }) => rect))!)).toEqual({ x: 2000, y: 1000 });
});

test('what is there stays as it is, and a name that is taken gets “copy” behind it', () => {
  const before = drawn([component('Training', 'training', { x: 10, y: 20 })]);
  const after = paste(before, TEXT);
  expect(after.element.get('Training' as ElementId)).toBe(before.element.get('Training' as ElementId));
  expect([...after.element.values()].map(({ name }) => name)).toContain('Training copy');
});

test('a text that tells of nothing draws nothing', () => {
  expect(paste(drawn([]), '# nothing yet').element.size).toBe(0);
});
