import path from 'node:path';
import { LIMITS } from '#core/model/limits.ts';
import { findUnknown } from '#core/packs/check.ts';
import { countsOf } from '#core/packs/counts.ts';
import type { PackProblem } from '#core/packs/problem.ts';
import { readPack } from '#core/packs/read.ts';
import type { Pack } from '#core/packs/schema.ts';
import { packs as words } from '#core/strings/packs.ts';
import { readCatalogue } from '../content.ts';
import { readText } from '../files/whole-file.ts';

/** No character takes more bytes than four. */
const MOST_BYTES = 4 * LIMITS.packText;

/**
 * Says what content packs add, or on stderr everything that is wrong with each, with file, place and reason.
 * Those that one needs are given beside it.
 *
 * @returns whether all of them are sound
 */
export async function checkPackCommand(files: readonly string[]): Promise<boolean> {
  const builtIn = readCatalogue();
  const read = await Promise.all(
    files.map(async (file) => ({ file, pack: readPack(await readText(file, MOST_BYTES)) })),
  );
  const packs = read.flatMap(({ pack }) => (pack.ok ? [pack.value] : []));
  let isSound = true;
  for (const { file, pack } of read) {
    const problems = pack.ok ? findUnknown(pack.value, builtIn, packs) : pack.refusal;
    isSound &&= problems.length === 0;
    if (pack.ok && problems.length === 0) process.stdout.write(`${said(file, pack.value)}\n`);
    for (const problem of problems) process.stderr.write(`${complaint(file, problem)}\n`);
  }
  return isSound;
}

function said(file: string, pack: Pack): string {
  return `${path.basename(file)}: ${words.origin(pack.name, pack.version)}, ${words.counts(countsOf(pack))}`;
}

function complaint(file: string, { place, reason }: PackProblem): string {
  return words.problem(path.basename(file), place, reason);
}
