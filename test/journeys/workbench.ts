import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, expect, type Locator, type Page, test as base } from 'playwright/test';
import { familyOf, killAll } from '../../build/trust/processes.mjs';

/** The running app, as a person with a mouse and a keyboard has it before them. */
export class Workbench {
  readonly dataDir: string;
  app!: ElectronApplication;
  page!: Page;
  /** What the page reported against its content-security policy; must stay empty. */
  readonly violations: string[] = [];

  constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  /**
   * Starts with an empty library, unless the folder has one; the example of the very first start is left out. Goes to
   * the list of projects where it starts in the one that was left open.
   */
  async start(): Promise<this> {
    this.#leaveOutExample();
    await this.startAsIs();
    const list = this.page.getByRole('heading', { name: 'ML Threat Workbench' });
    await expect(list.or(this.canvas)).toBeVisible();
    if (await this.canvas.isVisible()) await this.page.keyboard.press('Control+Shift+h');
    await expect(list).toBeVisible();
    return this;
  }

  /** Starts with a file that is to be opened, as a double-click on it does, and waits until its drawing is shown. */
  async startWith(file: string): Promise<this> {
    this.#leaveOutExample();
    await this.startAsIs(file);
    await expect(this.canvas).toBeVisible();
    return this;
  }

  /** Starts on the folder as it is, and waits for nothing but the window. */
  async startAsIs(...args: string[]): Promise<this> {
    this.app = await _electron.launch({
      args: ['.', ...args],
      cwd: path.resolve(import.meta.dirname, '../..'),
      env: { ...process.env, MLTW_DATA_DIR: this.dataDir },
    });
    this.page = await this.app.firstWindow();
    this.page.on('console', (message) => {
      if (/Content.Security.Policy|TrustedScript/iu.test(message.text())) this.violations.push(message.text());
    });
    this.page.on('pageerror', (error) => this.violations.push(String(error)));
    return this;
  }

  #leaveOutExample(): void {
    const file = path.join(this.dataDir, 'settings.json');
    if (existsSync(file)) return;
    mkdirSync(this.dataDir, { recursive: true });
    const preferences = { theme: 'system', singleLetterKeys: true };
    writeFileSync(file, JSON.stringify({ preferences, window: null, exampleShown: true }));
  }

  /** Ends every process at once, as a power button would, and waits until main is gone; where there is no /proc, main alone. */
  async kill(): Promise<void> {
    const main = this.app.process();
    const gone = new Promise((resolve) => main.once('exit', resolve));
    // The library's process left alone would still bring its log into the library.
    if (process.platform === 'linux' && main.pid) killAll(familyOf(main.pid));
    else main.kill('SIGKILL');
    await gone;
  }

  /** Answers the next save dialogs with this file. */
  async saveTo(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
  }

  /** Answers the next open dialogs with this file or folder. */
  async openFrom(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, file);
  }

  /** Has the report made as it is wanted, once its screen is open. */
  async exportReport(): Promise<void> {
    await this.page.getByRole('button', { name: 'Export report' }).click();
    await this.page.getByRole('button', { name: 'Save report…' }).click();
  }

  get canvas(): Locator {
    return this.page.getByRole('application', { name: 'Diagram' });
  }

  async newProject(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New project' }).first().click();
    await this.page.getByRole('textbox', { name: 'Name of the system' }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.canvas).toBeVisible();
  }

  /** The shape that carries this name. */
  shape(name: string): Locator {
    return this.page.getByTestId(/^rf__node-/u).filter({ has: this.page.getByRole('img', { name: `, ${name},` }) });
  }

  /** Where a place of the canvas is in the window; `across` and `down` from its top left, in pixels. */
  async at(across: number, down: number): Promise<{ x: number; y: number }> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('no canvas is shown');
    return { x: box.x + across, y: box.y + down };
  }

  /** Starts a project from the template whose name begins so. */
  async fromTemplate(name: string): Promise<void> {
    const templates = this.page.getByRole('list', { name: 'Templates' });
    if (!(await templates.isVisible())) await this.page.getByRole('button', { name: 'From template' }).click();
    await templates.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
    await expect(this.canvas).toBeVisible();
  }

  /** Searches the palette for a type, clicks it, clicks where it goes, and types its name. */
  async place(type: string, name: string, across: number, down: number): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Add component' }).fill(type);
    await this.page
      .getByRole('toolbar', { name: 'Components' })
      .getByRole('button', { name: type, exact: true })
      .click();
    const { x, y } = await this.at(across, down);
    await this.page.mouse.click(x, y);
    await this.typeName(name);
    await this.page.getByRole('searchbox', { name: 'Add component' }).fill('');
  }

  /** Types into the name field that stands open on the canvas. */
  async typeName(name: string): Promise<void> {
    const field = this.canvas.getByRole('textbox', { name: 'Name' });
    await field.fill(name);
    await field.press('Enter');
    await expect(field).toBeHidden();
  }

  /** Connects two components with the flow tool, by a click on each, and names the flow in the panel. */
  async connect(from: string, to: string, label = ''): Promise<void> {
    await this.page.getByRole('button', { name: 'Data flow' }).click();
    await this.shape(from).click();
    await this.shape(to).click();
    if (label === '') return;
    await this.page.getByRole('textbox', { name: 'Label' }).fill(label);
    await this.page.getByRole('textbox', { name: 'Label' }).press('Tab');
  }

  /** Finds a command by typing and carries it out. */
  async command(words: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Enter');
  }

  /** Opens a tab of the panel on the right. */
  async tab(name: 'Component' | 'Findings' | 'Assessment'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') }).click();
  }

  /** Waits until the title says that everything is on disk. */
  async saved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible();
  }

  /** The card of a finding in the panel. */
  finding(risk: string): Locator {
    return this.page.getByRole('tabpanel').getByRole('button', { name: new RegExp(`^${risk} `, 'u') });
  }
}

interface Fixtures {
  readonly workbench: Workbench;
  /** A folder of the journey's own, gone afterwards. */
  readonly folder: string;
}

/** A journey: a started workbench with an empty library of its own. */
export const journey = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants a pattern here
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  workbench: async ({ folder }, use) => {
    const workbench = await new Workbench(path.join(folder, 'data')).start();
    await use(workbench);
    expect(workbench.violations).toEqual([]);
    await workbench.app.close().catch(() => undefined);
  },
});

export { expect };
