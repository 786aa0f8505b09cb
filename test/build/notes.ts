import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { onTestFinished } from 'vitest';

/** What the preload of the small app exposes to its page. */
export interface Notes {
  readonly sample: { readonly list: readonly unknown[] };
  readonly offered: Readonly<Record<string, readonly string[]>>;
  call(channel: string, ...args: unknown[]): Promise<unknown>;
  ping(count: number): void;
  onPong(listener: (value: unknown) => void): () => void;
  refuse(): void;
  requireFs(): void;
  useUnhosted(): void;
}
declare global {
  var notes: Notes;
  /** In main: what happened, in order. */
  var seen: unknown[];
}

export const standIn = path.resolve(import.meta.dirname, '../../build/stand-in');
const app = path.resolve(import.meta.dirname, '../fixtures/stand-in-app');
// The `electron` package reads it when it is first asked for its executable.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standIn;

/** The small app, started in the stand-in, with a folder of data of its own. */
export async function startNotes(): Promise<{ app: ElectronApplication; page: Page; data: string }> {
  const data = dataFolder();
  const started = await _electron.launch({ args: [app], env: environment(data) });
  onTestFinished(() => started.close());
  const page = await started.firstWindow();
  await page.waitForLoadState();
  return { app: started, page, data };
}

/** The small app as started from a terminal, with its process in hand. */
export function startNotesPlainly(data: string, ...args: string[]): ChildProcess {
  const child = spawn(path.join(standIn, 'electron'), [app, ...args], { env: environment(data), stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** A folder for the app's data, removed when the test is over and the app has ended. */
export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'notes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

/** Command lines of the running processes that mention `word`. */
export function processesNaming(word: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(word) && !line.startsWith('Z'));
}

/** The exit code of a process that ends. */
export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

function environment(data: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), NOTES_DATA: data };
}
