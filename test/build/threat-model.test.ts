import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findFindings } from '#core/risks/find-findings.ts';
import { readProjectFile } from '#core/formats/mltw.ts';
import type { Model } from '#core/model/model.ts';
import { readCatalogue } from '../../electron/content.ts';

const root = new URL('../../', import.meta.url);
const model = openModel();

function openModel(): Model {
  const read = readProjectFile(readFileSync(new URL('docs/threat-model.mltw', root), 'utf8'));
  if (!read.ok) throw new Error(`it does not open: ${JSON.stringify(read.refusal)}`);
  return read.value.model;
}

test("no risk of machine learning attaches to the workbench's own threat model, which has no model in it", () => {
  expect(findFindings(model, readCatalogue())).toEqual([]);
});

test('each of its findings stands at something drawn, is decided on, and says why', () => {
  const decisions = [...model.decision.values()];
  expect(decisions).not.toEqual([]);
  const open = decisions.filter(
    ({ element, treatment, reason, own }) =>
      !model.element.has(element) || treatment === 'undecided' || reason === '' || own === null,
  );
  expect(open).toEqual([]);
});

test('every place that it or SECURITY.md points to is there', () => {
  const reasons = [...model.decision.values()].map(({ reason }) => reason);
  const texts = [readFileSync(new URL('SECURITY.md', root), 'utf8'), ...reasons].join('\n');
  const named = [...texts.matchAll(/\b(?:build|docs|electron|test)\/[\w./-]+\.\w+/gu)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
