import { expect, test, vi } from 'vitest';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { FORMATS, type FormatName } from '#test/fixtures/hostile/formats.ts';
import { fuzz } from '#test/fixtures/hostile/fuzz.ts';

test.each(Object.keys(FORMATS) as FormatName[])(
  'whatever is changed in a file of %s, it is taken whole or refused by name',
  async (format) => {
    // The settings say on the console why they are not read.
    vi.spyOn(console, 'error').mockReturnValue();
    const { cases, taken, crashes } = await fuzz(format, 400, temporaryFolder(), 2026);
    expect(crashes).toEqual([]);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(cases);
  },
);
