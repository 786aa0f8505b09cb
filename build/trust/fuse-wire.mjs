// @ts-check
// `node build/trust/fuse-wire.mjs <program>`: reads the fuses out of a packaged binary and holds them against those decided on.
import { getCurrentFuseWire } from '@electron/fuses';
import { FUSES } from '../package/fuses.mjs';

const [program] = process.argv.slice(2);
if (!program) {
  console.error('Which program? node build/trust/fuse-wire.mjs <program>');
  process.exit(2);
}
const { version: _version, strictlyRequireAllFuses: _strict, ...wanted } = FUSES;
const { version: _wireVersion, ...wire } = await getCurrentFuseWire(program);
const on = '1'.charCodeAt(0);
const places = new Set([...Object.keys(wanted), ...Object.keys(wire)]);
const wrong = [...places].filter((place) => Reflect.get(wanted, place) !== (Reflect.get(wire, place) === on));
console.log(`${places.size - wrong.length}/${places.size} fuses as decided`);
process.exitCode = wrong.length === 0 ? 0 : 1;
