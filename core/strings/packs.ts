import type { JsonRefusal } from '../formats/json-text.ts';

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** How much a pack, or the built-in catalogue, has of each kind. */
export interface PackCounts {
  readonly types: number;
  readonly questions: number;
  readonly risks: number;
  readonly strategies: number;
  readonly rules: number;
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
  foreignId: (id: string, pack: string) =>
    `“${id}” is outside the namespace of the pack; it should begin with “${pack}.”`,
  twice: (id: string) => `“${id}” is defined twice`,
  absent: (id: string) => `the pack “${id}” is not there or not switched on`,
  unknown: {
    type: (id: string) => `there is no component type “${id}”`,
    question: (id: string) => `there is no question “${id}”`,
    risk: (id: string) => `there is no risk “${id}”`,
    predicate: (id: string) => `there is no predicate “${id}”`,
  },
  noStrategy: (id: string) => `no strategy works against “${id}”`,
  /** File, place and reason. */
  problem: (file: string, place: string, reason: string) => [file, ...(place === '' ? [] : [place]), reason].join(': '),
  counts: ({ types, questions, risks, strategies, rules }: PackCounts) =>
    [
      counted(types, 'component type'),
      counted(questions, 'question'),
      counted(risks, 'risk'),
      counted(strategies, 'strategy', 'strategies'),
      counted(rules, 'rule'),
    ].join(', '),
  /** Whose entry something is. */
  origin: (name: string, version: string) => `${name} ${version}`,
} as const;
