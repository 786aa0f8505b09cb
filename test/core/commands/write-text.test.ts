import fc from 'fast-check';
import { expect, test } from 'vitest';
import { move } from '#core/commands/arrange.ts';
import { rename } from '#core/commands/describe.ts';
import { setCollapsed } from '#core/commands/collapse.ts';
import { setLocked } from '#core/commands/lock.ts';
import { duplicate, pasteFragment } from '#core/commands/paste.ts';
import { remove } from '#core/commands/remove.ts';
import { restack } from '#core/commands/restack.ts';
import { addText, setLarge, widenText, writeText } from '#core/commands/write-text.ts';
import { readFragment, writeFragment } from '#core/formats/fragment.ts';
import { logEntrySchema } from '#core/ipc/schemas.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { takeFragment } from '#core/model/fragment.ts';
import { shownOn } from '#core/picture/shown.ts';
import { after, boundary, component, DIAGRAM, drawn, emptyProject, id, text } from '#test/fixtures/model.ts';

const at = { x: 80, y: 40, width: 240 };
const placing = { id: id('note'), diagram: DIAGRAM, at };

test('words are written where somebody put them, as high as they need, in the boundary there', () => {
  const model = drawn([boundary('Plant', 0, 0, 600, 400)]);
  expect(addText(model, placing, '  As of March\r\n\r\nbefore the move ')).toEqual({
    title: 'Write “As of March before the move”',
    rows: [
      {
        table: 'element',
        id: 'note',
        before: null,
        after: {
          kind: 'text',
          id: 'note',
          diagram: DIAGRAM,
          name: 'As of March\n\nbefore the move',
          description: '',
          rect: { ...at, height: 72 },
          boundary: 'Plant',
        },
      },
    ],
  });
});

test('without words nothing is written, and a text that loses its words goes', () => {
  expect(addText(emptyProject(), placing, ' \n ')).toBeNull();
  const model = drawn([text('note', 'Draft')]);
  expect(writeText(model, id('note'), 'Draft')).toBeNull();
  expect(after(model, writeText(model, id('note'), ' ')).element.size).toBe(0);
  const locked = after(model, setLocked(model, [id('note')], true));
  expect(writeText(locked, id('note'), '')).toBeNull();
});

test('its height follows its words and its width, and renaming it is writing it', () => {
  const model = drawn([text('note', 'Retrained every night')]);
  const longer = after(model, rename(model, id('note'), 'Retrained every night\nfrom what people said'));
  expect(longer.element.get('note')).toEqual(text('note', 'Retrained every night\nfrom what people said'));
  const narrow = after(longer, widenText(longer, id('note'), 83));
  expect(narrow.element.get('note')).toMatchObject({ rect: { width: 80, height: 128 } });
  expect(widenText(narrow, id('note'), 80)).toBeNull();
  const locked = after(narrow, setLocked(narrow, [id('note')], true));
  expect(widenText(locked, id('note'), 240)).toBeNull();
});

test('a title is written large, and higher for it', () => {
  const model = drawn([text('note', 'Retrained every night\nfrom what people said'), text('other', 'Draft')]);
  const change = setLarge(model, [id('note'), id('other')], true);
  const large = after(model, change);
  expect(change?.title).toBe('Write 2 texts large');
  expect(large.element.get('note')).toMatchObject({ large: true, rect: { width: 240, height: 96 } });
  expect(setLarge(large, [id('note')], true)).toBeNull();
  expect(after(large, setLarge(large, [id('note'), id('other')], false))).toEqual(model);
});

test('it is moved into boundaries, hidden in collapsed ones, and left behind when its boundary goes', () => {
  const model = drawn([boundary('Plant', 0, 200, 600, 400), text('note', 'Draft')]);
  const inside = after(model, move(model, [id('note')], { x: 80, y: 300 }));
  expect(inside.element.get('note')).toMatchObject({ boundary: 'Plant', rect: { x: 80, y: 300 } });
  const closed = after(inside, setCollapsed(inside, [id('Plant')], true));
  expect(shownOn(closed, DIAGRAM).texts).toEqual([]);
  expect(after(inside, remove(inside, [id('Plant')])).element.get('note')).toMatchObject({ boundary: null });
});

test('texts stand before one another in the order that they were given', () => {
  const model = drawn([text('a', 'One'), text('b', 'Two'), component('Scorer')]);
  const front = after(model, restack(model, [id('a')], 'front'));
  expect(shownOn(front, DIAGRAM).texts.map(({ name }) => name)).toEqual(['Two', 'One']);
  expect(shownOn(front, DIAGRAM).ends.map(({ name }) => name)).toEqual(['Scorer']);
});

test('a copy says what it said, also on another diagram and by the clipboard', () => {
  const model = drawn([text('note', 'Draft'), component('Draft')]);
  let count = 0;
  const landing = { diagram: DIAGRAM, newId: () => id(`new${++count}`), sizeOf: () => ({ width: 152, height: 64 }) };
  const twice = after(model, duplicate(model, [id('note')], { x: 24, y: 24 }, landing));
  expect(twice.element.get('new1')).toEqual({ ...text('new1', 'Draft', { x: 24, y: 24 }) });
  const fragment = readFragment(writeFragment(takeFragment(model, [id('note')], { decisions: false })!))!;
  const pasted = after(emptyProject(), pasteFragment(emptyProject(), fragment, { ...landing, at: { x: 8, y: 16 } }));
  expect([...pasted.element.values()]).toEqual([text('new2', 'Draft', { x: 8, y: 16 })]);
});

test('whatever is written can be stored and taken back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.integer({ min: 0, max: 900 }), (words, width) => {
      const change = addText(emptyProject(), { ...placing, at: { ...at, width } }, words);
      const { title, rows } = change ?? { title: '', rows: [] };
      expect(rows.length).toBe(words.trim() === '' ? 0 : 1);
      if (!change) return;
      expect(logEntrySchema.safeParse({ kind: 'do', title, rows, at: 0 }).error).toBeUndefined();
      expect(applyChange(applyChange(emptyProject(), rows), invert(rows))).toEqual(emptyProject());
    }),
  );
});
