// @ts-check
// Sixty tricks by which a page could leave its place: navigation, windows, embedded pages, permissions, downloads. Each is
// the body of a function that runs in the page; what it returns is true where the page itself sees that it worked.

const ELSEWHERE = [
  'https://example.org/',
  'http://127.0.0.1:9/',
  'file:///etc/hostname',
  'data:text/html,<h1>elsewhere</h1>',
  'javascript:document.documentElement.textContent=1',
  'blob:null/elsewhere',
  'app://elsewhere/index.html',
  './elsewhere.html',
  'chrome://version/',
  'view-source:https://example.org/',
];

/** @param {string} tag @param {string} body what is done with the element `e`, which is taken away again */
const element = (tag, body) =>
  `const e = document.createElement('${tag}'); ${body}; setTimeout(() => e.remove(), 300);`;
const put = 'document.body.append(e)';

const navigation = [
  ...ELSEWHERE.map((url) => [`location.href = ${url}`, `location.href = '${url}'`]),
  ['location.replace', "location.replace('https://example.org/')"],
  ['location.assign to a file', "location.assign('file:///etc/passwd')"],
  ['a link', element('a', `e.href = 'https://example.org/'; ${put}; e.click()`)],
  [
    'a link with ping',
    element('a', `e.href = 'file:///etc/passwd'; e.ping = 'https://example.org/'; ${put}; e.click()`),
  ],
  ['a form by GET', element('form', `e.action = 'https://example.org/'; ${put}; e.submit()`)],
  ['a form by POST', element('form', `e.action = 'https://example.org/'; e.method = 'post'; ${put}; e.submit()`)],
  [
    'a refresh',
    element('meta', "e.httpEquiv = 'refresh'; e.content = '0;url=https://example.org/'; document.head.append(e)"),
  ],
  [
    'a base address',
    element(
      'base',
      "e.href = 'https://example.org/'; document.head.append(e); const a = document.createElement('a'); a.href = 'x'; a.click()",
    ),
  ],
  ['window.open into itself', "window.open('https://example.org/', '_self')"],
  ['window.open into the top', "window.open('https://example.org/', '_top')"],
  ['a history entry of another origin', "history.pushState({}, '', 'https://example.org/')"],
  ['a navigation of the new kind', "navigation.navigate('https://example.org/').committed?.catch(() => {})"],
];

const frames = [
  ...[
    'https://example.org/',
    'file:///etc/hostname',
    'data:text/html,<p>x',
    'app://elsewhere/index.html',
    './index.html',
  ].map((url) => [`a frame of ${url}`, element('iframe', `e.src = '${url}'; ${put}`)]),
  ['an object', element('object', `e.data = 'https://example.org/'; ${put}`)],
  ['an embedded page', element('embed', `e.src = 'file:///etc/hostname'; ${put}`)],
  ['a webview', element('webview', `e.setAttribute('src', 'https://example.org/'); ${put}`)],
  [
    'a webview with Node',
    element('webview', `e.setAttribute('nodeintegration', ''); e.setAttribute('src', 'file:///etc/hostname'); ${put}`),
  ],
  [
    'a webview with popups',
    element('webview', `e.setAttribute('allowpopups', ''); e.setAttribute('src', 'data:text/html,x'); ${put}`),
  ],
];

const windows = [
  ...['https://example.org/', 'about:blank', 'file:///etc/hostname', 'data:text/html,x', './index.html', ''].map(
    (url) => [`window.open('${url}')`, `return window.open('${url}', '_blank') !== null`],
  ),
  ['a named window', "return window.open('./index.html', 'named') !== null"],
  ['a window with features', "return window.open('https://example.org/', 'x', 'nodeIntegration=yes,popup') !== null"],
  ['a link to a new window', element('a', `e.href = 'https://example.org/'; e.target = '_blank'; ${put}; e.click()`)],
  [
    'a middle click',
    element(
      'a',
      `e.href = 'https://example.org/'; ${put}; e.dispatchEvent(new MouseEvent('click', { button: 1, ctrlKey: true, bubbles: true, cancelable: true }))`,
    ),
  ],
  [
    'a form to a new window',
    element('form', `e.action = 'https://example.org/'; e.target = '_blank'; ${put}; e.submit()`),
  ],
];

/** @param {string} asked a promise that comes true only where the permission is given */
const granted = (asked) =>
  `return Promise.race([Promise.resolve().then(() => ${asked}).then((got) => got === true || got === 'granted' || (typeof got === 'object' && got !== null), () => false), new Promise((r) => setTimeout(r, 400, false))])`;

const permissions = [
  ['notifications', granted('Notification.requestPermission()')],
  ['the place', granted('new Promise((y, n) => navigator.geolocation.getCurrentPosition(y, n))')],
  ['the camera', granted('navigator.mediaDevices.getUserMedia({ video: true })')],
  ['the microphone', granted('navigator.mediaDevices.getUserMedia({ audio: true })')],
  ['the screen', granted('navigator.mediaDevices.getDisplayMedia({ video: true })')],
  ['the clipboard', granted('navigator.clipboard.read()')],
  ['MIDI', granted('navigator.requestMIDIAccess({ sysex: true })')],
  ['USB', granted('navigator.usb.requestDevice({ filters: [] })')],
  ['a serial port', granted('navigator.serial.requestPort()')],
  ['a HID device', granted('navigator.hid.requestDevice({ filters: [] }).then((list) => list.length > 0)')],
  ['Bluetooth', granted('navigator.bluetooth.requestDevice({ acceptAllDevices: true })')],
  ['idleness', granted('IdleDetector.requestPermission()')],
];

const downloads = [
  [
    'a blob',
    element('a', `e.href = URL.createObjectURL(new Blob(['x'])); e.download = 'mltw-download-1'; ${put}; e.click()`),
  ],
  ['a data address', element('a', `e.href = 'data:text/plain,x'; e.download = 'mltw-download-2'; ${put}; e.click()`)],
  ['a file of ours', element('a', `e.href = './index.html'; e.download = 'mltw-download-3'; ${put}; e.click()`)],
  [
    'a program',
    element(
      'a',
      `e.href = URL.createObjectURL(new Blob(['#!/bin/sh'])); e.download = 'mltw-download-4.sh'; ${put}; e.click()`,
    ),
  ],
  ['from afar', element('a', `e.href = 'https://example.org/x'; e.download = 'mltw-download-5'; ${put}; e.click()`)],
];

/** @param {string} kind @param {readonly string[][]} list */
const named = (kind, list) => list.map(([name, body]) => ({ name: `${kind}: ${name}`, body: body ?? '' }));

export const TRICKS = [
  ...named('navigation', navigation),
  ...named('frame', frames),
  ...named('window', windows),
  ...named('permission', permissions),
  ...named('download', downloads),
];
