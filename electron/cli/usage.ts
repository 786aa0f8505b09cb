import { parseArgs } from 'node:util';
import { BANDS, type Band } from '#core/assessment/bands.ts';
import { type SectionId, SECTIONS } from '#core/report/profiles.ts';
import { type Shape, SHAPES } from '#core/report/shapes/shape.ts';
import { strings } from '#core/strings/index.ts';

const words = strings.cli;

/** What the command was asked to do. */
export type Order =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | ReportOrder
  | { readonly kind: 'checkPack'; readonly files: readonly string[] }
  | { readonly kind: 'diff'; readonly before: string; readonly after: string; readonly asJson: boolean }
  | { readonly kind: 'findings'; readonly file: string; readonly failOn: Band | null };

/** A report to write. */
export interface ReportOrder {
  readonly kind: 'report';
  readonly file: string;
  readonly output: string;
  /** A profile by its id; whether there is one of that name, the catalogue tells. */
  readonly profile: string;
  readonly shape: Shape;
  /** Null for those of the profile. */
  readonly sections: readonly SectionId[] | null;
  /** Which drawing of a file that has several; null where it was not said. */
  readonly drawing: string | null;
  /** A file with an earlier version to tell the system apart from; null where there is none. */
  readonly since: string | null;
  /** A picture for the cover; null where there is none. */
  readonly logo: string | null;
}

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
    refuseOthers(values, command, []);
    const files = [file, ...rest].flatMap((one) => (one === undefined || one === '' ? [] : [one]));
    if (files.length === 0) throw new UsageError(words.oneFile);
    return { kind: 'checkPack', files };
  }
  if (command === 'diff') {
    refuseOthers(values, command, ['json']);
    const [after, ...more] = rest;
    if (!file || !after || more.length > 0) throw new UsageError(words.twoFiles);
    return { kind: 'diff', before: file, after, asJson: values.json === true };
  }
  if (command !== 'report' && command !== 'findings') throw new UsageError(words.unknownCommand(command));
  if (file === undefined || file === '' || rest.length > 0) throw new UsageError(words.oneFile);
  if (command === 'report') {
    refuseOthers(values, command, ['output', 'format', 'profile', 'sections', 'drawing', 'since', 'logo']);
    return reportOrder(file, values);
  }
  refuseOthers(values, command, ['fail-on']);
  const failOn = values['fail-on'];
  return { kind: 'findings', file, failOn: failOn === undefined ? null : levelOf(failOn) };
}

type Values = ReturnType<typeof parse>['values'];
const OPTIONS = ['output', 'fail-on', 'format', 'profile', 'sections', 'drawing', 'since', 'logo', 'json'] as const;

/** Options that mean nothing to a command are a mistake. */
function refuseOthers(values: Values, command: string, fit: readonly (typeof OPTIONS)[number][]): void {
  const unfit = OPTIONS.find((option) => values[option] !== undefined && !fit.includes(option));
  if (unfit !== undefined) throw new UsageError(words.notHere(unfit, command));
}

function reportOrder(file: string, values: Values): ReportOrder {
  const { output, profile = 'full', drawing = null, since = null, logo = null } = values;
  if (output === undefined || output === '') throw new UsageError(words.noOutput);
  const shape = values.format ?? SHAPES.find((one) => output.toLowerCase().endsWith(`.${one}`)) ?? 'pdf';
  const known = SHAPES.find((one) => one === shape);
  if (known === undefined) throw new UsageError(words.unknownShape(shape));
  const sections = sectionsIn(values.sections);
  return { kind: 'report', file, output, profile, shape: known, sections, drawing, since, logo };
}

function sectionsIn(list: string | undefined): readonly SectionId[] | null {
  if (list === undefined) return null;
  return list.split(',').map((name) => {
    const section = SECTIONS.find((one) => one === name.trim());
    if (section === undefined) throw new UsageError(words.unknownSection(name.trim(), SECTIONS));
    return section;
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        format: { type: 'string', short: 'f' },
        profile: { type: 'string' },
        sections: { type: 'string' },
        drawing: { type: 'string' },
        since: { type: 'string' },
        logo: { type: 'string' },
        'fail-on': { type: 'string' },
        json: { type: 'boolean' },
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
