import { expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import type { Component, PlacedElement } from '#core/model/element.ts';
import type { Model } from '#core/model/model.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { unknown } from '#test/fixtures/arbitrary-edits.ts';
import { system } from '#test/fixtures/arrows.ts';
import { after, component, id } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();

/** So many components hang on a system that it is a part of the drawing by itself. */
const tail = Array.from({ length: 40 }, (_, place) => `Step ${place}:other`).join(' > ');

const drop = (model: Model, row: Component): Model =>
  after(model, { title: '', rows: [{ table: 'element', id: row.id, before: null, after: row }] });

function move(model: Model, name: string, into: string | null): Model {
  const before = model.element.get(name) as PlacedElement;
  const row = { ...before, boundary: into === null ? null : id(into) };
  return after(model, { title: '', rows: [{ table: 'element', id: name, before, after: row }] });
}

function riskAt(model: Model, risk: string, name: string): boolean {
  const findings = findFindings(model, catalogue);
  expect(findings).toEqual(findFindings(unknown(model), catalogue));
  return findings.some(({ risk: one, element, level }) => one === risk && element === name && level === 'attached');
}

test('a store of models that is put beside an image in its boundary takes the finding over', () => {
  const model = system([`Images:container-registry > ${tail}`], {
    inside: { Site: ['Images'] },
    yes: { Images: ['proprietary-model'] },
  });
  expect(riskAt(model, 'ML05', 'Images')).toBe(true);
  const beside = drop(model, component('Store', 'model-registry', { kind: 'dataStore', boundary: id('Site') }));
  expect(riskAt(beside, 'ML05', 'Images')).toBe(false);
  expect(riskAt(move(beside, 'Store', null), 'ML05', 'Images')).toBe(true);
});

test('where training comes to the site of a model, or that site into the one of training, the model is at home', () => {
  const model = system([`Camera:edge-inference > Gate:decision-service > ${tail}`], {
    inside: { Line: ['Camera'], Plant: [] },
  });
  expect(riskAt(model, 'ML10', 'Camera')).toBe(true);
  const training = drop(model, component('Training', 'training', { boundary: id('Plant') }));
  expect(riskAt(training, 'ML10', 'Camera')).toBe(true);
  expect(riskAt(move(training, 'Line', 'Plant'), 'ML10', 'Camera')).toBe(false);
  expect(riskAt(move(training, 'Training', 'Line'), 'ML10', 'Camera')).toBe(false);
});

test('whose side a step is on follows the users who come and go in its boundary', () => {
  const model = system(
    ['Guest:end-user > Reader:input-processing > Scorer:inference-service > Guest', `Scorer > ${tail}`],
    {
      inside: { Home: ['Reader'], Site: ['Scorer'] },
      yes: { Scorer: ['security-decision'] },
    },
  );
  expect(riskAt(model, 'ML03', 'Scorer')).toBe(false);
  const joined = drop(model, component('User', 'end-user', { kind: 'externalEntity', boundary: id('Home') }));
  expect(riskAt(joined, 'ML03', 'Scorer')).toBe(true);
  expect(riskAt(move(joined, 'User', 'Site'), 'ML03', 'Scorer')).toBe(false);
});
