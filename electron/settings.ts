import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readJson } from '#core/formats/json-text.ts';
import { preferencesSchema } from '#core/ipc/contract.ts';
import { schemeSchema } from '#core/ipc/schemas.ts';
import { placesSchema, sessionSchema } from '#core/ipc/session.ts';
import { writeWhole } from './files/whole-file.ts';

const placeSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
const settingsSchema = z.strictObject({
  preferences: preferencesSchema,
  /** A place that cannot be read is forgotten; what a person prefers stays. */
  window: placeSchema.nullable().catch(null),
  /** Where the person was in the open project; null on the list of projects. */
  session: sessionSchema.nullable().default(null).catch(null),
  /** Where the person was in each project, for when it is opened again. */
  places: placesSchema.default([]).catch([]),
  /** True once the example of the first start was shown, or was not needed. */
  exampleShown: z.boolean().default(false),
  /** The organisation's scoring settings; absent while nobody set any. */
  scoring: schemeSchema.optional().catch(undefined),
});

/** Where the window was left, in device-independent pixels. */
export type WindowPlace = Readonly<z.infer<typeof placeSchema>>;
/** What the workbench remembers on this machine outside any project. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** What the file of the settings may hold at most. */
const MOST = { characters: 1_000_000, depth: 16, containers: 10_000 } as const;

const DEFAULTS: Settings = {
  preferences: preferencesSchema.parse({ theme: 'system', singleLetterKeys: true }),
  window: null,
  session: null,
  places: [],
  exampleShown: false,
};

/** The settings in memory and in their file. */
export interface SettingsFile {
  readonly current: Settings;
  /** Changes some of them; resolves when the file has them. */
  change(part: Partial<Settings>): Promise<void>;
  /** Waits until no change is on its way to the file, whether or not it got there. */
  settled(): Promise<void>;
}

/** Reads the settings at once, so that the first window opens as it was left; an absent or odd file means the defaults. */
export function readSettings(file: string): SettingsFile {
  let current = parse(file);
  let written = Promise.resolve();
  return {
    get current() {
      return current;
    },
    change(part) {
      current = { ...current, ...part };
      const write = (): Promise<void> => writeWhole(file, `${JSON.stringify(current, null, 2)}\n`);
      const writing = written.then(write);
      // The next change is written whole, whatever became of this one.
      written = writing.catch(() => undefined);
      return writing;
    },
    settled: () => written,
  };
}

function parse(file: string): Settings {
  try {
    const json = readJson(readFileSync(file, 'utf8'), MOST);
    if (!json.ok) throw new Error(`settings.json: ${json.refusal.kind}`);
    return settingsSchema.parse(json.value);
  } catch (thrown) {
    const isFirstStart = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';
    if (!isFirstStart) console.error('The settings cannot be read; the defaults are used.', thrown);
    return DEFAULTS;
  }
}
