// @ts-check
// `node build/trust/asar-tamper.mjs <program> <app.asar>`: changes one byte of the archive of an installed app, twenty times
// at another place, and sees whether the app still answers. On Windows and macOS it must not. Run it on a copy.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const TRIES = 20;
const PATIENCE_MS = 20_000;

const [program, archive] = process.argv.slice(2);
if (!program || !archive) {
  console.error('Which app? node build/trust/asar-tamper.mjs <program> <app.asar>');
  process.exit(2);
}
const answers = () => spawnSync(program, ['--headless', '--version'], { timeout: PATIENCE_MS }).status === 0;
if (!answers()) {
  console.error('The app does not answer as it is: nothing would be shown.');
  process.exit(2);
}
const whole = readFileSync(archive);
// The header is what is checked at the start: its size stands in the four bytes from the twelfth on.
const headerEnd = 16 + whole.readUInt32LE(12);
let refused = 0;
try {
  for (let tried = 0; tried < TRIES; tried++) {
    const changed = Buffer.from(whole);
    const at = 16 + Math.floor(((headerEnd - 16) * tried) / TRIES);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    writeFileSync(archive, changed);
    if (!answers()) refused += 1;
  }
} finally {
  writeFileSync(archive, whole);
}
console.log(`${refused}/${TRIES} changed archives did not start`);
process.exitCode = refused === TRIES ? 0 : 1;
