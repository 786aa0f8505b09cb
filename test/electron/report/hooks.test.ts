import { expect, test } from 'vitest';
import { PDFMAKE, internals } from '../../../electron/report/internals.ts';
import manifest from '../../../package.json' with { type: 'json' };

test('is made for the pdfmake that is installed, and that version alone may be installed', () => {
  expect(internals.version).toBe(PDFMAKE);
  expect(manifest.dependencies.pdfmake).toBe(PDFMAKE);
});

test('finds every function of pdfmake that it calls around', () => {
  expect(internals).toMatchObject({
    measure: { measureNode: expect.any(Function) },
    layout: { buildNextLine: expect.any(Function) },
    renderer: {
      renderPages: expect.any(Function),
      renderLine: expect.any(Function),
      renderVector: expect.any(Function),
      renderSVG: expect.any(Function),
    },
    table: { beginRow: expect.any(Function), endRow: expect.any(Function) },
    document: { provideFont: expect.any(Function) },
  });
});
