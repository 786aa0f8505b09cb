// @ts-check
// The app with a large drawing open, and what a person does with it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../install.mjs';
import { CENTRE, GRID } from './drawing.mjs';
import { atFrame, framesDuring, timeUntilChanged } from './frames.mjs';

const SIZE = { width: 1440, height: 900 };
/** How long a gesture lasts, in frames. */
const FRAMES = 90;
/** How long the app is left alone before something is measured. */
const CALM_MS = 450;

/** @typedef {'pan' | 'zoom' | 'drag one' | 'drag fifty'} Gesture */

export class Editor {
  /** @param {import('playwright').ElectronApplication} app @param {import('playwright').Page} page */
  constructor(app, page) {
    this.app = app;
    this.page = page;
  }

  /** Starts the app with the file in its library, on the start screen. @param {string} data @param {string} file */
  static async start(data, file) {
    const { _electron } = await import('playwright');
    mkdirSync(data, { recursive: true });
    const preferences = { theme: 'light', singleLetterKeys: true };
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ preferences, window: null, exampleShown: true }));
    const app = await _electron.launch({ args: ['.'], cwd: root, env: { ...process.env, MLTW_DATA_DIR: data } });
    const page = await app.firstWindow();
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    }, file);
    await page.setViewportSize(SIZE);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const editor = new Editor(app, page);
    await page.getByRole('button', { name: 'New project' }).first().waitFor();
    await page.keyboard.press('Control+o');
    await editor.canvas.waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.keyboard.press('Control+Shift+H');
    await page.getByRole('button', { name: 'New project' }).first().waitFor();
    await page.waitForTimeout(CALM_MS);
    return editor;
  }

  get canvas() {
    return this.page.getByRole('application', { name: 'Diagram' });
  }

  /** From the click on the project until its components and flows have been painted. */
  async open() {
    const card = this.page.getByRole('button', { name: / components/u }).first();
    const opened = this.page.evaluate(
      () =>
        new Promise((resolve) => {
          let start = 0;
          window.addEventListener('click', () => (start = performance.now()), { capture: true, once: true });
          const look = () => {
            const drawn = document.querySelector('.react-flow__node, [data-far]');
            const led = document.querySelector('.react-flow__edge path, [data-far-flows]');
            if (start === 0 || !drawn || !led) requestAnimationFrame(look);
            else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          };
          look();
        }),
    );
    await card.click();
    return /** @type {Promise<number>} */ (opened);
  }

  /** Everything in view, or the middle of it at its actual size. @param {'full scale' | 'overview'} view */
  async show(view) {
    await this.canvas.focus();
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Shift+1');
    await this.page.waitForTimeout(CALM_MS);
    if (view === 'full scale') await this.page.keyboard.press('Control+0');
    await this.page.waitForTimeout(CALM_MS);
  }

  /** @param {Gesture} gesture */
  async frames(gesture) {
    const { page } = this;
    const middle = await this.#middle();
    await page.mouse.move(middle.x, middle.y);
    if (gesture === 'pan' || gesture === 'zoom') {
      const wheel = gesture === 'pan' ? this.#pan : this.#zoom;
      const frames = await framesDuring(page, () => wheel.call(this));
      await page.waitForTimeout(CALM_MS);
      return frames;
    }
    if (gesture === 'drag fifty') await this.#selectFifty();
    const from = await this.#component();
    await page.mouse.move(from.x, from.y);
    await page.waitForTimeout(CALM_MS);
    const before = await this.#heldAt(from);
    await page.mouse.down();
    const frames = await framesDuring(page, async () => {
      const start = performance.now();
      for (let frame = 1; frame <= FRAMES; frame++) {
        await page.mouse.move(from.x + 60 * Math.sin(frame / 15) + frame / 2, from.y + frame / 2);
        await atFrame(start, frame);
      }
      await page.mouse.up();
      await page.waitForTimeout(CALM_MS);
    });
    const after = await this.page.getByTestId(`rf__node-${before.id}`).getAttribute('style');
    if (after === before.style) throw new Error(`${gesture} moved nothing`);
    await this.canvas.focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(CALM_MS);
    return frames;
  }

  async #pan() {
    const start = performance.now();
    for (let frame = 1; frame <= FRAMES; frame++) {
      const sign = frame % 60 < 30 ? 1 : -1;
      await this.page.mouse.wheel(12 * sign, 8 * sign);
      await atFrame(start, frame);
    }
  }

  async #zoom() {
    await this.page.keyboard.down('Control');
    const start = performance.now();
    for (let notch = 1; notch <= FRAMES / 3; notch++) {
      await this.page.mouse.wheel(0, notch % 8 < 4 ? -60 : 60);
      await atFrame(start, notch * 3);
    }
    await this.page.keyboard.up('Control');
  }

  /** Types a name over a component's and confirms it. @param {string} [name] */
  async typeName(name = 'Renamed') {
    const at = await this.#component();
    await this.page.mouse.click(at.x, at.y);
    await this.page.keyboard.press('F2');
    await this.page.keyboard.type(name);
    await this.page.waitForTimeout(CALM_MS);
    return timeUntilChanged(
      this.page,
      () => this.page.keyboard.press('Enter'),
      'keydown',
      '.react-flow__node.selected',
    );
  }

  async undo() {
    await this.page.waitForTimeout(CALM_MS);
    return timeUntilChanged(
      this.page,
      () => this.page.keyboard.press('Control+z'),
      'keydown',
      '.react-flow__node.selected',
    );
  }

  /** Puts a model registry on the drawing; what it attaches is counted in the status row. */
  async dropToFindings() {
    const search = this.page.getByRole('searchbox', { name: 'Add component' });
    await search.fill('Model registry');
    await this.page
      .getByRole('toolbar', { name: 'Components' })
      .getByRole('button', { name: 'Model registry', exact: true })
      .click();
    const { x, y } = await this.#empty(await this.#middle());
    await this.page.mouse.move(x, y);
    await this.page.waitForTimeout(CALM_MS);
    return timeUntilChanged(this.page, () => this.page.mouse.click(x, y), 'pointerup', 'footer > span:nth-of-type(2)');
  }

  /** From the key that moves a component until the title says that it is on disk. */
  async save() {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Escape');
    const at = await this.#component();
    await this.page.mouse.click(at.x, at.y);
    await this.page.waitForTimeout(2 * CALM_MS);
    const start = performance.now();
    await this.page.keyboard.press('ArrowRight');
    await this.page.getByText('Saved', { exact: true }).waitFor();
    return performance.now() - start;
  }

  /** The page's heap after a collection, without what the browser keeps for its elements. */
  async memory() {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 2 ** 20;
  }

  async close() {
    await this.app.close().catch(() => undefined);
  }

  async #middle() {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('no canvas is shown');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Where the drawing's origin is in the window, and its scale. */
  async #view() {
    return this.page.evaluate(() => {
      const viewport = document.querySelector('.react-flow__viewport');
      const pane = document.querySelector('.react-flow');
      if (!viewport || !pane) throw new Error('no canvas is shown');
      const { a: zoom, e, f } = new DOMMatrix(getComputedStyle(viewport).transform);
      const { x, y } = pane.getBoundingClientRect();
      return { x: x + e, y: y + f, zoom };
    });
  }

  /** The middle of a component near the middle of the canvas. */
  async #component() {
    const [middle, view] = [await this.#middle(), await this.#view()];
    const column = Math.round(((middle.x - view.x) / view.zoom - CENTRE.x) / GRID.across);
    const row = Math.round(((middle.y - view.y) / view.zoom - CENTRE.y) / GRID.down);
    return {
      x: view.x + (column * GRID.across + CENTRE.x) * view.zoom,
      y: view.y + (row * GRID.down + CENTRE.y) * view.zoom,
    };
  }

  /** Draws a box around seven times seven components, or all there are. */
  async #selectFifty() {
    const { page } = this;
    const { zoom: before } = await this.#view();
    await page.keyboard.press('Shift+1');
    await page.waitForTimeout(CALM_MS);
    const [{ x, y }, { zoom }] = [await this.#component(), await this.#view()];
    const reach = { x: 3.5 * GRID.across * zoom, y: 3.5 * GRID.down * zoom };
    const corner = await this.#empty({ x: x - reach.x, y: y - reach.y });
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(x, y);
    await page.mouse.move(x + reach.x, y + reach.y, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(CALM_MS);
    const selected = await page.locator('.react-flow__node-component.selected').count();
    if (selected < 15) throw new Error(`a box selected ${selected} components`);
    if (before === 1) await page.keyboard.press('Control+0');
    await page.waitForTimeout(CALM_MS);
  }

  /** @param {{ x: number, y: number }} at */
  async #heldAt({ x, y }) {
    return this.page.evaluate(([left, top]) => {
      const node = document.elementFromPoint(left, top)?.closest('.react-flow__node');
      if (!node) throw new Error('nothing to hold');
      return { id: node.getAttribute('data-id'), style: node.getAttribute('style') };
    }, /** @type {const} */ ([x, y]));
  }

  /** A place of the canvas near a point where nothing is drawn. @param {{ x: number, y: number }} near */
  async #empty({ x, y }) {
    return this.page.evaluate(([left, top]) => {
      for (let step = 0; step < 1600; step++) {
        const at = { x: left + (step % 40) * 4, y: top + Math.floor(step / 40) * 4 };
        if (document.elementFromPoint(at.x, at.y)?.matches('.react-flow__pane')) return at;
      }
      throw new Error('no empty place');
    }, /** @type {const} */ ([x, y]));
  }
}
