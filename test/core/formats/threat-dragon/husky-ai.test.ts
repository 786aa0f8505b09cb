import { expect, test } from 'vitest';
import { findFindings } from '#core/risks/find-findings.ts';
import { readCatalogue } from '../../../../electron/content.ts';
import { imported, projectOf, sample } from '#test/fixtures/threat-dragon.ts';
import golden from '#test/fixtures/threat-dragon/husky-ai.types.json' with { type: 'json' };

const husky = imported(sample('husky-ai.json'));

test('types at least 12 of the 17 components of Husky AI as a person labelled them', () => {
  const suggested = new Map(husky.components.map(({ name, suggestion }) => [name, suggestion.type]));
  expect([...suggested.keys()].sort()).toEqual(golden.types.map(({ name }) => name).sort());
  const right = golden.types.filter(({ name, type }) => suggested.get(name) === type);
  expect(golden.types).toHaveLength(17);
  expect(right.length).toBeGreaterThanOrEqual(12);
});

test('finds risks to the model of Husky AI once its types are confirmed', () => {
  const types = Object.fromEntries(
    husky.components.map(({ key, name }) => [key, golden.types.find((one) => one.name === name)!.type]),
  );
  const project = projectOf(husky, types);
  const nameOf = (id: string) => project.element.get(id)!.name;
  const attached = findFindings(project, readCatalogue()).filter(({ level }) => level === 'attached');
  expect(attached.map(({ risk, element }) => `${risk} at ${nameOf(element)}`)).toEqual(
    expect.arrayContaining([
      'ML01 at Simple Python Web Server',
      'ML02 at Training and Validation Images',
      'ML05 at Stored Machine Learning Model',
      'ML06 at Jupyter Notebook',
    ]),
  );
});

test('keeps of each cell everything but its threats, so that an export can give it back', () => {
  const file = JSON.parse(sample('husky-ai-threats-2.json')) as {
    detail: { diagrams: [{ cells: readonly { data: { threats?: readonly { id: string }[] } }[] }] };
  };
  const project = projectOf(imported(sample('husky-ai-threats-2.json')));
  const kept = new Map<string, string>();
  for (const { name, value } of project.setting.values()) {
    const [, whole, part] = /^threat-dragon\.(.*?)(?:\/(\d+))?$/.exec(name)!;
    expect(part === undefined || kept.has(whole!)).toBe(true);
    kept.set(whole!, (kept.get(whole!) ?? '') + String(value));
  }
  const keptOf = (what: string) =>
    [...kept].filter(([name]) => name.startsWith(what)).map(([, json]) => JSON.parse(json) as unknown);
  const cells = file.detail.diagrams[0].cells;
  const bare = cells.map((cell) => {
    const { threats: _, ...data } = cell.data;
    return { ...cell, data };
  });
  expect(keptOf('cell:')).toHaveLength(cells.length);
  expect(keptOf('cell:')).toEqual(expect.arrayContaining(bare));
  expect(keptOf('threat:')).toEqual(expect.arrayContaining(cells.flatMap(({ data }) => data.threats ?? [])));
  const { detail, ...rest } = file;
  const { diagrams, ...others } = detail;
  expect(keptOf('file')).toEqual([{ ...rest, detail: others }]);
  const { cells: __, ...diagram } = diagrams[0];
  expect(keptOf('diagram:')).toEqual([diagram]);
});
