// @ts-check
// The editor's figures as a table for the README: what is done in rows, how large the drawing is in columns.
import { hasDisplay, hasElectron } from '../../host.mjs';

/**
 * Markdown with a line about the method.
 *
 * @param {readonly import('../../bench.mjs').Figure[]} figures @param {number} runs
 */
export function tableOf(figures, runs) {
  /** What was measured, by name and then by size. @type {Map<string, Map<number, import('../../bench.mjs').Figure>>} */
  const measured = new Map();
  for (const figure of figures) {
    const [, size, name] = /^(\d+) components: (.+)$/u.exec(figure.name) ?? [];
    if (size === undefined || name === undefined) continue;
    const bySize = measured.get(name) ?? new Map();
    measured.set(name, bySize.set(Number(size), figure));
  }
  const sizes = [...new Set([...measured.values()].flatMap((bySize) => [...bySize.keys()]))];
  /** @param {readonly string[]} cells */
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const rows = [...measured].flatMap(([name, bySize]) => {
    // What belongs to frames a second stands beside it.
    if (/, (?:p95|worst)$/u.test(name)) return [];
    const cells = sizes.map((size) => {
      const figure = bySize.get(size);
      if (!figure) return '';
      if (figure.unit !== 'frames/s') return shown(figure.value);
      const [p95, worst] = ['p95', 'worst'].map((of) => measured.get(`${name}, ${of}`)?.get(size)?.value ?? Number.NaN);
      return [figure.value, p95, worst].map(shown).join(' · ');
    });
    const unit = [...bySize.values()][0]?.unit;
    return [row([unit === 'frames/s' ? titled(name) : `${titled(name)}, ${unit}`, ...cells])];
  });
  return [
    row(['Components', ...sizes.map((size) => size.toLocaleString('en'))]),
    row(['---', ...sizes.map(() => '---:')]),
    ...rows,
    '',
    method(runs),
  ].join('\n');
}

/** @param {number} runs */
function method(runs) {
  const where =
    hasElectron() && hasDisplay() ? 'in Electron' : 'on the Electron stand-in in headless Chromium, without a GPU';
  const often = runs === 1 ? 'one start' : `medians of ${runs} starts`;
  return [
    `The running app ${where}, window 1,440 × 900; ${often}, each edit three times in one.`,
    'Half as many flows again as components, every second one',
    'named, one component in three in a boundary. Gestures are done by pointer and wheel for a second and a half and tell',
    'frames a second · the 95th percentile of a frame · the longest, the moment after letting go included, in milliseconds.',
    'Full scale is 100 %, overview all that is drawn. Open is from the click until components and flows are painted; type a',
    'name, undo and drop to findings from the key or the release until what it changes is painted; save until it is on',
    'disk; memory is the heap of the page after a collection.',
  ].join('\n');
}

/** @param {string} name */
const titled = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/** Whole numbers, small ones with a digit after the point. @param {number | undefined} value */
const shown = (value = Number.NaN) => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
