import { expect, test } from 'vitest';
import { dropPack, switchPack } from '#core/commands/packs.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';

const acme = { id: 'acme', version: '1', isOn: true, text: '{}' };

test('a pack is switched on, over to another version, off, and taken out, each step undoable', () => {
  const steps = [acme, { ...acme, version: '2', text: '{ }' }, { ...acme, isOn: false }];
  let model = emptyModel;
  for (const pack of steps) {
    const change = switchPack(model, pack)!;
    const after = applyChange(model, change.rows);
    expect(after.pack).toEqual(new Map([['acme', pack]]));
    expect(applyChange(after, invert(change.rows))).toEqual(model);
    model = after;
  }
  expect(applyChange(model, dropPack(model, 'acme')!.rows)).toEqual(emptyModel);
});

test('what is so already is no step', () => {
  const model = applyChange(emptyModel, switchPack(emptyModel, acme)!.rows);
  expect(switchPack(model, { ...acme })).toBeNull();
  expect(dropPack(model, 'other')).toBeNull();
});

test('each step is titled by what it does', () => {
  const on = applyChange(emptyModel, switchPack(emptyModel, acme)!.rows);
  expect([
    switchPack(emptyModel, acme)!.title,
    switchPack(on, { ...acme, version: '2' })!.title,
    switchPack(on, { ...acme, isOn: false })!.title,
    dropPack(on, 'acme')!.title,
  ]).toEqual([
    'Use content pack acme 1',
    'Use version 2 of content pack acme',
    'Leave content pack acme out',
    'Take content pack acme out of the project',
  ]);
});
