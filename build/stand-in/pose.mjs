// @ts-check
import { readFileSync } from 'node:fs';

const electronPackage = new URL('../../node_modules/electron/package.json', import.meta.url);

/** Gives this process the marks by which code tells Electron's processes apart. @param {'browser' | 'utility'} type */
export function poseAsElectron(type) {
  const { version } = JSON.parse(readFileSync(electronPackage, 'utf8'));
  Object.defineProperty(process, 'type', { value: type });
  Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
}
