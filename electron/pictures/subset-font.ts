import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** What is taken of HarfBuzz's interface in C; numbers are addresses in its memory. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(length: number): number;
  free(address: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const MEMORY_MODE_WRITABLE = 2;
const LAYOUT_FEATURES = 6;
const NO_HINTING = 1;

let loaded: HarfBuzz | null = null;

/**
 * A TrueType font with nothing but the glyphs of some characters: outlines, widths and names, without hints and
 * kerning. Characters that the font has no glyph for are left out.
 *
 * @throws Error when HarfBuzz can make no sense of the font.
 */
export function subsetFont(font: Uint8Array, characters: Iterable<string>): Buffer {
  const harfBuzz = (loaded ??= load());
  const data = harfBuzz.malloc(font.length);
  new Uint8Array(harfBuzz.memory.buffer).set(font, data);
  const blob = harfBuzz.hb_blob_create(data, font.length, MEMORY_MODE_WRITABLE, 0, 0);
  const face = harfBuzz.hb_face_create(blob, 0);
  const input = harfBuzz.hb_subset_input_create_or_fail();
  harfBuzz.hb_set_clear(harfBuzz.hb_subset_input_set(input, LAYOUT_FEATURES));
  harfBuzz.hb_subset_input_set_flags(input, NO_HINTING);
  const wanted = harfBuzz.hb_subset_input_unicode_set(input);
  for (const character of characters) harfBuzz.hb_set_add(wanted, character.codePointAt(0)!);

  const subset = harfBuzz.hb_subset_or_fail(face, input);
  try {
    if (subset === 0) throw new Error('the font cannot be cut down');
    return bytesOf(harfBuzz, subset);
  } finally {
    harfBuzz.hb_face_destroy(subset);
    harfBuzz.hb_subset_input_destroy(input);
    harfBuzz.hb_face_destroy(face);
    harfBuzz.hb_blob_destroy(blob);
    harfBuzz.free(data);
  }
}

/** A copy of a face's file, out of HarfBuzz's memory. */
function bytesOf(harfBuzz: HarfBuzz, face: number): Buffer {
  const blob = harfBuzz.hb_face_reference_blob(face);
  const bytes = new Uint8Array(
    harfBuzz.memory.buffer,
    harfBuzz.hb_blob_get_data(blob, 0),
    harfBuzz.hb_blob_get_length(blob),
  );
  const copy = Buffer.from(bytes);
  harfBuzz.hb_blob_destroy(blob);
  return copy;
}

/** HarfBuzz as WebAssembly: it needs nothing of the system, and reaches nothing outside its own memory. */
function load(): HarfBuzz {
  const module = new WebAssembly.Module(readFileSync(resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')));
  const harfBuzz = new WebAssembly.Instance(module, {}).exports as unknown as HarfBuzz;
  harfBuzz._initialize();
  return harfBuzz;
}
