import { schemeFrom, type ScoringScheme } from '../assessment/scheme.ts';
import { accept, refuse, type Result } from '../result.ts';
import { strings } from '../strings/index.ts';
import { readJson } from './json-text.ts';

const FORMAT = 'ml-threat-workbench-scoring';
const VERSION = 1;
const MOST = { characters: 100_000, depth: 3, containers: 10 } as const;

/** An organisation's settings as the text of a file. */
export function writeScoringFile(scheme: ScoringScheme): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, scheme }, null, 2)}\n`;
}

/** Reads such a file; refuses, with words for a person, what is none or breaks a rule of the settings. */
export function readScoringFile(text: string): Result<ScoringScheme, string> {
  const words = strings.scoring.settings;
  const json = readJson(text, MOST);
  if (!json.ok || !isScoringFile(json.value)) return refuse(words.notScheme);
  const read = schemeFrom(json.value.scheme);
  return 'scheme' in read ? accept(read.scheme) : refuse(words.fault(read.fault));
}

function isScoringFile(value: unknown): value is { readonly scheme: Readonly<Record<string, unknown>> } {
  if (typeof value !== 'object' || value === null || !('scheme' in value)) return false;
  if (!('format' in value) || value.format !== FORMAT || !('version' in value) || value.version !== VERSION)
    return false;
  return typeof value.scheme === 'object' && value.scheme !== null && !Array.isArray(value.scheme);
}
