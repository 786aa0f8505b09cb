import type { SketchFault } from '../formats/sketch/read-sketch.ts';
import type { TextRefusal } from '../formats/sketch/text-refusal.ts';
import type { ImportedComponent } from '../formats/import/import.ts';
import type { ThreatDragonRefusal } from '../formats/threat-dragon/refusal.ts';
import type { ComponentKind } from '../model/element.ts';
import { imports } from './imports.ts';
import { counted, countedOrNo, listed } from './phrases.ts';
import { text } from './text.ts';

/** Why a file is not imported: what its reader says of it, or that nobody could read it. */
export type FileRefusal =
  | ThreatDragonRefusal
  | TextRefusal
  /** The bytes are no text. */
  | { readonly kind: 'notText' }
  /** Reading was ended because it took too long. */
  | { readonly kind: 'tookTooLong'; readonly seconds: number }
  /** Reading broke off, as it does when memory runs out. */
  | { readonly kind: 'brokeOff' };

const FRESH = 'Ask whoever sent it for a fresh copy, or save it again where it was made.';
const SMALLER = 'Take parts out of it where it was made, and import it in several files.';
const FLOWCHARTS = 'Of the diagrams of Mermaid, flowcharts can be read: their first line says “flowchart” or “graph”.';
const advice: Readonly<Record<FileRefusal['kind'], string>> = {
  tooLarge: SMALLER,
  tooLong: SMALLER,
  tooDeep: FRESH,
  tooMany: SMALLER,
  notJson: FRESH,
  notText: FRESH,
  notThreatDragon: 'Choose the .json file that Threat Dragon saved. A project of the workbench ends in .mltw.',
  notFlowchart: FLOWCHARTS,
  otherChart: FLOWCHARTS,
  faultyLines: 'Put this right with any editor of texts, and import the file again.',
  noDrawing:
    'A drawing in text says “Sensor -> Training” for a flow, “Cloud:” for a boundary and “Training [training]” for a component.',
  version1: 'The workbench reads version 2 and later.',
  newer: 'Save it in the format of version 2, or update the workbench.',
  tookTooLong: SMALLER,
  brokeOff: SMALLER,
};

/** The most faulty lines that are named. */
const MOST_FAULTS = 5;

function faults(all: readonly SketchFault[]): string {
  const named = all.slice(0, MOST_FAULTS).map(({ line, ...fault }) => text.atLine(line, text.fault(fault)));
  const rest = all.length - named.length;
  return [...named, ...(rest > 0 ? [`And ${counted(rest, 'more line')}.`] : [])].join(' ');
}

/** What becomes of a file in which so many things were found. */
function taken(count: number): string {
  return count === 0 ? 'Nothing in it can be drawn.' : 'All of it is taken over.';
}

/** The screen on which a file of another tool is looked at before it becomes a project. */
export const importing = {
  title: 'Import a model',
  intro:
    'A drawing made elsewhere becomes a project of its own: its components, flows, boundaries, texts and threats. You see what it becomes before anything is kept. The file is only read.',
  formats: [
    'OWASP Threat Dragon, version 2 (.json)',
    'Mermaid flowchart (.mmd)',
    'Outline of a diagram as text (.txt)',
  ],
  choose: 'Choose file…',
  chooseAnother: 'Choose another file…',
  sample: 'Try it with Husky AI',
  sampleHelp: 'A real image classifier, modelled by InfosecOTB (Apache-2.0), comes with the workbench.',
  orDrop: 'Or drop the file on this window.',
  back: 'Back',
  reading: (file: string) => `Reading ${file} …`,
  cancel: 'Cancel',
  ready: (file: string) => `${file} is read. Nothing is kept yet.`,

  refused: (file: string) => `${file} was not imported.`,
  untouched: 'The file was left untouched, and nothing was added to your library.',
  reason: (refusal: FileRefusal): string => {
    switch (refusal.kind) {
      case 'notText':
        return 'The file is not a text.';
      case 'tookTooLong':
        return `Reading the file was ended after ${refusal.seconds} seconds.`;
      case 'brokeOff':
        return 'Reading the file broke off; it may need more memory than there is.';
      case 'faultyLines':
        return faults(refusal.faults);
      case 'noDrawing':
        return 'The text tells of no drawing: there is no flow, boundary or type in it.';
      case 'notFlowchart':
      case 'otherChart':
      case 'tooLong':
        return text.mermaid(refusal);
      default:
        return imports.refusal(refusal);
    }
  },
  advice: ({ kind }: FileRefusal): string => advice[kind],

  name: 'Name of the project',
  found: (
    file: string,
    of: { components: number; flows: number; boundaries: number; texts: number; threats: number; diagrams: number },
  ) =>
    `${file} holds ${listed([
      countedOrNo(of.components, 'component'),
      countedOrNo(of.flows, 'data flow'),
      countedOrNo(of.boundaries, 'trust boundary', 'trust boundaries'),
      ...(of.texts === 0 ? [] : [countedOrNo(of.texts, 'text')]),
      countedOrNo(of.threats, 'threat'),
    ])} on ${of.diagrams === 1 ? 'one diagram' : countedOrNo(of.diagrams, 'diagram')}. ${taken(of.components + of.flows + of.boundaries + of.texts + of.threats)}`,
  import: 'Import',
  acceptAndImport: 'Accept types and import',
  importing: 'Importing …',

  picture: 'The drawing as it will be',
  drawing: 'Drawing …',

  types: {
    heading: 'What is each component?',
    intro:
      'Where the file names no type of machine learning, one is suggested. The risks that attach follow from the types: look at those that are guesses first.',
    left: (open: number, all: number) => (open === 0 ? `All ${all} confirmed` : `${open} of ${all} to confirm`),
    acceptAll: 'Accept all',
    table: 'Components with their suggested types',
    name: 'Name',
    drawnAs: 'Drawn as',
    becomes: (from: string, to: string) => `${from}, becomes ${to}`,
    kinds: {
      externalEntity: 'external entity',
      process: 'process',
      dataStore: 'data store',
    } satisfies Record<ComponentKind, string>,
    type: 'Type',
    typeOf: (name: string, type: string) => `Type of ${name}: ${type}`,
    why: 'Why',
    confidence: { high: 'Sure', medium: 'Likely', low: 'A guess' } satisfies Record<
      ImportedComponent['suggestion']['confidence'],
      string
    >,
    chosen: 'Chosen by you',
    confirmed: 'Right',
    confirm: (name: string) => `The type of ${name} is right`,
    unnamed: 'without a name',
    search: 'Search types',
    none: 'No type is called that.',
  },

  threats: {
    heading: (count: number) => `Threats (${count})`,
    intro:
      'Each becomes a finding by hand with the decision that was taken on it. One that names a risk of the list, such as ML02, becomes that risk.',
    table: 'Threats that become findings by hand',
    threat: 'Threat',
    at: 'At',
    severity: 'Severity',
    status: 'Status',
    noTitle: 'Without a title',
    noSeverity: 'Not said',
  },

  report: {
    heading: 'What was guessed or kept aside',
    nothing: 'Everything in the file has a counterpart: nothing was guessed, changed or left out.',
    count: (outcome: string, count: number) => `${outcome} (${count})`,
  },
} as const;
