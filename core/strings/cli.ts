import type { DrawingNote } from '../formats/drawings.ts';
import type { ErrorCode } from '../workbench-error.ts';
import { errors } from './errors.ts';

const notes: Readonly<Record<DrawingNote['kind'], string>> = {
  unknownType: 'taken for “other”, there is no type',
  unknownTick: 'left out, there is no tick',
  unknownKind: 'kind guessed from the type, there is no kind',
  idTakenTwice: 'left out, there is already an element',
  looseFlow: 'left out, an end is missing of flow',
  unknownMember: 'left out, there is no element',
};

/** The headless command: its help and what it says on stderr. */
export const cli = {
  help: `ML Threat Workbench: threats to a machine-learning system, from its drawing

Usage
  report FILE.mltw -o OUT.pdf      writes the assessment of a project as a PDF
  findings FILE                    prints the findings of a project file, or of a file of drawings, as JSON

Options
  -o, --output OUT.pdf             where the report goes; a file of that name is replaced
      --fail-on LEVEL              ends with 1 when a finding that counts is at LEVEL or above:
                                   low, medium, high or critical (with findings)
  -h, --help                       prints this
  -V, --version                    prints the version

Ends with
  0 done   1 --fail-on was reached   2 wrong usage   3 input invalid or unreadable
  4 output not writable   70 failure of the workbench itself   130 interrupted

Results go to stdout, all else to stderr. SOURCE_DATE_EPOCH sets the date of a report.
`,
  seeHelp: 'See --help.',
  noCommand: 'Say what to do: report or findings.',
  unknownCommand: (command: string) => `There is no command “${command}”.`,
  oneFile: 'Name one file.',
  noOutput: 'Say with -o where the report goes.',
  notHere: (option: string, command: string) => `--${option} does not go with ${command}.`,
  unknownLevel: (level: string) => `“${level}” is no level: low, medium, high or critical.`,
  badEpoch: 'SOURCE_DATE_EPOCH is not a number of seconds.',
  wrote: (file: string) => `Wrote ${file}.`,
  failed: (code: ErrorCode, detail: string) => `${errors[code].title}${detail === '' ? '' : ` (${detail})`}`,
  outOfScope: (count: number) =>
    `${count} ${count === 1 ? 'finding' : 'findings'} at components out of scope left out.`,
  /** What was read as something else or left out; quoted, because the words are the file's own. */
  note: (drawing: string, kind: DrawingNote['kind'], at: string, value: string) =>
    `${JSON.stringify(drawing)}, ${JSON.stringify(at)}: ${notes[kind]} ${JSON.stringify(value)}`,
  reached: (count: number, level: string) =>
    `${count} ${count === 1 ? 'finding is' : 'findings are'} at level ${level} or above.`,
} as const;
