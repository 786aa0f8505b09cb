import type { ComponentKind } from '../../model/element.ts';
import type { TickId } from '../../model/ids.ts';
import { LIMITS } from '../../model/limits.ts';
import { strings } from '../../strings/index.ts';
import { type Cell, readCell } from './cell.ts';
import { type FlowEnd, FlowEnds } from './ends.ts';
import { keptFacts, ticksOf } from './facts.ts';
import type {
  ImportedBoundary,
  ImportedComponent,
  ImportedDiagram,
  ImportedFlow,
  ImportedText,
  ImportedThreat,
  ImportKey,
  Kept,
  Report,
} from '../import/import.ts';
import { owners, place, type Placed } from './place.ts';
import { cut, isRecord, line, list, type Raw, text, without } from './raw.ts';
import { rawThreats, readThreats, withoutThreats } from './threats.ts';

/** A component whose type has not been thought about yet. */
export type DrawnComponent = Omit<ImportedComponent, 'suggestion'>;

/** One diagram with all that is on it. */
export interface DrawnDiagram {
  readonly diagram: ImportedDiagram;
  readonly components: readonly DrawnComponent[];
  readonly boundaries: readonly ImportedBoundary[];
  readonly texts: readonly ImportedText[];
  readonly flows: readonly ImportedFlow[];
  readonly threats: readonly ImportedThreat[];
}

type PlacedComponent = Placed & { readonly kind: ComponentKind };

/** Reads one diagram: nothing on it is lost, every cell becomes an element or is kept aside with a line in the report. */
export function readDiagram(raw: Raw, key: ImportKey, number: number, report: Report): DrawnDiagram {
  const name = cut(line(raw['title']), LIMITS.name) || strings.imports.untitledDiagram(number);
  const cells = cellsOf(raw).flatMap((cell, index) => {
    const cellKey = `${key}.c${index + 1}`;
    if (isRecord(cell)) return [readCell(cell, cellKey, report)];
    report('unusable', cellKey, '', name);
    return [];
  });
  const taken = cells.filter(({ kind }) => kind !== 'aside');
  const { byId, placed } = place(taken, report);
  const components = placed.filter(isComponent);
  const regions = placed.filter(({ kind }) => kind === 'box' || kind === 'curve');
  const ends = new FlowEnds(components, byId, report);
  const flows = taken.flatMap((cell) => (cell.kind === 'flow' ? [readFlow(cell, key, ends, report)] : []));
  const ticks = ticksOf(components, taken, flows);
  const ownerOf = owners(regions);
  const shape = (cell: Placed) => ({
    key: cell.key,
    diagram: key,
    name: cell.name,
    description: cell.description,
    rect: cell.rect,
    boundary: ownerOf(cell),
    kept: withoutThreats(cell),
  });
  for (const cell of taken) {
    const facts = keptFacts(cell);
    if (facts.length > 0) report('factsKept', cell.key, cell.name, facts.join(', '));
  }
  return {
    diagram: { key, name, kept: without(raw, 'cells'), aside: keptAside(raw, cells, report) },
    components: [
      ...components.map((cell) => ({
        ...shape(cell),
        kind: cell.kind,
        outOfScope: outOfScope(cell),
        ticks: ticks.get(cell.key) ?? [],
        standIn: false,
      })),
      ...ends.standIns.map((end) => standIn(end, key, ownerOf)),
    ],
    boundaries: regions.map(shape),
    texts: placed.filter(isText).map((cell) => ({ ...shape(cell), kept: cell.raw })),
    flows,
    threats: taken.filter((cell) => !isText(cell)).flatMap((cell) => readThreats(cell, report)),
  };
}

/** The cells of a diagram; whatever stands in place of their list is one of them, which is no object. */
function cellsOf({ cells }: Raw): readonly unknown[] {
  return Array.isArray(cells) || cells === undefined || cells === null ? list(cells) : [[cells]];
}

/** The cells without a counterpart, whole; reports the threats that lie on them and on texts. */
function keptAside(raw: Raw, cells: readonly Cell[], report: Report): readonly Kept[] {
  const aside = cells.filter(({ kind }) => kind === 'aside');
  for (const cell of cells.filter((one) => aside.includes(one) || isText(one))) {
    for (const [index] of rawThreats(cell).entries()) report('threatNowhere', `${cell.key}.t${index + 1}`, cell.name);
  }
  const noObjects = cellsOf(raw).filter((cell) => !isRecord(cell));
  return [...aside.map((cell) => cell.raw), ...noObjects.map((cell) => ({ cell }))];
}

const isText = ({ kind }: Cell): boolean => kind === 'text';

function isComponent(cell: Placed): cell is PlacedComponent {
  return cell.kind === 'externalEntity' || cell.kind === 'process' || cell.kind === 'dataStore';
}

function readFlow(cell: Cell, diagram: ImportKey, ends: FlowEnds, report: Report): ImportedFlow {
  if (cell.data['outOfScope'] === true) {
    report('flowOutOfScope', cell.key, cell.name, cut(line(cell.data['reasonOutOfScope']), LIMITS.name));
  }
  return {
    key: cell.key,
    diagram,
    name: cell.name,
    description: cell.description,
    ...ends.join(cell),
    twoWay: cell.data['isBidirectional'] === true,
    encrypted: cell.data['isEncrypted'] === true,
    kept: withoutThreats(cell),
  };
}

function outOfScope({ data }: Cell): string | null {
  if (data['outOfScope'] !== true) return null;
  return cut(text(data['reasonOutOfScope'])) || strings.imports.noReason;
}

function standIn({ key, name, rect }: FlowEnd, diagram: ImportKey, ownerOf: ReturnType<typeof owners>): DrawnComponent {
  const kind = 'process';
  const ticks: readonly TickId[] = [];
  const boundary = ownerOf({ key, kind, rect });
  return {
    key,
    diagram,
    name,
    description: '',
    rect,
    boundary,
    kind,
    outOfScope: null,
    ticks,
    standIn: true,
    kept: null,
  };
}
