import { WorkbenchError } from '#core/workbench-error.ts';

/**
 * What `reading` a file answers; a refusal tells which file it was, whatever refused it.
 *
 * @param name of the file; empty where it has none
 */
export async function naming<Answer>(name: string, reading: Promise<Answer>): Promise<Answer> {
  try {
    return await reading;
  } catch (thrown) {
    if (!(thrown instanceof WorkbenchError) || name === '') throw thrown;
    const detail = [name, thrown.detail].filter((part) => part !== '').join(': ');
    throw new WorkbenchError(thrown.code, detail, { cause: thrown });
  }
}
