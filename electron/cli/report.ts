import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { readCatalogue } from '../content.ts';
import { writeWhole } from '../files/whole-file.ts';
import { makeReport } from '../report/make-report.ts';
import { projectCatalogue } from './project-catalogue.ts';
import { readInput } from './read-input.ts';
import { today } from './today.ts';

const words = strings.cli;

/** Writes the report of a project file, of a model of Threat Dragon, or of a file with one drawing. An interrupt before the last moment leaves nothing behind. */
export async function reportCommand(file: string, output: string): Promise<void> {
  const madeOn = today();
  const catalogue = readCatalogue();
  const [system, ...others] = await readInput(file, catalogue);
  if (!system || others.length > 0) throw new WorkbenchError('fileForeign', words.oneSystem);
  projectCatalogue(system.model, catalogue);
  const pdf = await makeReport(system.model, catalogue, madeOn, () => {});
  // From here an interrupt comes too late: the file is there whole in a moment.
  process.on('SIGINT', () => {});
  await writeWhole(output, pdf);
  process.stderr.write(`${words.wrote(output)}\n`);
}
