import { expect, test } from 'vitest';
import { adviceAt } from '#core/knowledge/advice.ts';
import { readCatalogue } from '../../electron/content.ts';

const { risks, rules } = readCatalogue();
const controls = risks.flatMap((risk) => risk.controls);

test('wherever a rule can find a risk, one of its strategies says what to do there', () => {
  const silent = rules.flatMap(({ id, risk, at }) => {
    const { strategies } = risks.find((one) => one.id === risk)!;
    return at
      .filter((type) => strategies.every((strategy) => adviceAt(strategy, type) === null))
      .map((type) => `${id} at ${type}`);
  });
  expect(silent).toEqual([]);
});

test('every strategy says what it means somewhere, once for a type', () => {
  const said = risks.flatMap((risk) =>
    [...risk.strategies, ...risk.controls].map(({ id, concretely }) => ({
      id,
      at: concretely.flatMap(({ at }) => at),
    })),
  );
  expect(said.filter(({ at }) => at.length === 0 || new Set(at).size < at.length)).toEqual([]);
});

test('every risk is told with scenarios and leads to what it rests on', () => {
  expect(risks.filter(({ scenarios, references }) => scenarios.length === 0 || references.length === 0)).toEqual([]);
});

test('further controls stand where the list is thin, two to four of them', () => {
  expect(risks.map(({ id, controls: further }) => [id, further.length])).toEqual([
    ['ML01', 4],
    ['ML02', 0],
    ['ML03', 3],
    ['ML04', 3],
    ['ML05', 0],
    ['ML06', 3],
    ['ML07', 3],
    ['ML08', 0],
    ['ML09', 3],
    ['ML10', 4],
  ]);
});

test('a further control links to the page of the origin it names', () => {
  const pages = {
    atlas: 'https://atlas.mitre.org/mitigations/AML.M',
    'ai-exchange': 'https://owaspai.org/go/',
    ours: 'https://',
  };
  expect(controls.filter(({ origin, source }) => origin === 'pack' || !source.url.startsWith(pages[origin]))).toEqual(
    [],
  );
});

test('a further control is named differently from every strategy of its risk', () => {
  const same = risks.flatMap((risk) => {
    const names = new Set(risk.strategies.map(({ name }) => name.toLowerCase()));
    return risk.controls.filter(({ name }) => names.has(name.toLowerCase()));
  });
  expect(same).toEqual([]);
});

test('what a component is called may be one or many: no sentence bends a verb to a name', () => {
  const sentences = rules.flatMap(({ because, perhaps }) => [because, ...(perhaps === undefined ? [] : [perhaps])]);
  const isSubject = /(?:^|; |, (?:and|where|which) )\{\w+\}(?:,[^,]*,)? (?:was|\w+s)\b/u;
  expect(sentences.filter((sentence) => isSubject.test(sentence))).toEqual([]);
});
