import { type ModelRefusal, readModel } from '#core/formats/read-model.ts';
import type { TypeVocabulary } from '#core/formats/suggest-type.ts';
import type { Import } from '#core/formats/import/import.ts';
import { planImport } from '#core/formats/import/plan.ts';
import type { RowChange } from '#core/model/change.ts';
import { accept, type Result } from '#core/result.ts';
import { answerOrder } from '../apart/answer-order.ts';

/** What the thread is given. */
export interface ThreadInput {
  /** What the file is called, without its folders. */
  readonly name: string;
  readonly text: string;
  readonly vocabulary: TypeVocabulary;
}

/** A model of another tool with the project that it becomes when every suggested type is taken as it is. */
export interface Imported {
  readonly model: Pick<Import, 'name' | 'components' | 'notes'>;
  readonly rows: readonly RowChange[];
}

void answerOrder(imported);

function imported({ name: file, text, vocabulary }: ThreadInput): Result<Imported, ModelRefusal> {
  const read = readModel(file, text, vocabulary);
  if (!read.ok) return read;
  const { name, components, notes } = read.value;
  let count = 0;
  // The same file gives the same ids, so that its report is the same each time.
  const newId = (): string => `part-${String(++count).padStart(6, '0')}`;
  const rows = planImport(read.value, { types: {} }, { types: vocabulary.types, newId });
  return accept({ model: { name, components, notes }, rows });
}
