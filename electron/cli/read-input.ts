import path from 'node:path';
import { readDrawings } from '#core/formats/drawings/read-drawings.ts';
import { readJson } from '#core/formats/json-text.ts';
import { isTextModel } from '#core/formats/read-model.ts';
import { isSealed } from '#core/formats/sealed.ts';
import { topLevelKeys } from '#core/formats/top-level-keys.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { applyChange } from '#core/model/change.ts';
import { PROJECT_FILE_LIMITS } from '#core/model/limits.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { unseal } from '../files/age.ts';
import { naming } from '../files/naming.ts';
import { parseProject } from '../files/parse-project.ts';
import { asText, readBytes } from '../files/whole-file.ts';
import { importModel } from './import-model.ts';

const words = strings.cli;

/** What a file of drawings may hold at most, in objects and lists. */
const MOST_CONTAINERS = 500_000;

/** A system to look at: a project, or one of a file's drawings. */
export interface Case {
  readonly id: string;
  readonly model: Model;
}

/**
 * What a file holds: an outline or a flowchart where its name ends so, else what its content tells. Drawings have
 * `cases`, models of Threat Dragon `detail`; anything else is taken for a project file, which says what is wrong
 * with it. What was guessed goes to stderr.
 *
 * @throws WorkbenchError when the file cannot be read or is none of these
 */
export function readInput(file: string, catalogue: Catalogue): Promise<readonly Case[]> {
  return naming(path.basename(file), read(file, catalogue));
}

async function read(file: string, catalogue: Catalogue): Promise<readonly Case[]> {
  const text = await readOpened(file);
  if (isTextModel(file)) return [readForeign(file, text, catalogue)];
  const keys = topLevelKeys(text);
  if (keys.has('cases')) return readCases(text, catalogue);
  if (keys.has('detail')) return [readForeign(file, text, catalogue)];
  const { id, rows } = parseProject(text);
  return [{ id, model: applyChange(emptyModel, rows) }];
}

/** The text of a file; of one that is closed with a passphrase, what it opens. Arguments are for all to see, so it is no argument. */
async function readOpened(file: string): Promise<string> {
  const bytes = await readBytes(file, PROJECT_FILE_LIMITS.bytes);
  if (!isSealed(bytes)) return asText(bytes);
  const { MLTW_PASSPHRASE: passphrase } = process.env;
  if (!passphrase) throw new WorkbenchError('passphraseMissing', words.setPassphrase);
  return unseal(bytes, passphrase);
}

function readCases(text: string, catalogue: Catalogue): readonly Case[] {
  const { bytes: characters, depth } = PROJECT_FILE_LIMITS;
  const json = readJson(text, { characters, depth, containers: MOST_CONTAINERS });
  if (!json.ok) throw new WorkbenchError('fileDamaged', words.brokenJson(json.refusal));
  const drawings = readDrawings(json.value, catalogue);
  if (!drawings.ok) throw new WorkbenchError('fileDamaged', drawings.refusal.place);
  for (const { id, notes } of drawings.value) {
    for (const { kind, at, value } of notes) process.stderr.write(`${words.note(id, kind, at, value)}\n`);
  }
  return drawings.value;
}

function readForeign(file: string, text: string, catalogue: Catalogue): Case {
  const { types, typeWords } = catalogue;
  const { model, rows } = importModel(file, text, { types, typeWords });
  const labels = new Map(types.map(({ id, label }) => [id, label]));
  const said = [
    ...model.notes.map(words.imported),
    words.suggested(model.components),
    ...model.components
      .filter(({ suggestion }) => suggestion.confidence !== 'high')
      .map(({ name, suggestion }) => words.suggestion(name, labels.get(suggestion.type) ?? '', suggestion)),
  ];
  process.stderr.write(said.map((line) => `${line}\n`).join(''));
  return { id: model.name, model: applyChange(emptyModel, rows) };
}
