import { describe, expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { move, wrap } from '#core/commands/arrange.ts';
import { drop } from '#core/commands/drop.ts';
import { addComponent, connect, reverse } from '#core/commands/draw.ts';
import { moveInto } from '#core/commands/into.ts';
import { remove } from '#core/commands/remove.ts';
import { mergeRows } from '#core/history/history.ts';
import { applyChange, type Change, invert } from '#core/model/change.ts';
import type { Model } from '#core/model/model.ts';
import { type Seen, told } from '#core/overview/told.ts';
import { strings } from '#core/strings/index.ts';
import { packs } from '#core/strings/packs.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { boundary, component, drawn, flow, id } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();
const seen = (model: Model): Seen => ({
  model,
  assessment: assess(model, catalogue, findFindings(model, catalogue), undefined, null),
});

/** What is told of a change, with what its command says itself. */
function toldOf(model: Model, change: Change | null, said: string | null = null): string | null {
  if (!change) throw new Error('nothing would change');
  return told({ ...change, said, before: seen(model), after: seen(applyChange(model, change.rows)) });
}

type Title = (...names: readonly unknown[]) => string;

/** A title of something, whichever of what it is given are several names. */
function said(title: Title): string {
  for (const given of [
    ['x', 'x'],
    [['x'], 'x'],
    ['x', ['x']],
  ]) {
    try {
      return title(...given);
    } catch {
      continue;
    }
  }
  throw new Error('a title that takes something else');
}

const room = (): Model =>
  drawn([boundary('DMZ', 400, 0, 400, 300), component('Gate', 'other'), component('Desk', 'other', { y: 400 })]);

describe('an edit is told in one sentence', () => {
  test('a step says which way and how far', () => {
    expect(toldOf(room(), move(room(), [id('Gate')], { x: 40, y: 0 }))).toBe('Moved Gate right 40.');
    expect(toldOf(room(), move(room(), [id('Gate'), id('Desk')], { x: -8, y: -16 }))).toBe(
      'Moved Gate and Desk left 8 and up 16.',
    );
  });

  test('several steps in a row are one', () => {
    const first = move(room(), [id('Gate')], { x: 8, y: 0 })!;
    const then = move(applyChange(room(), first.rows), [id('Gate')], { x: 8, y: 0 })!;
    expect(toldOf(room(), { title: then.title, rows: mergeRows(first.rows, then.rows) })).toBe('Moved Gate right 16.');
  });

  test('a step into a boundary and out of it says so', () => {
    const into = move(room(), [id('Gate')], { x: 440, y: 0 })!;
    expect(toldOf(room(), into)).toBe('Moved Gate right 440, now in boundary DMZ.');
    const inside = applyChange(room(), into.rows);
    expect(toldOf(inside, move(inside, [id('Gate')], { x: -440, y: 0 }))).toBe(
      'Moved Gate left 440, now in no boundary.',
    );
    expect(toldOf(inside, { title: into.title, rows: invert(into.rows) }, 'Undone: Move Gate')).toBe(
      'Undone: Move Gate, Gate now in no boundary.',
    );
  });

  test('a boundary is named for all that it takes along', () => {
    const inside = applyChange(room(), move(room(), [id('Gate')], { x: 440, y: 0 })!.rows);
    expect(toldOf(inside, move(inside, [id('DMZ')], { x: 0, y: 80 }))).toBe('Moved DMZ down 80.');
  });

  test('a boundary that grows for what is dropped into it is no news of its own', () => {
    expect(toldOf(room(), drop(room(), [id('Gate')], { x: 360, y: 100 }))).toBe(
      'Moved Gate right 360 and down 100, now in boundary DMZ.',
    );
  });

  test('a step that has a name is told by it, as done', () => {
    const change = { ...move(room(), [id('Gate')], { x: 40, y: 0 })!, title: 'Align 2 shapes: left' };
    expect(toldOf(room(), change, change.title)).toBe('Aligned 2 shapes: left.');
  });

  test('what is added, connected, led elsewhere and deleted is named', () => {
    const added = component('Log', 'other', { x: 450, y: 20, boundary: 'DMZ' });
    const add: Change = { title: 'Add Log', rows: [{ table: 'element', id: added.id, before: null, after: added }] };
    expect(toldOf(room(), add, 'Add Log')).toBe('Added Log, now in boundary DMZ.');
    const { boundary: _, ...placed } = component('Cache', 'other', { x: 450, y: 2 });
    const grown = addComponent(room(), placed);
    expect(grown.rows).toHaveLength(2);
    expect(toldOf(room(), grown, grown.title)).toBe('Added Cache, now in boundary DMZ.');
    const led = connect(room(), flow('calls', 'Gate', 'Desk'));
    if (!led.ok) throw new Error(led.refusal);
    expect(toldOf(room(), led.value, led.value.title)).toBe('Connected Gate to Desk.');
    const joined = applyChange(applyChange(room(), led.value.rows), add.rows);
    const [before, after] = [flow('calls', 'Gate', 'Desk'), flow('calls', 'Gate', 'Log')];
    expect(toldOf(joined, { title: '', rows: [{ table: 'element', id: before.id, before, after }] })).toBe(
      'Reconnected calls: now from Gate to Log.',
    );
    expect(toldOf(joined, remove(joined, [id('Desk'), id('Log')]))).toBe('Deleted Desk and Log.');
  });

  test('what is put into a boundary is told once', () => {
    const model = room();
    const into = moveInto(model, [id('Gate')], id('DMZ'));
    expect(toldOf(model, into, into?.title)).toBe('Moved Gate into DMZ.');
    const around = wrap(model, [id('Gate'), id('Desk')], { id: id('new'), name: 'Trust boundary' });
    expect(toldOf(model, around, around?.title)).toBe('Put a boundary around Gate and Desk.');
    const turned = wrap(model, [id('Desk'), id('Gate')], { id: id('new'), name: 'Trust boundary' });
    expect(toldOf(model, turned, turned?.title)).toBe('Put a boundary around Desk and Gate.');
  });

  test('a flow that is turned round says between what it runs now', () => {
    const model = drawn([component('Gate'), component('Desk'), flow('calls', 'Gate', 'Desk')]);
    const change = reverse(model, [id('calls')]);
    expect(toldOf(model, change, change?.title)).toBe('Reversed calls: now from Desk to Gate.');
  });

  test('every title of an edit has words for what was done', () => {
    const { commands, outline, arranging, converting, collapsing, views, textBlocks, scoring, telling } = strings;
    const sources = [commands, outline.titles, arranging.titles, converting.titles, collapsing.titles, views.titles];
    const titles = [...sources, textBlocks.titles, scoring.titles, packs.steps]
      .flatMap((source) => Object.entries<unknown>(source))
      .filter(([name]) => !['originalOf', 'copyOf', 'withSubDiagrams', 'withReferences'].includes(name))
      .map(([, title]) => (typeof title === 'function' ? said(title as Title) : String(title)));
    const same = titles.filter((title) => telling.done(title) === title).map((title) => title.split(' ')[0]);
    expect(new Set(same)).toEqual(new Set(['Cut', 'Put', 'Let', 'Reset']));
  });

  test('findings that came and went are named, the gravest first', () => {
    const model = creditScoring();
    const change = remove(model, [id('feedback')])!;
    expect(toldOf(model, change, change.title)).toBe(
      'Deleted Feedback. 2 findings gone: ML08 on Feedback, ML02 on Outcomes.',
    );
    const undone = { title: change.title, rows: invert(change.rows) };
    expect(toldOf(applyChange(model, change.rows), undone, `Undone: ${change.title}`)).toBe(
      'Undone: Delete Feedback, Feedback now in boundary ML platform. 2 findings added: ML08 on Feedback, ML02 on Outcomes.',
    );
  });

  test('typing from which nothing follows is not told', () => {
    const before = component('Gate', 'other');
    const after = { ...before, description: 'Lets in' };
    expect(
      toldOf(room(), { title: 'Describe Gate', rows: [{ table: 'element', id: before.id, before, after }] }),
    ).toBeNull();
  });

  test('a name cannot turn the words around it', () => {
    const model = drawn([
      component('a', 'other', { name: 'Gate \u{202e}etag' }),
      component('b', 'other', { name: 'בנק', y: 300 }),
    ]);
    expect(toldOf(model, move(model, [id('a'), id('b')], { x: 8, y: 0 }))).toBe(
      'Moved Gate etag and \u{2068}בנק\u{2069} right 8.',
    );
  });
});
