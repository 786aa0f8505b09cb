// @ts-check
// What a page under foreign control could try: to read a file, to run a program, to reach an address. Each is the body of a
// function that runs in the page; what it returns is looked through for the canary's text.

/**
 * @param {{ file: string, port: number }} canary a file that must not be read and a port that must not be reached
 * @returns {readonly { name: string, body: string }[]}
 */
export function attempts({ file, port }) {
  const path = JSON.stringify(file);
  const far = `http://127.0.0.1:${port}`;
  const call = (/** @type {string} */ name, /** @type {string} */ input) =>
    `return workbench.call('${name}', ${input})`;
  return [
    ['fetch a file', `return fetch('file://' + ${path}).then((r) => r.text())`],
    [
      'request a file',
      `return new Promise((y, n) => { const x = new XMLHttpRequest(); x.onload = () => y(x.responseText); x.onerror = n; x.open('GET', 'file://' + ${path}); x.send(); })`,
    ],
    ['import a file', `return import('file://' + ${path})`],
    ['climb out of the bundle', `return fetch('../../../../../../..' + ${path}).then((r) => r.text())`],
    [
      'climb out of the bundle, encoded',
      `return fetch('./%2e%2e/%2e%2e/%2e%2e/%2e%2e' + ${path}).then((r) => r.text())`,
    ],
    ['name a path below the bundle', `return fetch('./' + ${path}).then((r) => r.text())`],
    ['require', "return require('fs').readdirSync('/')"],
    ['process', "return process.binding('fs')"],
    ['the constructor of a bridged function', "return workbench.call.constructor('return process')().pid"],
    [
      'the prototype of the bridge',
      'return Object.getPrototypeOf(workbench).constructor.constructor("return process")().pid',
    ],
    ['a function from text', "return new Function('return 1')()"],
    ['eval', "return eval('1')"],
    ['open a file by its path', call('file.open', `{ path: ${path} }`)],
    ['open a text by its path', call('file.openText', `{ path: ${path}, text: ${path} }`)],
    ['import by a path', call('import.choose', `{ path: ${path} }`)],
    ['save to a path', call('file.saveCopy', `{ projectId: 'x', path: ${path} }`)],
    ['export to a path', call('report.export', `{ projectId: 'x', path: ${path} }`)],
    ['show a path', call('report.show', `{ jobId: ${path} }`)],
    ['open a file as a link', call('link.open', `{ url: 'file://' + ${path} }`)],
    ['open a program as a link', call('link.open', "{ url: 'ms-msdt:/id PCWDiagnostic' }")],
    ['open a link past the list', call('link.open', `{ url: '${far}/link' }`)],
    ['call what is not in the contract', call('shell.openPath', path)],
    ['call by the prototype', call('__proto__', '{}')],
    ['fetch', `return fetch('${far}/fetch')`],
    ['a beacon', `return navigator.sendBeacon('${far}/beacon', 'x')`],
    [
      'a socket',
      `return new Promise((y, n) => { const s = new WebSocket('ws://127.0.0.1:${port}/'); s.onopen = () => y(1); s.onerror = n; })`,
    ],
    [
      'a stream of events',
      `return new Promise((y, n) => { const s = new EventSource('${far}/events'); s.onopen = () => y(1); s.onerror = n; })`,
    ],
    [
      'a picture',
      `return new Promise((y, n) => { const i = new Image(); i.onload = y; i.onerror = n; i.src = '${far}/picture.png'; })`,
    ],
    [
      'a style sheet',
      `return new Promise((y, n) => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.onload = y; l.onerror = n; l.href = '${far}/style.css'; document.head.append(l); })`,
    ],
    [
      'a prefetch',
      `const l = document.createElement('link'); l.rel = 'prefetch'; l.href = '${far}/prefetch'; document.head.append(l)`,
    ],
    [
      'a connection from peer to peer',
      `const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] }); p.createDataChannel('x'); return p.createOffer().then((o) => p.setLocalDescription(o))`,
    ],
    [
      'a relay from peer to peer',
      `const p = new RTCPeerConnection({ iceServers: [{ urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'x', credential: 'x' }] }); p.createDataChannel('x'); return p.createOffer().then((o) => p.setLocalDescription(o))`,
    ],
    [
      'a worker that fetches',
      `return new Promise((y, n) => { const w = new Worker(URL.createObjectURL(new Blob(["fetch('${far}/worker')"]))); w.onerror = n; })`,
    ],
  ].map(([name = '', body = '']) => ({ name, body }));
}
