// @ts-check
// The content-security policy as the running page meets it: the header of every response, and fifty ways to run a script.

/** Tags and the event by which markup of theirs could run a script. */
const EVENTS = [
  'img onerror',
  'svg onload',
  'body onload',
  'video onerror',
  'audio onerror',
  'input onfocus',
  'details ontoggle',
  'marquee onstart',
  'iframe onload',
  'object onerror',
];
const SET = 'window.owned = (window.owned ?? 0) + 1';
/** What puts markup into a page. */
const SINKS = [
  (/** @type {string} */ html) => `document.body.insertAdjacentHTML('beforeend', ${html})`,
  (/** @type {string} */ html) =>
    `const d = document.createElement('div'); document.body.append(d); d.innerHTML = ${html}`,
  (/** @type {string} */ html) => `document.body.append(document.createRange().createContextualFragment(${html}))`,
  (/** @type {string} */ html) =>
    `document.body.append(...new DOMParser().parseFromString(${html}, 'text/html').body.childNodes)`,
];
const SCRIPTS = [
  `const s = document.createElement('script'); s.textContent = '${SET}'; document.body.append(s)`,
  `const s = document.createElement('script'); s.append('${SET}'); document.body.append(s)`,
  `const s = document.createElement('script'); s.src = 'data:text/javascript,${SET}'; document.body.append(s)`,
  `const s = document.createElement('script'); s.src = URL.createObjectURL(new Blob(['${SET}'])); document.body.append(s)`,
  `const s = document.createElement('script'); s.type = 'module'; s.textContent = '${SET}'; document.body.append(s)`,
  `import('data:text/javascript,${SET}')`,
  `eval('${SET}')`,
  `new Function('${SET}')()`,
  `setTimeout('${SET}')`,
  `document.body.setAttribute('onclick', '${SET}'); document.body.click()`,
];

export const PAYLOADS = [
  ...SINKS.flatMap((sink) =>
    EVENTS.map((tag) =>
      sink(JSON.stringify(`<${tag.split(' ')[0]} src=x data=x open autofocus ${tag.split(' ')[1]}="${SET}">`)),
    ),
  ),
  ...SCRIPTS,
];

/** How long a payload may take to go off, in milliseconds. */
const AFTER_MS = 1_000;

/** How many of the payloads ran. @param {import('playwright').Page} page @returns {Promise<number>} */
export async function payloadsRun(page) {
  for (const payload of PAYLOADS) {
    await page.evaluate(`(async () => { await new Promise((go) => setTimeout(go)); ${payload} })().catch(() => {})`);
  }
  await page.waitForTimeout(AFTER_MS);
  return page.evaluate('window.owned ?? 0');
}

/**
 * Loads the page anew and looks at the policy of every response.
 *
 * @param {import('./hostile-page.mjs').Running} running
 * @returns {Promise<{ responses: number, without: readonly string[] }>} `without`: addresses whose policy is missing or weak
 */
export async function responsesWithoutPolicy({ app, page }) {
  /** @type {[url: string, policy: string][]} */
  const seen = [];
  const note = (/** @type {import('playwright').Response} */ response) => {
    seen.push([response.url(), response.headers()['content-security-policy'] ?? '']);
  };
  page.on('response', note);
  await Promise.all([
    page.waitForEvent('load'),
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload()),
  ]);
  page.off('response', note);
  const wanted = ["default-src 'none'", "connect-src 'none'", "require-trusted-types-for 'script'"];
  const isStrict = (/** @type {string} */ policy) =>
    wanted.every((part) => policy.includes(part)) && !policy.includes('unsafe-');
  const ours = seen.filter(([url]) => !/^(?:data|blob):/.test(url));
  return { responses: ours.length, without: ours.filter(([, policy]) => !isStrict(policy)).map(([url]) => url) };
}

/** What a page of ours sees of the privileged side. @param {import('playwright').Page} page @returns {Promise<unknown>} */
export const seenFromPage = (page) =>
  page.evaluate(`({
    foreign: ['require', 'process', 'global', 'Buffer', 'module', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    bridge: Object.keys(workbench).sort(),
    isSecure: isSecureContext,
  })`);
