const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "1 process", "2 processes", "no processes". */
function counted(count: number, one: string, many: string): string {
  return `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`;
}

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
    `Data-flow diagram ${name}: ${list.format([
      counted(drawn.externalEntities, 'external entity', 'external entities'),
      counted(drawn.processes, 'process', 'processes'),
      counted(drawn.dataStores, 'data store', 'data stores'),
      ...(drawn.references === 0 ? [] : [counted(drawn.references, 'reference', 'references')]),
      counted(drawn.flows, 'data flow', 'data flows'),
      counted(drawn.boundaries, 'trust boundary', 'trust boundaries'),
    ])}.`,
  boundary: (name: string, around: string | null, contents: readonly string[]) => {
    const where = around === null ? '' : `, inside ${around},`;
    return `Trust boundary ${name}${where} holds ${contents.length === 0 ? 'nothing' : list.format(contents)}.`;
  },
  outside: (names: readonly string[]) => `Outside all boundaries: ${list.format(names)}.`,
  component: (name: string, type: string) => (type === '' ? name : `${name} (${type})`),
  flow: (from: string, to: string, twoWay: boolean, says: string, crossed: readonly string[]) =>
    `${from} ${twoWay ? 'to and from' : 'to'} ${to}` +
    (says === '' ? '' : `: ${says}`) +
    (crossed.length === 0 ? '' : `, crossing ${list.format(crossed)}`),
  encrypted: 'encrypted',
  flows: (flows: readonly string[]) => `Data flows: ${flows.join('; ')}.`,
} as const;
