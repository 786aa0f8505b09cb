import { expect, test } from 'vitest';
import { startNotes } from './notes.ts';

test('shows the page under its app:// address, clicks, and keeps what is typed in SQLite in a process of its own', async () => {
  const { app, page } = await startNotes();
  await page.getByLabel('Note').fill('hello');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByText('hello (5)').waitFor();
  expect(await page.evaluate(() => notes.call('ask', 'settings'))).toEqual([2, 'utility', expect.any(Number)]);
  const seenByMain = await app.evaluate(({ app: { name }, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return [name, window?.getTitle(), window?.isVisible(), window?.webContents.getURL()];
  });
  expect(seenByMain).toEqual(['Notes', 'Notes of a small app', true, 'app://notes/index.html']);
});

test('loses what is said to a process that has just ended, tells its end, and goes on', async () => {
  const { app } = await startNotes();
  const ended = app.evaluate(async ({ app: { getAppPath }, utilityProcess }) => {
    const store = utilityProcess.fork(`${getAppPath()}/store.cjs`);
    await new Promise<void>((resolve) => store.once('spawn', () => resolve()));
    const end = new Promise<number>((resolve) => store.once('exit', resolve));
    process.kill(store.pid!, 'SIGKILL');
    // It is gone before anybody was told.
    for (const until = Date.now() + 200; Date.now() < until;);
    for (let message = 0; message < 100; message++) store.postMessage({ id: message, key: 'x'.repeat(10_000) });
    return end;
  });
  expect(await ended).toBe(9);
  expect(await app.evaluate(({ app: { name } }) => name)).toBe('Notes');
});

test('gives the page the window size that was asked for', async () => {
  const { page } = await startNotes();
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 640]);
});

test('gives the page what the preload exposes, frozen, and nothing else of it', async () => {
  const { page } = await startNotes();
  const found = await page.evaluate(() => {
    const messageOf = (work: () => void): string => {
      try {
        work();
        return 'went through';
      } catch (error) {
        return (error as Error).message;
      }
    };
    return {
      sample: notes.sample,
      leak: 'leak' in globalThis,
      node: [typeof require, typeof process],
      frozen: Object.isFrozen(notes) && Object.isFrozen(notes.sample.list),
      thrown: messageOf(() => notes.refuse()),
      required: messageOf(() => notes.requireFs()),
      unhosted: messageOf(() => notes.useUnhosted()),
    };
  });
  expect(found).toEqual({
    sample: { list: [1, { deep: true }] },
    leak: false,
    node: ['undefined', 'undefined'],
    frozen: true,
    thrown: 'not this one',
    required: 'module not found: fs',
    unhosted: 'The Electron stand-in does not host ipcRenderer.sendSync in a preload script',
  });
});

test('carries values by IPC as they are', async () => {
  const { page } = await startNotes();
  const same = await page.evaluate(async () => {
    const sent = {
      bytes: new Uint8Array([1, 255]),
      when: new Date(7),
      none: undefined,
      nan: NaN,
      zero: -0,
      text: 'ü\u0000😀',
    };
    const back = (await notes.call('echo', sent)) as typeof sent;
    const keys = Object.keys(back);
    return {
      keys,
      bytes: [...back.bytes],
      isBytes: back.bytes instanceof Uint8Array,
      when: back.when.getTime(),
      ...pick(back),
    };
    function pick({ none, nan, zero, text }: typeof sent): object {
      return { none: none === undefined, nan: Number.isNaN(nan), zero: Object.is(zero, -0), text };
    }
  });
  expect(same).toEqual({
    keys: ['bytes', 'when', 'none', 'nan', 'zero', 'text'],
    bytes: [1, 255],
    isBytes: true,
    when: 7,
    none: true,
    nan: true,
    zero: true,
    text: 'ü\u0000😀',
  });
});

test("fails a call in Electron's words", async () => {
  const { page } = await startNotes();
  const messages = await page.evaluate(() =>
    Promise.all(
      [notes.call('fail'), notes.call('nobody'), notes.call('echo', () => 1)].map((call) =>
        call.then(String, ({ message }: Error) => message),
      ),
    ),
  );
  expect(messages).toEqual([
    "Error invoking remote method 'fail': TypeError: on purpose",
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    'An object could not be cloned.',
  ]);
});

test('tells the page what main sends, until the page stops listening', async () => {
  const { app, page } = await startNotes();
  await page.evaluate(() => notes.ping(41));
  await page.getByText('42').waitFor();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('hello')?.click());
  await page.getByText('menu').waitFor();
  const heard = await page.evaluate(async () => {
    const values: unknown[] = [];
    const stop = notes.onPong((value) => values.push(value));
    const pong = (count: number) => new Promise((resolve) => (notes.onPong(resolve), notes.ping(count)));
    await pong(1);
    stop();
    await pong(2);
    return values;
  });
  expect(heard).toEqual([2]);
});

test('cancels a dialog, unless a test puts an answer in its place', async () => {
  const { app, page } = await startNotes();
  expect(await page.evaluate(() => notes.call('save'))).toBe(null);
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/chosen' });
  });
  expect(await page.evaluate(() => notes.call('save'))).toBe('/chosen');
});

test('obeys the content-security policy that comes with the page', async () => {
  const { page } = await startNotes();
  const found = await page.evaluate(async () => {
    const refused: string[] = [];
    const allRefused = new Promise<void>((resolve) =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (refused.push(effectiveDirective) === 3) resolve();
      }),
    );
    document.head.append(Object.assign(document.createElement('script'), { textContent: 'globalThis.ran = true' }));
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'h1 { color: red }' }));
    const fetched = await fetch('index.html').then(String, ({ name }: Error) => name);
    await allRefused;
    const { color } = getComputedStyle(document.querySelector('h1')!);
    return { refused: refused.toSorted(), ran: 'ran' in globalThis, fetched, color, isSecure: isSecureContext };
  });
  expect(found).toEqual({
    refused: ['connect-src', 'script-src-elem', 'style-src-elem'],
    ran: false,
    fetched: 'TypeError',
    color: 'rgb(1, 2, 3)',
    isSecure: true,
  });
});

test('asks main before the page goes elsewhere or opens a window, and takes no for an answer', async () => {
  const { app, page } = await startNotes();
  await page.locator('#away').click();
  await page.locator('#beside').click();
  await page.evaluate(() => void window.open('https://example.com/opened'));
  await expect
    .poll(() => app.evaluate(() => seen.filter((what) => Array.isArray(what))))
    .toEqual([
      ['will-navigate', 'https://example.com/away'],
      ['open', 'https://example.com/beside'],
      ['open', 'https://example.com/opened'],
    ]);
  expect(await page.getByRole('heading', { name: 'Notes' }).isVisible()).toBe(true);
  expect(app.windows().length).toBe(1);
});

test('lets main restart a store that is stuck, with nothing lost', async () => {
  const { page } = await startNotes();
  await page.evaluate(() => notes.call('ask', 'add', { text: 'kept', bytes: new Uint8Array() }));
  const stuck = page.evaluate(() => notes.call('ask', 'spin'));
  await page.evaluate(() => notes.call('kill store'));
  expect(await stuck).toBe('the store has ended');
  await expect
    .poll(() => page.evaluate(() => notes.call('ask', 'list')))
    .toEqual([{ text: 'kept', bytes: expect.anything() }]);
});

test('tells main that a page has crashed, and loads it anew', async () => {
  const { app, page } = await startNotes();
  const devTools = await app.context().newCDPSession(page);
  devTools.send('Page.crash').catch(() => undefined); // nobody is left to answer
  await expect.poll(() => app.evaluate(() => seen)).toContainEqual(['render-process-gone', 'crashed']);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title').catch(String),
      ),
    )
    .toBe('Notes of a small app');
});

test('names what it does not host instead of being silent', async () => {
  const { app } = await startNotes();
  const messages = await app.evaluate((electron) => {
    const messageOf = (work: () => unknown): string => {
      try {
        return String(work());
      } catch (error) {
        return (error as Error).message;
      }
    };
    return [
      messageOf(() => electron.Tray),
      messageOf(() => electron.app.dock),
      messageOf(() => electron.BrowserWindow.getAllWindows()[0]?.setProgressBar(1)),
      messageOf(() => new electron.BrowserWindow({ webPreferences: { sandbox: false } })),
    ];
  });
  expect(messages).toEqual([
    'The Electron stand-in does not host electron.Tray',
    'The Electron stand-in does not host App.dock',
    'The Electron stand-in does not host BrowserWindow.setProgressBar',
    'The Electron stand-in does not host webPreferences.sandbox: false',
  ]);
});
