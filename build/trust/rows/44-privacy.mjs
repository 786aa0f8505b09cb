// @ts-check
import { strayCanaries } from '../canaries.mjs';

export const row = 44;
export const title = 'No text of a project in logs, crash dumps or recent lists';

export async function run() {
  const { looked, found } = await strayCanaries();
  return {
    figure: [`${found.length} of ${looked} files and outputs hold a canary`, ...found].join('; '),
    verdict: found.length === 0 ? 'pass' : 'fail',
  };
}
