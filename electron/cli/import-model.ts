import path from 'node:path';
import type { Import } from '#core/formats/import/import.ts';
import { planImport } from '#core/formats/import/plan.ts';
import { readModel } from '#core/formats/read-model.ts';
import type { TypeVocabulary } from '#core/formats/suggest-type.ts';
import type { RowChange } from '#core/model/change.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';

/** A model of another tool with the project that it becomes when every suggested type is taken as it is. */
interface ImportedModel {
  readonly model: Pick<Import, 'name' | 'components' | 'notes'>;
  readonly rows: readonly RowChange[];
}

/**
 * Reads another tool's file, by what its name ends in.
 *
 * @throws WorkbenchError `importRefused`
 */
export function importModel(file: string, text: string, vocabulary: TypeVocabulary): ImportedModel {
  const read = readModel(path.basename(file), text, vocabulary);
  if (!read.ok) throw new WorkbenchError('importRefused', strings.importing.reason(read.refusal));
  let count = 0;
  // The same file gives the same ids, so that its report is the same each time.
  const newId = (): string => `part-${String(++count).padStart(6, '0')}`;
  return { model: read.value, rows: planImport(read.value, { types: {} }, { types: vocabulary.types, newId }) };
}
