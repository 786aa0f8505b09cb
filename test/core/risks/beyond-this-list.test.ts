import { expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import { beyondThisList } from '#core/risks/beyond-this-list.ts';
import { component, drawn } from '#test/fixtures/model.ts';

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
  const concerned = beyond?.lists.map(({ title, edition, entries }) => [
    `${title} ${edition}`,
    Object.fromEntries(entries.map(({ id, elements }) => [id, elements])),
  ]);
  const ofAgents = Array.from({ length: 10 }, (_, index) => `ASI${String(index + 1).padStart(2, '0')}`);
  expect(concerned?.[1]).toEqual([
    'OWASP Top 10 for Agentic Applications 2026',
    Object.fromEntries(ofAgents.map((id) => [id, ['Shell']])),
  ]);
  expect(concerned?.[0]?.[0]).toBe('OWASP Top 10 for LLM Applications 2025');
  expect(concerned?.[0]?.[1]).toEqual({
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

test('the list for agents is named only where parts of agents are drawn', () => {
  const lists = (type: string) =>
    beyondThisList(drawn([component('Part', type)]), catalogue)?.lists.map(({ title }) => title);
  expect(lists('llm-app')).toEqual(['OWASP Top 10 for LLM Applications']);
  expect(lists('agent-tool')).toEqual(['OWASP Top 10 for LLM Applications', 'OWASP Top 10 for Agentic Applications']);
});
