import { describe, expect, test } from 'vitest';
import { suggestTypes, type Untyped } from '#core/formats/suggest-type.ts';
import type { ComponentKind } from '#core/model/element.ts';
import incidents from '#test/fixtures/drawings/atlas-incidents.json' with { type: 'json' };
import { vocabulary } from '#test/fixtures/threat-dragon.ts';

const SHAPES: Readonly<Record<string, ComponentKind>> = {
  external: 'externalEntity',
  process: 'process',
  store: 'dataStore',
};

/** Components drawn as `store: Images`; flows as `Images > Training`. */
function suggest(drawn: readonly string[], ways: readonly string[] = [], description = '') {
  const components = drawn.map((text): Untyped => {
    const [shape, name] = text.split(': ') as [string, string];
    return { key: name, kind: SHAPES[shape]!, name, description };
  });
  const flows = ways.map((way) => {
    const [from, to] = way.split(' > ') as [string, string];
    return { from, to, twoWay: false };
  });
  return suggestTypes(components, flows, vocabulary);
}

const suggestion = (drawn: string, description = '') => [...suggest([drawn], [], description).values()][0]!;

test.each([
  ['store: Training data', 'training-data'],
  ['store: TrainingImages', 'training-data'],
  ['store: Training and validation images', 'training-data'],
  ['store: Labelled examples', 'labeled-data'],
  ['store: labeled photos (S3)', 'labeled-data'],
  ['store: Model registry', 'model-registry'],
  ['store: Model weights', 'model-artifact'],
  ['store: Feature store', 'feature-store'],
  ['store: Vector DB', 'vector-store'],
  ['store: Customer DB', 'business-database'],
  ['store: API keys', 'secrets-store'],
  ['process: Model training', 'training'],
  ['process: Fine-tuning job', 'fine-tuning'],
  ['process: CI/CD pipeline', 'deployment-pipeline'],
  ['process: Fraud detection', 'inference-service'],
  ['process: Fraud classifier', 'inference-service'],
  ['process: On-device model', 'edge-inference'],
  ['process: Nightly scoring', 'batch-inference'],
  ['process: Data ingestion', 'data-collection'],
  ['process: ETL', 'data-preparation'],
  ['process: Support chatbot', 'llm-app'],
  ['process: API gateway', 'application'],
  ['external: Customers', 'end-user'],
  ['external: Data scientist', 'developer'],
  ['external: Hugging Face', 'model-hub'],
  ['external: Open-source libraries', 'component-registry'],
  ['external: OpenAI API', 'third-party-ml-service'],
  ['external: Crowd workers', 'labeler'],
])('%s looks like %s', (drawn, type) => {
  expect(suggestion(drawn)).toMatchObject({ type, confidence: 'high' });
});

describe('a suggestion', () => {
  test('says which words of the name it rests on', () => {
    expect(suggestion('store: Raw pictures').because).toBe('Its name says “raw picture”.');
  });

  test('by words for another kind of shape is less sure, and takes more than one word', () => {
    expect(suggestion('store: 3rd party libraries')).toMatchObject({
      type: 'component-registry',
      confidence: 'medium',
    });
    expect(suggestion('store: Customers')).toMatchObject({ type: 'business-database', confidence: 'low' });
  });

  test('falls back on the description, then on the shape', () => {
    expect(suggestion('process: Zeus', 'Runs the model training every night.')).toEqual({
      type: 'training',
      confidence: 'low',
      because: 'Its description says “model training”.',
    });
    expect(suggestion('process: Zeus')).toEqual({
      type: 'application',
      confidence: 'low',
      because: 'Nothing but its shape tells: process.',
    });
  });

  test('follows the flows where the name says little', () => {
    const drawn = ['store: Hades', 'process: Model training', 'store: Zeus', 'process: Hera', 'external: Users'];
    const ways = ['Hades > Model training', 'Model training > Zeus', 'Model weights > Hera', 'Users > Hera'];
    const found = suggest([...drawn, 'store: Model weights'], ways);
    expect(found.get('Hades')).toEqual({
      type: 'training-data',
      confidence: 'medium',
      because: 'Its data goes to “Model training”.',
    });
    expect(found.get('Zeus')).toMatchObject({ type: 'model-artifact', confidence: 'medium' });
    expect(found.get('Hera')).toMatchObject({ type: 'inference-service', confidence: 'medium' });
    expect(found.get('Users')).toMatchObject({ type: 'end-user', confidence: 'high' });
  });
});

test('four of five components in the drawings of real incidents are typed as they are labelled there', () => {
  const typed = incidents.cases.flatMap(({ elements, flows }) => {
    const components = elements.map(({ id, name, kind }) => ({ key: id, kind: SHAPES[kind]!, name, description: '' }));
    const found = suggestTypes(
      components,
      flows.map(({ from, to }) => ({ from, to, twoWay: false })),
      vocabulary,
    );
    return elements.map(({ id, type }) => found.get(id)!.type === type);
  });
  expect(typed.length).toBeGreaterThan(250);
  expect(typed.filter(Boolean).length / typed.length).toBeGreaterThan(0.8);
});
