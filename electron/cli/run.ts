import { callErrorOf } from '../call-error.ts';
import { checkPackCommand } from './check-pack.ts';
import { diffCommand } from './diff.ts';
import { findingsCommand } from './findings.ts';
import { reportCommand } from './report.ts';
import { UsageError, readArguments } from './usage.ts';
import type { ErrorCode } from '#core/workbench-error.ts';
import { strings } from '#core/strings/index.ts';
import { workbenchVersion } from '../version.ts';

const words = strings.cli;
const EXIT = { done: 0, reached: 1, usage: 2, input: 3, output: 4, internal: 70 } as const;
const INPUT_ERRORS: readonly ErrorCode[] = [
  'fileUnreadable',
  'fileNewer',
  'fileForeign',
  'fileDamaged',
  'fileTooLarge',
  'passphraseMissing',
  'passphraseWrong',
  'importRefused',
];
const OUTPUT_ERRORS: readonly ErrorCode[] = ['fileUnwritable', 'diskFull'];

/**
 * Carries out a headless command and answers with its exit code. It never opens the library; results go to stdout alone.
 *
 * @param args what stands behind the program: `report model.mltw -o report.pdf`
 */
export function runCommand(args: readonly string[]): Promise<number> {
  return carryOut(args).catch(failed);
}

async function carryOut(args: readonly string[]): Promise<number> {
  const order = readArguments(args);
  switch (order.kind) {
    case 'help':
      process.stdout.write(words.help);
      return EXIT.done;
    case 'version':
      process.stdout.write(`${workbenchVersion}\n`);
      return EXIT.done;
    case 'report':
      await reportCommand(order);
      return EXIT.done;
    case 'checkPack':
      return (await checkPackCommand(order.files)) ? EXIT.done : EXIT.input;
    case 'diff':
      await diffCommand(order.before, order.after, order.asJson);
      return EXIT.done;
    case 'findings':
      return (await findingsCommand(order.file, order.failOn)) ? EXIT.reached : EXIT.done;
  }
}

function failed(thrown: unknown): number {
  if (thrown instanceof UsageError) {
    process.stderr.write(`${thrown.message} ${words.seeHelp}\n`);
    return EXIT.usage;
  }
  const { code, detail } = callErrorOf(thrown);
  process.stderr.write(`${words.failed(code, detail)}\n`);
  if (INPUT_ERRORS.includes(code)) return EXIT.input;
  return OUTPUT_ERRORS.includes(code) ? EXIT.output : EXIT.internal;
}
