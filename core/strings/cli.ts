import type { DrawingNote } from '../formats/drawings/drawing.ts';
import type { JsonRefusal } from '../formats/json-text.ts';
import { type ImportedComponent, type ImportNote, type ImportOutcome, OUTCOMES } from '../formats/import/import.ts';
import type { ErrorCode } from '../workbench-error.ts';
import { errors } from './errors.ts';
import { importing } from './importing.ts';
import { imports } from './imports.ts';

const notes: Readonly<Record<DrawingNote['kind'], string>> = {
  unknownType: 'taken for “other”, there is no type',
  unknownTick: 'left out, there is no tick',
  unknownKind: 'kind guessed from the type, there is no kind',
  idTakenTwice: 'left out, there is already an element',
  looseFlow: 'left out, an end is missing of flow',
  unknownMember: 'left out, there is no element',
};

const outcomes: Readonly<Record<ImportOutcome, string>> = {
  guessed: 'Guessed',
  changed: 'Changed',
  keptAside: 'Left out',
  leftOut: 'Left out',
};

/** The headless command: its help and what it says on stderr. */
export const cli = {
  help: `ML Threat Workbench: threats to a machine-learning system, from its drawing

Usage
  report FILE -o OUT               writes the assessment of a system as PDF, HTML, Markdown, CSV or JSON
  findings FILE                    prints the findings of a system as JSON
  diff FILE FILE                   says what changed from the first system to the second
  check-pack PACK...               says what is wrong with content packs, or what they add

FILE is a project (.mltw), a model of OWASP Threat Dragon 2 (.json), an outline (.txt) or a flowchart of
Mermaid (.mmd), whose components get the types that their names suggest, or a file of drawings.

Options
  -o, --output OUT                 where the report goes; a file of that name is replaced
  -f, --format FORMAT              pdf, html, md, csv or json; by the ending of OUT when left out
      --profile PROFILE            ciso (one page), full, backlog, test, audit, or role:ROLE for
                                   mlEngineer, dataEngineer, mlops, developer, securityEngineer, ciso
      --sections A,B               only these sections, such as summary,register,plan
      --drawing ID                 which one, where FILE has several drawings
      --since FILE                 tells what changed since an earlier version
      --logo PICTURE               a PNG or JPEG for the cover
      --fail-on LEVEL              ends with 1 when a finding that counts is at LEVEL or above:
                                   low, medium, high or critical (with findings)
      --json                       prints the difference as JSON (with diff)
  -h, --help                       prints this
  -V, --version                    prints the version

Ends with
  0 done   1 --fail-on was reached   2 wrong usage   3 input invalid or unreadable
  4 output not writable   70 failure of the workbench itself   130 interrupted

Results go to stdout, all else to stderr. SOURCE_DATE_EPOCH sets the date of a report; MLTW_PASSPHRASE
holds the passphrase of projects that are closed with one.
`,
  seeHelp: 'See --help.',
  twoFiles: 'Name the earlier file and the later one.',
  noCommand: 'Say what to do: report, findings, diff or check-pack.',
  unknownCommand: (command: string) => `There is no command “${command}”.`,
  oneFile: 'Name one file.',
  noOutput: 'Say with -o where the report goes.',
  notHere: (option: string, command: string) => `--${option} does not go with ${command}.`,
  unknownLevel: (level: string) => `“${level}” is no level: low, medium, high or critical.`,
  setPassphrase: 'set MLTW_PASSPHRASE',
  badEpoch: 'SOURCE_DATE_EPOCH is not a number of seconds.',
  wrote: (file: string) => `Wrote ${file}.`,
  failed: (code: ErrorCode, detail: string) => `${errors[code].title}${detail === '' ? '' : ` (${detail})`}`,
  outOfScope: (count: number) =>
    `${count} ${count === 1 ? 'finding' : 'findings'} at components out of scope left out.`,
  /** What was read as something else or left out; quoted, because the words are the file's own. */
  note: (drawing: string, kind: DrawingNote['kind'], at: string, value: string) =>
    `${JSON.stringify(drawing)}, ${JSON.stringify(at)}: ${notes[kind]} ${JSON.stringify(value)}`,
  /** One line of the report on an import. */
  imported: (note: ImportNote) => `${outcomes[OUTCOMES[note.kind]]}: ${imports.note(note)}`,
  suggested: (components: readonly ImportedComponent[]) => {
    const guesses = components.filter(({ suggestion }) => suggestion.confidence === 'low').length;
    const all = `${components.length} ${components.length === 1 ? 'component has the type' : 'components have the types'}`;
    return `${all} that names, flows and shapes suggest; ${guesses === 0 ? 'none' : guesses} of them a mere guess. Import the file in the workbench to confirm them.`;
  },
  suggestion: (name: string, type: string, { confidence, because }: ImportedComponent['suggestion']) =>
    `${importing.types.confidence[confidence]}: “${name}” is taken for ${type}. ${because}`,
  unknownShape: (shape: string) => `“${shape}” is no format: pdf, html, md, csv or json.`,
  unknownSection: (name: string, all: readonly string[]) => `“${name}” is no section. There are ${all.join(', ')}.`,
  unknownProfile: (name: string, all: readonly string[]) => `“${name}” is no profile. There are ${all.join(', ')}.`,
  whichDrawing: (names: readonly string[]) => `it has several drawings; say which with --drawing: ${names.join(', ')}`,
  noDrawing: (name: string, names: readonly string[]) => `it has no drawing “${name}”, only ${names.join(', ')}`,
  oneSystem: 'it does not hold exactly one system',
  brokenJson: (refusal: JsonRefusal) =>
    refusal.kind === 'notJson'
      ? `not JSON from line ${refusal.line} on`
      : `more than ${refusal.limit} ${{ tooLarge: 'characters', tooDeep: 'levels deep', tooMany: 'fields or rows' }[refusal.kind]}`,
  reached: (count: number, level: string) =>
    `${count} ${count === 1 ? 'finding is' : 'findings are'} at level ${level} or above.`,
} as const;
