import { changesSince } from '#core/overview/changes-since.ts';
import { diff } from '#core/strings/diff.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { readCatalogue } from '../content.ts';
import { projectCatalogue } from './project-catalogue.ts';
import { type Case, readInput } from './read-input.ts';
import { today } from './today.ts';

/**
 * Prints what changed from one system to another: elements, decisions, and findings that came, went or moved.
 *
 * @param asJson the same as JSON, scores not rounded
 */
export async function diffCommand(before: string, after: string, asJson: boolean): Promise<void> {
  const builtIn = readCatalogue();
  const [first, second] = [await oneSystem(before, builtIn), await oneSystem(after, builtIn)];
  const changes = changesSince(first.model, second.model, builtIn, today());
  const text = asJson ? `${JSON.stringify(changes, null, 2)}\n` : diff.text(before, after, changes);
  process.stdout.write(text);
}

async function oneSystem(file: string, builtIn: ReturnType<typeof readCatalogue>): Promise<Case> {
  const [system, ...others] = await readInput(file, builtIn);
  if (!system || others.length > 0) throw new WorkbenchError('fileForeign', strings.cli.oneSystem);
  projectCatalogue(system.model, builtIn);
  return system;
}
