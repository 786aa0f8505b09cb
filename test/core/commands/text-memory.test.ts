import { expect, test } from 'vitest';
import { setLocked } from '#core/commands/lock.ts';
import { redraw } from '#core/commands/redraw.ts';
import { afterDrawing, afterTyping, followingRenames, freshMemory } from '#core/commands/text-memory.ts';
import { readSketch } from '#core/formats/sketch/read-sketch.ts';
import { namedOn } from '#core/formats/sketch/sketch.ts';
import { writeSketch } from '#core/formats/sketch/write-sketch.ts';
import { applyChange } from '#core/model/change.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { componentSize } from '#core/picture/shape.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { after, boundary, component, DIAGRAM, drawn, flow } from '#test/fixtures/model.ts';

const vocabulary = readCatalogue();

/** A text that is being typed beside its drawing. */
class Typist {
  model: Model;
  text: string;
  #memory;
  #count = 0;

  constructor(model: Model) {
    this.model = model;
    this.text = writeSketch(model, DIAGRAM);
    this.#memory = freshMemory(model);
  }

  /** Types, and rests long enough for it to be drawn. */
  type(words: string, instead: string): this {
    if (!this.text.includes(words)) throw new Error(`nobody typed ${words}`);
    const text = this.text.replace(words, () => instead);
    this.#memory = afterTyping(this.#memory, this.text, text);
    this.text = text;
    const read = readSketch(text, vocabulary.types);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal));
    const sketch = followingRenames(read.value, text, this.#memory, namedOn(this.model, DIAGRAM));
    const newId = (): ElementId => `new-${++this.#count}` as ElementId;
    const change = redraw(this.model, sketch, {
      diagram: DIAGRAM,
      newId,
      sizeOf: componentSize,
      vocabulary,
      memory: this.#memory,
    });
    const before = this.model;
    this.model = applyChange(before, change?.rows ?? []);
    this.#memory = afterDrawing(this.#memory, DIAGRAM, before, this.model);
    return this;
  }

  /** What is drawn, by the name it has now. */
  get ids(): Readonly<Record<string, string>> {
    const named = namedOn(this.model, DIAGRAM);
    return Object.fromEntries([...named.ends.values(), ...named.boundaries.values()].map(({ name, id }) => [name, id]));
  }
}

const plant = (): Model =>
  drawn(
    [
      component('ingestion', 'data-collection', { name: 'Ingestion' }),
      component('training', 'training', { name: 'Training', x: 240 }),
      component('models', 'model-registry', { name: 'Models', x: 480, kind: 'dataStore' }),
      flow('data', 'ingestion', 'training', { name: 'readings' }),
      flow('weights', 'training', 'models', { name: 'weights', encrypted: 'yes' }),
    ],
    { training: ['personal-data'] },
  );

test('what is told under another name is renamed, wherever else the text still calls it as before', () => {
  const typist = new Typist(plant()).type('Training [training]', 'Nightly [training]');
  expect(typist.ids).toEqual({ Ingestion: 'ingestion', Nightly: 'training', Models: 'models' });
  // A pause in the middle of the word, another component meanwhile, then the other lines.
  typist.type('Nightly [training]', 'Nightly run [training]').type('Models [', 'Alerts\nModels [');
  typist.type('Ingestion -> Training', 'Ingestion -> Nightly run').type('Training -> Models', 'Nightly run -> Models');
  expect(typist.ids).toMatchObject({ Ingestion: 'ingestion', 'Nightly run': 'training', Models: 'models' });
  expect(typist.model.element.get('weights' as ElementId)).toMatchObject({ from: 'training', encrypted: 'yes' });
  expect([...typist.model.answer.values()].map(({ element }) => element)).toEqual(['training']);
});

test('two components renamed one after the other each stay what they are', () => {
  const typist = new Typist(plant()).type('Training [', 'Fitting [').type('Models [', 'Registry [');
  expect(typist.ids).toEqual({ Ingestion: 'ingestion', Fitting: 'training', Registry: 'models' });
  expect(typist.model.element.get('weights' as ElementId)).toMatchObject({ from: 'training', to: 'models' });
});

test('a line that is cut, drawn without, and pasted elsewhere brings back the same component with its facts and flows', () => {
  const model = plant();
  const typist = new Typist(model).type('Training [training]\n', '');
  typist.type('\n\nIngestion -> Training: readings\nTraining -> Models: weights', '');
  expect(typist.ids).toEqual({ Ingestion: 'ingestion', Models: 'models' });
  expect(typist.model.answer.size).toBe(0);
  typist.type('Models', 'Cloud:\n  Training [training]\nModels');
  typist.type('Models [model-registry]', 'Models [model-registry]\n\nTraining -> Models: weights');
  expect(typist.ids).toMatchObject({ Training: 'training', Models: 'models' });
  expect(typist.model.answer).toEqual(model.answer);
});

test('a boundary whose line went comes back as it was', () => {
  const model = drawn([
    boundary('cloud', 0, 0, 400, 240),
    component('training', 'training', { name: 'Training', x: 48, y: 64, boundary: 'cloud' }),
  ]);
  const typist = new Typist(model).type('cloud:\n  Training', 'Training').type('Training', 'cloud:\n  Training');
  expect(typist.ids).toEqual({ cloud: 'cloud', Training: 'training' });
  expect(typist.model.element.get('training' as ElementId)).toMatchObject({ boundary: 'cloud' });
});

test('what was drawn meanwhile, while a line could not be drawn, is not taken away with the next one', () => {
  const typist = new Typist(plant());
  typist.model = after(typist.model, {
    title: '',
    rows: [
      { table: 'element', id: 'alerts', before: null, after: component('alerts', 'other', { name: 'Alerts', x: 720 }) },
      { table: 'element', id: 'alarm', before: null, after: flow('alarm', 'models', 'alerts') },
    ],
  });
  typist.type('Models [', 'Sensor\nModels [');
  expect(typist.ids).toMatchObject({ Alerts: 'alerts', Sensor: 'new-1' });
  expect(typist.model.element.has('alarm' as ElementId)).toBe(true);
});

test('what is locked stays, though its line goes', () => {
  const typist = new Typist(after(plant(), setLocked(plant(), ['models' as ElementId], true)));
  typist.type('Models [model-registry]\n', '').type('\nTraining -> Models: weights', '');
  expect(typist.ids).toMatchObject({ Models: 'models' });
});
