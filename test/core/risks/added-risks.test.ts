import { expect, test } from 'vitest';
import { connect } from '#core/commands/draw.ts';
import { makeSubDiagram, placeReference } from '#core/commands/diagrams.ts';
import { applyChange } from '#core/model/change.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import { addedRisks } from '#core/risks/added-risks.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { after, component, drawn, flow } from '#test/fixtures/model.ts';
import { readCatalogue } from '../../../electron/content.ts';

const catalogue = readCatalogue();
const attached = (model: ReturnType<typeof drawn>) =>
  findFindings(model, catalogue)
    .filter(({ level }) => level === 'attached')
    .map(({ risk, element }) => `${risk} ${element}`);
const caller = component('client', 'api-client', { kind: 'externalEntity' });
const apart = () =>
  drawn([caller, component('scorer', 'inference-service', { x: 300 })], { client: ['untrusted-input'] });

test('a flow tells the risks that it would newly attach, and none once it is drawn', () => {
  const model = apart();
  const drawnFlow = connect(model, flow('asks', 'client', 'scorer'));
  if (!drawnFlow.ok) throw new Error(drawnFlow.refusal);
  const before = findFindings(model, catalogue);
  const then = after(model, drawnFlow.value);
  const fresh = attached(then).filter((finding) => !attached(model).includes(finding));
  const risks = [...new Set(fresh.map((finding) => finding.slice(0, 4)))].toSorted();
  expect(risks).not.toEqual([]);
  expect(addedRisks(model, drawnFlow.value, catalogue, before)).toEqual(risks);
  expect(addedRisks(then, { title: '', rows: [] }, catalogue, findFindings(then, catalogue))).toEqual([]);
});

test('a flow from a reference attaches what a flow from the component itself would', () => {
  const inside = 'inside' as DiagramId;
  const direct = after(apart(), {
    title: '',
    rows: [{ table: 'element', id: 'asks', before: null, after: flow('asks', 'client', 'scorer') }],
  });
  const top = drawn([caller, component('serving', 'other', { x: 300 })], { client: ['untrusted-input'] });
  const made = after(top, makeSubDiagram(top, 'serving' as ElementId, inside));
  const scorer = { ...component('scorer', 'inference-service'), diagram: inside };
  const drawnInside = applyChange(made, [{ table: 'element', id: 'scorer', before: null, after: scorer }]);
  const { type: _, outOfScope: __, boundary: ___, kind: ____, ...placed } = component('ref');
  const reference = { ...placed, kind: 'reference', diagram: inside, of: caller.id } as const;
  const referred = after(drawnInside, placeReference(drawnInside, reference));
  const asks = { ...flow('asks', 'ref', 'scorer'), diagram: inside };
  const whole = applyChange(referred, [{ table: 'element', id: 'asks', before: null, after: asks }]);
  expect(attached(whole)).toEqual(attached(direct));
});
