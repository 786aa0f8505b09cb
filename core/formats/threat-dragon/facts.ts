import type { ComponentKind } from '../../model/element.ts';
import type { TickId } from '../../model/ids.ts';
import type { Cell, CellKind } from './cell.ts';
import type { ImportedFlow, ImportKey } from '../import/import.ts';
import { line } from './raw.ts';

/** What a ticked box or filled field of Threat Dragon says that the workbench has no word for. */
const WITHOUT_COUNTERPART: Readonly<Partial<Record<CellKind, readonly string[]>>> = {
  externalEntity: ['providesAuthentication'],
  process: ['handlesCardPayment', 'handlesGoodsOrServices', 'isWebApplication', 'privilegeLevel'],
  dataStore: ['isALog', 'isEncrypted', 'isSigned', 'storesInventory'],
  flow: ['protocol'],
};

/** The facts of a cell that have no counterpart, with their values where they are words. */
export function keptFacts({ kind, data }: Cell): readonly string[] {
  return (WITHOUT_COUNTERPART[kind] ?? []).flatMap((field) => {
    const value = data[field];
    if (value === true) return [field];
    const word = line(value);
    return word === '' ? [] : [`${field} ${word}`];
  });
}

/**
 * The facts about components that the file states: a store that keeps credentials holds secrets, and
 * what takes data from a public network is exposed to it.
 */
export function ticksOf(
  components: readonly { readonly key: ImportKey; readonly kind: ComponentKind; readonly data: Cell['data'] }[],
  cells: readonly Cell[],
  flows: readonly ImportedFlow[],
): ReadonlyMap<ImportKey, readonly TickId[]> {
  const overPublic = new Set(cells.filter(({ data }) => data['isPublicNetwork'] === true).map(({ key }) => key));
  const exposed = new Set(
    flows.filter(({ key }) => overPublic.has(key)).flatMap(({ from, to, twoWay }) => (twoWay ? [from, to] : [to])),
  );
  return new Map(
    components.map(({ key, kind, data }) => [
      key,
      [
        ...(data['storesCredentials'] === true ? ['holds-secrets'] : []),
        ...(kind !== 'externalEntity' && exposed.has(key) ? ['internet-exposed'] : []),
      ],
    ]),
  );
}
