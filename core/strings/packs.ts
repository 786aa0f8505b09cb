import type { JsonRefusal } from '../formats/json-text.ts';
import { counted } from './phrases.ts';

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** How much a pack, or the built-in catalogue, has of each kind. */
export interface PackCounts {
  readonly types: number;
  readonly questions: number;
  readonly risks: number;
  readonly strategies: number;
  readonly rules: number;
  /** Entries of other lists that correspond to a risk. */
  readonly crosswalk: number;
  readonly incidents: number;
}

/** Content packs: what is wrong with one, and the screen that keeps them. */
export const packs = {
  notJson: (refusal: JsonRefusal) => {
    switch (refusal.kind) {
      case 'notJson':
        return `is not JSON from line ${refusal.line} on`;
      case 'tooLarge':
        return `is too large: more than ${refusal.limit} characters`;
      case 'tooDeep':
        return `nests more than ${refusal.limit} levels deep`;
      case 'tooMany':
        return `holds more than ${refusal.limit} objects and lists`;
    }
  },
  noPack: (format: string) => `should be “${format}”: this is no content pack`,
  newer: (known: number) => `is newer than this workbench, which reads version ${known}`,
  unknownField: (field: string) => `has a field “${field}” that packs do not know`,
  missing: 'is missing',
  oneOf: (values: readonly string[]) => `should be ${list.format(values.map((value) => `“${value}”`))}`,
  noCondition: 'should be a predicate, “tick:…”, “known:…”, or an object with any, all or not',
  foreignId: (id: string, pack: string) => `“${id}” is outside its namespace; it should begin with “${pack}.”`,
  twice: (id: string) => `“${id}” is defined twice`,
  otherId: (id: string, kept: string) => `“${id}” is kept under the id “${kept}”`,
  absent: (id: string) => `the pack “${id}” is not there or not switched on`,
  unknown: {
    type: (id: string) => `there is no component type “${id}”`,
    question: (id: string) => `there is no question “${id}”`,
    risk: (id: string) => `there is no risk “${id}”`,
    predicate: (id: string) => `there is no predicate “${id}”`,
    list: (id: string) => `there is no list “${id}” in the crosswalk`,
  },
  strayed: (id: string) => `“${id}” is no risk of this pack; a list that was there before keeps its entries for it`,
  noStrategy: (id: string) => `no strategy works against “${id}”`,
  /** File, place and reason. */
  problem: (file: string, place: string, reason: string) => [file, ...(place === '' ? [] : [place]), reason].join(': '),
  counts: ({ types, questions, risks, strategies, rules, crosswalk, incidents }: PackCounts) =>
    [
      counted(types, 'component type'),
      counted(questions, 'question'),
      counted(risks, 'risk'),
      counted(strategies, 'strategy', 'strategies'),
      counted(rules, 'rule'),
      ...(crosswalk === 0 ? [] : [counted(crosswalk, 'entry of the crosswalk', 'entries of the crosswalk')]),
      ...(incidents === 0 ? [] : [counted(incidents, 'incident')]),
    ].join(', '),
  steps: {
    on: (id: string, version: string) => `Use content pack ${id} ${version}`,
    off: (id: string) => `Leave content pack ${id} out`,
    update: (id: string, version: string) => `Use version ${version} of content pack ${id}`,
    note: (version: string) => `Take note of catalogue ${version}`,
    drop: (id: string) => `Take content pack ${id} out of the project`,
  },
  choose: 'Install a content pack',
  files: 'Content pack',
  page: {
    title: 'Content packs',
    intro:
      'A pack adds an organisation’s own component types, questions, risks, strategies, rules, lists to compare with and incidents. It is installed on this machine, switched on for a project, and stored with that project: whoever opens it elsewhere sees the same.',
    install: 'Install…',
    installed: (name: string) => `${name} is installed.`,
    builtIn: 'Built in',
    builtInName: 'ML Threat Workbench',
    onMachine: 'On this machine',
    none: 'No pack is installed.',
    withProject: 'With this project only',
    by: (source: string, licence: string) => `${source}. Licence: ${licence}.`,
    adds: 'What it adds',
    parts: {
      types: 'Component types',
      questions: 'Questions',
      risks: 'Risks',
      strategies: 'Strategies',
      rules: 'Rules',
      crosswalk: 'Lists it compares with',
      incidents: 'Incidents',
    },
    use: (project: string) => `Used in ${project}`,
    remove: 'Remove from this machine',
    drop: 'Take out of the project',
    refused: (file: string) => `${file} was not installed`,
    refusedWhy: (count: number) =>
      `${counted(count, 'thing')} in it ${count === 1 ? 'is' : 'are'} wrong; nothing was changed. Put it right, or ask whoever made the pack for a fresh copy.`,
    broken: 'It cannot be used',
    brokenWhy: 'Nothing of it is in the findings; what was decided on them is kept.',
    update: (from: string, to: string) => `The project uses version ${from}. With version ${to}:`,
    useVersion: (version: string) => `Use version ${version}`,
  },
  news: (from: string, to: string) =>
    `The catalogue of the workbench is now ${to}. This project was last assessed with ${from}.`,
  drawingChanged: 'The drawing was changed after that, so some of this may come from the drawing.',
  seen: 'Seen',
  gained: (count: number) => `${counted(count, 'finding')} gained`,
  lost: (count: number) => `${counted(count, 'finding')} lost`,
  reworded: (count: number) => `${counted(count, 'finding')} reworded`,
  unchanged: 'No finding changes.',
  trouble: (id: string, version: string) =>
    `The content pack “${id}” ${version} of this project cannot be used. Its findings are missing; nothing of it is lost.`,
  see: 'See content packs',
  /** Whose entry something is. */
  origin: (name: string, version: string) => `${name} ${version}`,
} as const;
