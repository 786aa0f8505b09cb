import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { startNotes } from './notes.ts';

/** Members that Electron documents, by the class or interface that has them; inherited ones included. */
function documentedMembers(): (type: string) => ReadonlySet<string> {
  const file = createRequire(import.meta.url).resolve('electron/electron.d.ts');
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  const types = new Map<string, { parent: string | undefined; members: string[] }>();
  for (const namespace of program.body) {
    if (namespace.type !== 'TSModuleDeclaration' || namespace.body?.type !== 'TSModuleBlock') continue;
    for (const type of namespace.body.body) {
      if (type.type !== 'ClassDeclaration' && type.type !== 'TSInterfaceDeclaration') continue;
      const parent = 'superClass' in type ? type.superClass : type.extends[0]?.expression;
      types.set(type.id?.name ?? '', {
        parent: parent?.type === 'Identifier' ? parent.name : undefined,
        members: type.body.body.flatMap((member) =>
          'key' in member && member.key.type === 'Identifier' ? [member.key.name] : [],
        ),
      });
    }
  }
  return function membersOf(name: string): ReadonlySet<string> {
    const { parent, members } = types.get(name) ?? { parent: undefined, members: [] };
    return new Set([...members, ...(parent ? membersOf(parent) : [])]);
  };
}

test('offers only names that Electron documents', async () => {
  const { app, page } = await startNotes();
  const offered: Record<string, string[]> = await app.evaluate(async (electron) => {
    const [window] = electron.BrowserWindow.getAllWindows();
    const menu = electron.Menu.getApplicationMenu();
    const child = electron.utilityProcess.fork('/nowhere.js', [], { stdio: 'ignore' });
    const instances: Record<string, (object | null | undefined)[]> = {
      App: [electron.app],
      BrowserWindow: [window, electron.BrowserWindow],
      Clipboard: [electron.clipboard],
      ClipboardItem: [new electron.ClipboardItem({ 'text/plain': 'a' })],
      CommandLine: [electron.app.commandLine],
      Dialog: [electron.dialog],
      Display: electron.screen.getAllDisplays(),
      IpcMain: [electron.ipcMain, window?.webContents.ipc],
      Menu: [menu, electron.Menu],
      MenuItem: [menu?.items[0], electron.MenuItem],
      NativeImage: [await window?.webContents.capturePage()],
      NativeTheme: [electron.nativeTheme],
      PowerMonitor: [electron.powerMonitor],
      Protocol: [electron.protocol],
      Screen: [electron.screen],
      Session: [electron.session, electron.session.defaultSession],
      Shell: [electron.shell],
      UtilityProcess: [child, electron.utilityProcess],
      WebContents: [window?.webContents, electron.webContents],
      WebFrameMain: [window?.webContents.mainFrame],
      WebRequest: [electron.session.defaultSession.webRequest],
    };
    const namesOf = (object: object | null | undefined): string[] => {
      const isEnd = !object || object === Object.prototype || object === Function.prototype;
      return isEnd ? [] : [...Object.getOwnPropertyNames(object), ...namesOf(Object.getPrototypeOf(object))];
    };
    const types = Object.entries(instances).map(([type, list]) => [type, list.flatMap((object) => namesOf(object))]);
    return { ...Object.fromEntries(types), MainProcess: Object.keys(electron) };
  });
  const { MainProcess: modules = [], ...types } = { ...offered, ...(await page.evaluate(() => notes.offered)) };

  const bare = [new EventEmitter(), EventEmitter.prototype, EventEmitter, Object.prototype];
  const ofTheLanguage = new Set([...bare.flatMap(Object.getOwnPropertyNames), 'length', 'name', 'prototype']);
  const membersOf = documentedMembers();
  const undocumented = Object.entries(types).flatMap(([type, names]) =>
    names.filter((name) => !ofTheLanguage.has(name) && !membersOf(type).has(name)).map((name) => `${type}.${name}`),
  );
  expect(undocumented).toEqual([]);
  expect(Object.values(types).map(({ length }) => length)).not.toContain(0);
  const main = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8');
  expect(modules.filter((name) => !new RegExp(`(const|class) ${name}\\b`, 'u').test(main))).toEqual([]);
});
