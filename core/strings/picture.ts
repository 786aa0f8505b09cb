import { countedOrNo, listed } from './phrases.ts';

export interface Drawn {
  readonly externalEntities: number;
  readonly processes: number;
  readonly dataStores: number;
  readonly references: number;
  readonly flows: number;
  readonly boundaries: number;
}

/** A drawing in words, for those who cannot see it. */
export const picture = {
  unnamed: 'Unnamed',
  summary: (name: string, drawn: Drawn) =>
    `Data-flow diagram ${name}: ${listed([
      countedOrNo(drawn.externalEntities, 'external entity', 'external entities'),
      countedOrNo(drawn.processes, 'process', 'processes'),
      countedOrNo(drawn.dataStores, 'data store', 'data stores'),
      ...(drawn.references === 0 ? [] : [countedOrNo(drawn.references, 'reference', 'references')]),
      countedOrNo(drawn.flows, 'data flow', 'data flows'),
      countedOrNo(drawn.boundaries, 'trust boundary', 'trust boundaries'),
    ])}.`,
  boundary: (name: string, around: string | null, contents: readonly string[]) => {
    const where = around === null ? '' : `, inside ${around},`;
    return `Trust boundary ${name}${where} holds ${contents.length === 0 ? 'nothing' : listed(contents)}.`;
  },
  outside: (names: readonly string[]) => `Outside all boundaries: ${listed(names)}.`,
  component: (name: string, type: string) => (type === '' ? name : `${name} (${type})`),
  flow: (from: string, to: string, twoWay: boolean, says: string, crossed: readonly string[]) =>
    `${from} ${twoWay ? 'to and from' : 'to'} ${to}` +
    (says === '' ? '' : `: ${says}`) +
    (crossed.length === 0 ? '' : `, crossing ${listed(crossed)}`),
  encrypted: 'encrypted',
  flows: (flows: readonly string[]) => `Data flows: ${flows.join('; ')}.`,
} as const;
