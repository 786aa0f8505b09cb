import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { countsOf } from '#core/packs/counts.ts';
import { findUnknown } from '#core/packs/check.ts';
import { packs as words } from '#core/strings/packs.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { examplePackText, packOf } from '#test/fixtures/packs.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/packs.md'), 'utf8');
const blocks = [...page.matchAll(/^```(json)?\n([^]*?)^```$/gmu)].map(([, kind, text]) => ({ kind, text: text ?? '' }));
const example = JSON.parse(examplePackText) as Readonly<Record<string, unknown>>;

test('every piece of the tutorial is in the pack that it builds, word for word', () => {
  const entries = Object.values(example).filter(Array.isArray).flat() as readonly { readonly id: string }[];
  const [head, ...pieces] = blocks
    .filter(({ kind }) => kind === 'json')
    .map(({ text }) => JSON.parse(text) as { readonly id: string });
  expect(example).toMatchObject(head!);
  expect(pieces.length).toBeGreaterThan(4);
  expect(pieces).toEqual(pieces.map(({ id }) => entries.find((entry) => entry.id === id)));
});

test('the tutorial shows what checking says', () => {
  const pack = packOf(examplePackText);
  const file = 'example.mltwpack.json';
  expect(page).toContain(`${file}: ${words.origin(pack.name, pack.version)}, ${words.counts(countsOf(pack))}`);
  const wrong = packOf(examplePackText.replace('tick:example.prompts-reviewed', 'tick:example.prompt-reviewed'));
  const [problem] = findUnknown(wrong, readCatalogue(), []);
  expect(page).toContain(words.problem(file, problem!.place, problem!.reason));
});
