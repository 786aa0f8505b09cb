import type { Result } from '../result.ts';
import { importText } from './sketch/import-text.ts';
import type { TextRefusal } from './sketch/text-refusal.ts';
import type { TypeVocabulary } from './suggest-type.ts';
import type { Import } from './import/import.ts';
import { readThreatDragon } from './threat-dragon/read.ts';
import type { ThreatDragonRefusal } from './threat-dragon/refusal.ts';

/** Why a file is not taken as a model. */
export type ModelRefusal = ThreatDragonRefusal | TextRefusal;

/** The endings of files that can be imported, each with how it is read. */
const READERS = { json: 'threatDragon', mmd: 'mermaid', mermaid: 'mermaid', txt: 'text' } as const;

/** What a file that can be imported is called at its end, without the dot. */
export const MODEL_ENDINGS: readonly string[] = Object.keys(READERS);

/** True for a file that is no project of the workbench but may hold a model, told by the end of its name. */
export function isModelFile(name: string): boolean {
  return Object.hasOwn(READERS, endingOf(name));
}

/** True for a file that holds words rather than data, told by the end of its name: an outline or a flowchart. */
export function isTextModel(name: string): boolean {
  return isModelFile(name) && endingOf(name) !== 'json';
}

/**
 * Reads the text of a file by what its name ends in: a model of Threat Dragon, a flowchart of Mermaid, or an outline.
 * What ends in nothing known is read as Threat Dragon's.
 */
export function readModel(name: string, text: string, vocabulary: TypeVocabulary): Result<Import, ModelRefusal> {
  const ending = endingOf(name);
  const reader = Object.hasOwn(READERS, ending) ? READERS[ending as keyof typeof READERS] : 'threatDragon';
  if (reader === 'threatDragon') return readThreatDragon(text, vocabulary);
  return importText(text, name.slice(0, -ending.length - 1), reader === 'mermaid', vocabulary);
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
