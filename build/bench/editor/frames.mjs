// @ts-check
// What a person sees while they do something: the time between one frame and the next, in milliseconds.

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {{ fps: number, p95: number, worst: number }} Frames
 */

/**
 * The frames while `act` goes on, and for a moment after it.
 *
 * @param {Page} page @param {() => Promise<void>} act @returns {Promise<Frames>}
 */
export async function framesDuring(page, act) {
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    const watch = { times, isOn: true };
    // The time of a frame is when the screen is due, not when its callbacks come to run.
    const next = (/** @type {number} */ due) => {
      times.push(due);
      if (watch.isOn) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { watch });
  });
  await act();
  const times = await page.evaluate(() => {
    const { watch } = /** @type {any} */ (window);
    watch.isOn = false;
    return /** @type {number[]} */ (watch.times);
  });
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const sorted = gaps.toSorted((a, b) => a - b);
  const lasted = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    fps: (1000 * gaps.length) / lasted,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    worst: sorted.at(-1) ?? 0,
  };
}

/**
 * From the next press or release that the page gets until what it changes has been painted.
 *
 * @param {Page} page
 * @param {() => Promise<void>} act ends with the press that is measured
 * @param {'pointerup' | 'keydown' | 'click'} from
 * @param {string} changed a selector: the wait ends when the text or the parts of what it finds change
 */
export async function timeUntilChanged(page, act, from, changed) {
  const measured = page.evaluate(
    ([event, selector]) =>
      new Promise((resolve, reject) => {
        let start = 0;
        setTimeout(() => reject(new Error(`nothing changed in ${selector}`)), 10_000);
        window.addEventListener(event, () => (start = performance.now()), { capture: true });
        const observer = new MutationObserver(() => {
          if (start === 0) return;
          observer.disconnect();
          // The task after the next frame's callbacks runs when that frame has been handed over.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        const found = document.querySelector(selector);
        if (!found) throw new Error(`nothing matches ${selector}`);
        observer.observe(found, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    /** @type {const} */ ([from, changed]),
  );
  await page.evaluate(() => undefined);
  await act();
  return /** @type {Promise<number>} */ (measured);
}

/** How long the page takes a pointer to be on its way, as fast as a screen shows it. @param {number} start @param {number} index */
export async function atFrame(start, index) {
  const wait = start + index * 16 - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
