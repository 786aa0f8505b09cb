import path from 'node:path';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { profilesOf } from '#core/report/profiles.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { readCatalogue } from '../content.ts';
import { writeWhole } from '../files/whole-file.ts';
import { readLogoFile } from '../report/logo-file.ts';
import { type Earlier, makeReport } from '../report/make-report.ts';
import { projectCatalogue } from './project-catalogue.ts';
import { type Case, readInput } from './read-input.ts';
import { today } from './today.ts';
import { type ReportOrder, UsageError } from './usage.ts';

const words = strings.cli;

/**
 * Writes the report of a project file, of a model of Threat Dragon, or of a drawing of a file. An interrupt before the
 * last moment leaves nothing behind.
 */
export async function reportCommand({
  file,
  output,
  profile,
  shape,
  sections,
  drawing,
  since,
  logo,
}: ReportOrder): Promise<void> {
  const madeOn = today();
  const builtIn = readCatalogue();
  const { model } = oneOf(await readInput(file, builtIn), drawing);
  const { guides } = projectCatalogue(model, builtIn);
  const known = profilesOf(guides).find((one) => one === profile);
  if (known === undefined) throw new UsageError(words.unknownProfile(profile, profilesOf(guides)));
  const choice = { profile: known, ...(sections && { sections }) };
  const earlier = await earlierIn(since, builtIn);
  const onCover = logo === null ? undefined : await readLogoFile(logo);
  const report = await makeReport(model, builtIn, madeOn, () => {}, { choice, shape }, earlier, onCover);
  // From here an interrupt comes too late: the file is there whole in a moment.
  process.on('SIGINT', () => {});
  await writeWhole(output, report);
  process.stderr.write(`${words.wrote(output)}\n`);
}

/** The version in a file, called by the name of the file. */
async function earlierIn(file: string | null, builtIn: Catalogue): Promise<Earlier | undefined> {
  if (file === null) return undefined;
  const { model } = oneOf(await readInput(file, builtIn), null);
  return { name: path.basename(file), model };
}

/** The system that is meant; a file with several needs its name. */
function oneOf(systems: readonly Case[], drawing: string | null): Case {
  const names = systems.map(({ id }) => id);
  if (drawing === null && systems.length > 1) throw new WorkbenchError('fileForeign', words.whichDrawing(names));
  const system = drawing === null ? systems[0] : systems.find(({ id }) => id === drawing);
  if (system) return system;
  throw new WorkbenchError('fileForeign', drawing === null ? words.oneSystem : words.noDrawing(drawing, names));
}
