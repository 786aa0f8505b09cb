import { expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import { beyondThisList } from '#core/risks/beyond-this-list.ts';
import { component, drawn } from '../../fixtures/model.ts';

const catalogue = readCatalogue();

test('a drawing without generative parts needs no other list', () => {
  expect(beyondThisList(drawn([component('Scorer', 'inference-service')]), catalogue)).toBeNull();
});

test('generative, agent and retrieval parts are named with the entries that concern them', () => {
  const model = drawn(
    [
      component('Assistant', 'llm-app'),
      component('Shell', 'agent-tool'),
      component('Index', 'vector-store', { kind: 'dataStore' }),
      component('Writer', 'inference-service'),
      component('Scorer', 'inference-service'),
    ],
    { Writer: ['generative'] },
  );
  const beyond = beyondThisList(model, catalogue);
  expect(beyond?.elements).toEqual(['Assistant', 'Index', 'Shell', 'Writer']);
  expect(Object.fromEntries(beyond?.entries.map(({ id, elements }) => [id, elements]) ?? [])).toEqual({
    LLM01: ['Assistant', 'Index', 'Shell', 'Writer'],
    LLM02: ['Assistant', 'Index', 'Writer'],
    LLM03: ['Assistant', 'Shell', 'Writer'],
    LLM04: ['Index'],
    LLM05: ['Assistant', 'Shell', 'Writer'],
    LLM06: ['Shell'],
    LLM07: ['Assistant', 'Writer'],
    LLM08: ['Index'],
    LLM09: ['Assistant', 'Writer'],
    LLM10: ['Assistant', 'Writer'],
  });
});
