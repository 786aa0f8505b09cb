import { app, type BrowserWindow, nativeTheme } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { registerBundleScheme, serveBundle } from './bundle-protocol.ts';
import type { Child } from './child.ts';
import { headlessCommand, runHeadless } from './cli/headless.ts';
import { readCatalogue } from './content.ts';
import { createDialogs } from './ipc/dialogs.ts';
import { createHandlers } from './ipc/handlers.ts';
import { serve, teller } from './ipc/serve.ts';
import { createJobs } from './jobs/jobs.ts';
import { lockNetwork, lockPages, lockSession } from './lockdown.ts';
import { showMenu } from './menu.ts';
import { readSettings } from './settings.ts';
import { connectStore } from './store/client.ts';
import { readTemplates } from './templates.ts';
import { startUtility } from './utility.ts';
import { openWindow } from './window.ts';

/** How long quitting waits for the library to be closed, in milliseconds; every edit answered is on disk anyway. */
const QUIT_PATIENCE_MS = 3_000;

app.enableSandbox();
registerBundleScheme();
lockNetwork();
lockPages();
const { MLTW_DATA_DIR: dataFolder } = process.env;
if (dataFolder) {
  mkdirSync(dataFolder, { recursive: true });
  app.setPath('userData', path.resolve(dataFolder));
}

/** What a theme makes of the system's own menus and dialogs. */
const SYSTEM_THEMES = { system: 'system', light: 'light', dark: 'dark', contrast: 'dark', projector: 'light' } as const;

const command = headlessCommand(process.argv);
if (command) void runHeadless(command);
else if (app.requestSingleInstanceLock()) run();
else app.quit();

/** The workbench from here to its end. */
function run(): void {
  let window: BrowserWindow | null = null;
  let fileToOpen = projectFileIn(process.argv, process.cwd());
  let wasGivenFile = fileToOpen !== null;

  const inData = (name: string): string => path.join(app.getPath('userData'), name);
  const settings = readSettings(inData('settings.json'));
  const tell = teller(() => window);
  const startStore = (): Child => startUtility('store-process', [inData('library.db')]);
  const store = connectStore(startStore, undefined, ({ backup, second }) =>
    tell('backup.tried', { trouble: backup, second }),
  );
  const jobs = createJobs(tell);
  const choose = (command: string, byKey = false): void => tell('menu.chosen', { command, byKey });

  const showPreferences = (): void => {
    const { preferences } = settings.current;
    nativeTheme.themeSource = SYSTEM_THEMES[preferences.theme];
    showMenu(preferences, choose);
  };

  const open = (): void => {
    window = openWindow(settings);
    window.on('closed', () => (window = null));
    if (fileToOpen !== null) window.webContents.once('did-finish-load', () => choose('file.open'));
  };

  /** Brings the window forward, once there is one, and opens a project file that came with the wish. */
  const comeForward = (file: string | null): void => {
    fileToOpen = file ?? fileToOpen;
    wasGivenFile ||= file !== null;
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    if (file !== null) choose('file.open');
  };

  app.on('second-instance', (_event, argv, folder) => comeForward(projectFileIn(argv, folder)));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    comeForward(file);
  });
  app.on('window-all-closed', () => app.quit());

  app.on('will-quit', (event) => {
    event.preventDefault();
    const patience = new Promise((resolve) => setTimeout(resolve, QUIT_PATIENCE_MS));
    const ended = Promise.allSettled([jobs.end(), store.close(), settings.settled()]);
    void Promise.race([ended, patience]).then(() => app.exit());
  });

  void app.whenReady().then(() => {
    lockSession();
    serveBundle(path.join(__dirname, '../renderer'));
    const handlers = createHandlers({
      store,
      catalogue: readCatalogue,
      templates: readTemplates,
      backups: inData('backups'),
      packs: inData('packs'),
      logo: inData('report-logo.png'),
      settings,
      dialogs: createDialogs(() => window),
      jobs,
      startReportProcess: () => startUtility('report-process'),
      startFileProcess: () => startUtility('file-process'),
      takeFileToOpen: () => {
        const file = fileToOpen;
        fileToOpen = null;
        return file;
      },
      wasGivenFile: () => wasGivenFile,
      onPreferences: showPreferences,
    });
    serve(() => window, handlers);
    showPreferences();
    open();
  });
}

/** The project file among the arguments of a start in `folder`, or null. */
function projectFileIn(argv: readonly string[], folder: string): string | null {
  const file = argv.slice(1).find((argument) => argument.toLowerCase().endsWith('.mltw'));
  return file === undefined ? null : path.resolve(folder, file);
}
