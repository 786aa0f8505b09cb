import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import { MENU_KEYS } from '#core/ipc/menu-keys.ts';
import { strings } from '#core/strings/index.ts';
import { shown } from '../../../renderer/keys/chord.ts';
import type { Command } from '../../../renderer/keys/command.ts';
import { search } from '../../../renderer/find/fuzzy.ts';
import { isRebindable, refusal, takenBy } from '../../../renderer/keys/rebind.ts';
import { commands } from '../../../renderer/keys/registry.ts';

describe('the commands', () => {
  test('each have an id of their own and a title', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    expect(commands.filter(({ title }) => !title)).toEqual([]);
  });

  test('no two are called by the same key in the same place', () => {
    const clashes = commands.flatMap((command: Command) =>
      command.keys.flatMap((key) =>
        takenBy(command, key, commands, {}).map(({ id }) => `${key}: ${command.id}, ${id}`),
      ),
    );
    expect(clashes).toEqual([]);
  });

  test('that a sign calls are called by a letter or a named key, too: some keyboards cannot write every sign', () => {
    const isSign = (key: string): boolean =>
      !/^(?:[a-z0-9]|\w{2,})$/u.test(key === '+' ? key : key.split(/\+(?=.)/u).at(-1)!);
    expect(commands.filter(({ keys }) => keys.length > 0 && keys.every(isSign)).map(({ id }) => id)).toEqual([]);
  });

  test('have keys that a person may give them, or keep them', () => {
    const refused = commands.flatMap((command: Command) =>
      isRebindable(command) ? command.keys.filter((key) => refusal(command, key, commands) !== null) : [],
    );
    expect(refused).toEqual([]);
  });

  test('none asks for Ctrl and Alt together, which write signs on many keyboards', () => {
    expect(commands.filter(({ keys }) => keys.some((key) => /Mod\+.*Alt\+|Alt\+.*Mod\+/u.test(key)))).toEqual([]);
  });

  test('stand in the menu bar with the key they show first', () => {
    const first = new Map(commands.map(({ id, keys }: Command) => [id, keys[0]]));
    expect(MENU_KEYS).toEqual(Object.fromEntries(Object.keys(MENU_KEYS).map((id) => [id, first.get(id)])));
  });

  test('answer to the names that other programs give them', () => {
    const ids: ReadonlySet<string> = new Set(commands.map(({ id }) => id));
    expect(Object.keys(strings.otherNames).filter((id) => !ids.has(id))).toEqual([]);
    const all = commands.map(({ id, title }: Command) => ({ id, title, also: strings.otherNames[id] ?? '' }));
    const first = (typed: string) => search(all, typed)[0]?.id;
    expect(first('export pdf')).toBe('file.export');
    expect(first('ungroup')).toBe('edit.dissolve');
    expect(first('keyboard shortcuts')).toBe('help.keys');
    expect(first('auto layout')).toBe('arrange.all');
    expect(first('zoom fit')).toBe('view.zoomFit');
  });

  test('are listed in docs/commands.md', async () => {
    const page = new URL('../../../docs/commands.md', import.meta.url).pathname;
    const text = await format(commandsPage(), { ...(await resolveConfig(page)), filepath: page });
    await expect(text).toMatchFileSnapshot(page);
  });
});

const PLACES: Readonly<Record<Command['where'], string>> = {
  window: 'Everywhere',
  anywhere: 'In a project',
  canvas: 'On the canvas',
  table: 'On a row of the risk table',
  panel: 'Around the canvas',
  presentation: 'While presenting',
};

/** Every command and key as a page to read. */
function commandsPage(): string {
  const keysOf = ({ keys }: Command, mac: boolean): string => keys.map((key) => `\`${shown(key, mac)}\``).join(' ');
  const groups = Object.entries(strings.keys.groups).flatMap(([group, title]) => {
    const rows = commands
      .filter((command) => command.group === group)
      .map((one: Command) => `| ${one.title} | ${keysOf(one, false)} | ${keysOf(one, true)} | ${PLACES[one.where]} |`);
    if (rows.length === 0) return [];
    return [`## ${title}`, '', '| Command | Keys | Keys on macOS | Where |', '| --- | --- | --- | --- |', ...rows, ''];
  });
  return [
    '# Commands and keys',
    '',
    'Every command of the workbench. All of them are in the command palette (`Ctrl+K`), with the reason where one cannot be',
    'called just now, and each can be given other keys in the keyboard help (`?`); arrows, `Esc` and the keys of the',
    'clipboard stay. `F11`, on macOS `⌃⌘F`, fills the screen; `Space` held and the mouse move the view; `Ctrl` or `⌘` held',
    'while dragging leaves the grid out, and with a click selects what lies in a boundary; `Shift` adds to the selection;',
    '`Alt` held while dragging leaves a copy.',
    '',
    ...groups,
  ].join('\n');
}
