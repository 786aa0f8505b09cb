import { expect, test } from 'vitest';
import { readCatalogue } from '../../electron/content.ts';
import drawings from '#test/fixtures/drawings/atlas-incidents.json' with { type: 'json' };

const { incidents } = readCatalogue();

test('every risk that materialised in a drawn incident is told once, as the record has it', () => {
  const observed = drawings.cases.flatMap(({ id, year, kind, name, elements, observed: risks }) => {
    const typeOf = new Map(elements.map((element) => [element.id, element.type]));
    return risks.map(({ risk, confidence, elements: at }) => {
      return { id, year, kind, name, risk, types: [...new Set(at.map((element) => typeOf.get(element)))], confidence };
    });
  });
  expect(incidents.map(({ line: _line, ...facts }) => facts)).toEqual(observed);
});

test('each is told in one sentence of its own', () => {
  const lines = incidents.map(({ line }) => line);
  expect(lines.filter((line) => !/^[A-Z][^]{40,260}\.$/.test(line) || /[.!?]\s/.test(line))).toEqual([]);
  expect(new Set(lines).size).toBe(lines.length);
});

test('none is claimed for the risks of which no case is on record', () => {
  const told = new Set(incidents.map(({ risk }) => risk));
  expect(
    readCatalogue()
      .risks.filter(({ id }) => !told.has(id))
      .map(({ id }) => id),
  ).toEqual(['ML04', 'ML07', 'ML08', 'ML09']);
});
