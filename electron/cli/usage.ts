import { parseArgs } from 'node:util';
import { BANDS, type Band } from '#core/assessment/scoring.ts';
import { strings } from '#core/strings/index.ts';

const words = strings.cli;

/** What the command was asked to do. */
export type Order =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'report'; readonly file: string; readonly output: string }
  | { readonly kind: 'checkPack'; readonly files: readonly string[] }
  | { readonly kind: 'findings'; readonly file: string; readonly failOn: Band | null };

/** Thrown when the arguments cannot be followed; its message is for the person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError */
export function readArguments(args: readonly string[]): Order {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const [command, file, ...rest] = positionals;
  if (command === undefined) throw new UsageError(words.noCommand);
  if (command === 'check-pack') {
    const unfit = values.output !== undefined ? 'output' : values['fail-on'] !== undefined ? 'fail-on' : null;
    if (unfit !== null) throw new UsageError(words.notHere(unfit, command));
    const files = [file, ...rest].flatMap((one) => (one === undefined || one === '' ? [] : [one]));
    if (files.length === 0) throw new UsageError(words.oneFile);
    return { kind: 'checkPack', files };
  }
  if (command !== 'report' && command !== 'findings') throw new UsageError(words.unknownCommand(command));
  if (file === undefined || file === '' || rest.length > 0) throw new UsageError(words.oneFile);
  const { output, 'fail-on': failOn } = values;
  if (command === 'report') {
    if (failOn !== undefined) throw new UsageError(words.notHere('fail-on', command));
    if (output === undefined || output === '') throw new UsageError(words.noOutput);
    return { kind: 'report', file, output };
  }
  if (output !== undefined) throw new UsageError(words.notHere('output', command));
  return { kind: 'findings', file, failOn: failOn === undefined ? null : levelOf(failOn) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        'fail-on': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'V' },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function levelOf(text: string): Band {
  const level = BANDS.find((band) => band === text);
  if (level === undefined) throw new UsageError(words.unknownLevel(text));
  return level;
}
