// @ts-check
// The window while the report of a large system is made behind it: Chromium, on the Electron stand-in where Electron
// cannot run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, hasElectron, OVERRIDE, STAND_IN } from '../../host.mjs';
import { drawingOf } from '../editor/drawing.mjs';
import { Editor } from '../editor/editor.mjs';
import { framesDuring } from '../editor/frames.mjs';

/** What a person may wait for an answer without losing their thought, in milliseconds. */
const LIMITS = { frame: 250, edit: 500 };

/**
 * The same gestures with nothing else to do and while a report is made, and what the preview of the report takes.
 *
 * @param {number} components
 * @returns {Promise<import('../../bench.mjs').Figure[]>}
 */
export async function inTheWindow(components) {
  if (!hasElectron() || !hasDisplay()) process.env[OVERRIDE] ??= STAND_IN;
  const folder = mkdtempSync(join(tmpdir(), 'report-window-'));
  const file = join(folder, 'large.mltw');
  writeFileSync(file, await drawingOf(components));
  const editor = await Editor.start(join(folder, 'data'), file);
  try {
    await editor.open();
    await editor.show('full scale');
    const alone = await gestures(editor, (act) => act());
    await saveTo(editor, join(folder, 'report.pdf'));
    /** @type {number[]} */
    const previews = [];
    const beside = await gestures(editor, async (act) => {
      previews.push(await beginReport(editor));
      const measured = await act();
      await endReport(editor);
      return measured;
    });
    return [
      { name: 'opening the preview, longest frame', value: Math.max(...previews), unit: 'ms' },
      ...figures('with nothing else to do', alone),
      ...figures('while the report is made', beside, LIMITS),
    ];
  } finally {
    await editor.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @typedef {{ pan: import('../editor/frames.mjs').Frames, typed: number, saved: number }} Gestures */

/**
 * @param {Editor} editor
 * @param {<Measured>(act: () => Promise<Measured>) => Promise<Measured>} around
 * @returns {Promise<Gestures>}
 */
async function gestures(editor, around) {
  const pan = await around(() => editor.frames('pan'));
  const typed = await around(() => editor.typeName());
  const saved = await around(() => editor.save());
  return { pan, typed, saved };
}

/** @param {string} when @param {Gestures} gestures @param {Partial<typeof LIMITS>} [limits] */
function figures(when, { pan, typed, saved }, { frame, edit } = {}) {
  const most = (/** @type {number | undefined} */ limit) => (limit === undefined ? {} : { limit });
  return [
    { name: `${when}: panning, p95 of a frame`, value: pan.p95, unit: 'ms' },
    { name: `${when}: panning, longest frame`, value: pan.worst, unit: 'ms', ...most(frame) },
    { name: `${when}: from Enter to the new name on the drawing`, value: typed, unit: 'ms', ...most(frame) },
    { name: `${when}: from an edit until it is on disk`, value: saved, unit: 'ms', ...most(edit) },
  ];
}

/** Answers the next save dialogs. @param {Editor} editor @param {string} path */
async function saveTo({ app }, path) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Has a report made and comes back once it is under way; gives the longest frame until the preview stood. @param {Editor} editor */
async function beginReport({ page }) {
  const { worst } = await framesDuring(page, async () => {
    await page.getByRole('button', { name: 'Export report' }).click();
    await page.getByRole('region', { name: 'Preview' }).getByRole('heading').first().waitFor();
  });
  await page.getByRole('button', { name: 'Save report…' }).click();
  await page.getByText('Making the report').waitFor();
  return worst;
}

/** Fails where the report was done before what was measured beside it. @param {Editor} editor */
async function endReport({ page }) {
  if (!(await page.getByText('Making the report').isVisible())) throw new Error('the report was made too early');
  await page.getByText('Report saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
}
