// @ts-check
import fc from 'fast-check';
import { join } from 'node:path';
import { readProjectFile, writeProjectFile } from '../../../core/formats/mltw.ts';
import { applyChange, rowsOf } from '../../../core/model/change.ts';
import { emptyModel } from '../../../core/model/model.ts';
import { openLibrary, withFolder } from '../library.mjs';

export const row = 23;
export const title = 'Generated projects through the library, out as a file, and in again';

/** Any project that hangs together: the tests' own. */
const MODELS = new URL('../../../test/fixtures/arbitrary-model.ts', import.meta.url).href;

export async function run({ long = false } = {}) {
  const count = long ? 5_000 : 120;
  const { arbitraryModel } = await import(MODELS);
  return withFolder((folder) => {
    const library = openLibrary(join(folder, 'library.db'));
    let wrong = 0;
    for (const [index, model] of fc.sample(arbitraryModel, { numRuns: count, seed: 23 }).entries()) {
      const id = /** @type {any} */ (`p${index}`);
      library.put({ id, rows: rowsOf(model) }, 1);
      const text = writeProjectFile({ model: applyChange(emptyModel, library.read(id).rows), catalogueVersion: '1' });
      const read = readProjectFile(text);
      const again = read.ok ? writeProjectFile(read.value) : '';
      if (again !== text || text !== writeProjectFile({ model, catalogueVersion: '1' })) wrong += 1;
    }
    library.close();
    return { figure: `${count} projects, ${wrong} not the same`, verdict: wrong === 0 ? 'pass' : 'fail' };
  });
}
