import { ownerAt } from '../../model/boundaries.ts';
import type { ComponentKind, TrustBoundary } from '../../model/element.ts';
import { bounds, type Rect } from '../../model/geometry.ts';
import type { DiagramId, ElementId, TickId } from '../../model/ids.ts';
import { LIMITS } from '../../model/limits.ts';
import { emptyModel, type Model } from '../../model/model.ts';
import { strings } from '../../strings/index.ts';
import { type Cell, clamped, pointsOf, readCell } from './cell.ts';
import { boxForCurve } from './curve.ts';
import { type FlowEnd, FlowEnds } from './ends.ts';
import { keptFacts, ticksOf } from './facts.ts';
import type {
  ImportedBoundary,
  ImportedComponent,
  ImportedDiagram,
  ImportedFlow,
  ImportedThreat,
  ImportKey,
  Report,
} from './import.ts';
import { cut, isRecord, line, list, type Raw, text, without } from './raw.ts';
import { rawThreats, readThreats, withoutThreats } from './threats.ts';

/** A component whose type has not been thought about yet. */
export type DrawnComponent = Omit<ImportedComponent, 'suggestion'>;

/** One diagram with all that is on it. */
export interface DrawnDiagram {
  readonly diagram: ImportedDiagram;
  readonly components: readonly DrawnComponent[];
  readonly boundaries: readonly ImportedBoundary[];
  readonly flows: readonly ImportedFlow[];
  readonly threats: readonly ImportedThreat[];
}

/** A cell that has found its place. */
type Placed = Cell & { readonly rect: Rect };
type PlacedComponent = Placed & { readonly kind: ComponentKind };

/** Below the drawing, for what has no place: so many to a row, so far apart. */
const PER_ROW = 8;
const APART = { x: 240, y: 160 };
const PLACELESS = { width: 150, height: 80 };

/** Reads one diagram: nothing on it is lost, every cell becomes an element or is kept aside with a line in the report. */
export function readDiagram(raw: Raw, key: ImportKey, number: number, report: Report): DrawnDiagram {
  const cells = list(raw['cells']).flatMap((cell, index) => {
    const cellKey = `${key}.c${index + 1}`;
    if (isRecord(cell)) return [readCell(cell, cellKey, report)];
    report('unusable', cellKey, '', diagramName(raw, number));
    return [];
  });
  const { byId, placed } = place(cells, report);
  const components = placed.filter(isComponent);
  const regions = placed.filter(({ kind }) => kind === 'box' || kind === 'curve');
  const ends = new FlowEnds(components, byId, report);
  const flows = cells.flatMap((cell) => (cell.kind === 'flow' ? [readFlow(cell, key, ends, report)] : []));
  const ticks = ticksOf(components, cells, flows);
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
  const taken = cells.filter(({ kind }) => kind !== 'aside');
  for (const cell of cells.filter(({ kind }) => kind === 'aside')) {
    for (const [index] of rawThreats(cell).entries()) report('threatNowhere', `${cell.key}.t${index + 1}`, cell.name);
  }
  for (const cell of taken) {
    const facts = keptFacts(cell);
    if (facts.length > 0) report('factsKept', cell.key, cell.name, facts.join(', '));
  }
  return {
    diagram: {
      key,
      name: diagramName(raw, number),
      kept: without(raw, 'cells'),
      aside: [
        ...cells.filter(({ kind }) => kind === 'aside').map((cell) => cell.raw),
        ...list(raw['cells']).flatMap((cell) => (isRecord(cell) ? [] : [{ cell }])),
      ],
    },
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
    flows,
    threats: taken.flatMap((cell) => readThreats(cell, report)),
  };
}

function diagramName(raw: Raw, number: number): string {
  return cut(line(raw['title']), LIMITS.name) || strings.imports.untitledDiagram(number);
}

function isComponent(cell: Placed): cell is PlacedComponent {
  return cell.kind === 'externalEntity' || cell.kind === 'process' || cell.kind === 'dataStore';
}

/** Gives everything but flows and texts a place, and tells cells by their ids; where two have one id, the first has it. */
function place(
  cells: readonly Cell[],
  report: Report,
): { readonly placed: readonly Placed[]; readonly byId: ReadonlyMap<string, Cell> } {
  const byId = new Map<string, Cell>();
  for (const cell of cells) {
    if (cell.id === '') continue;
    if (byId.has(cell.id)) report('idTakenTwice', cell.key, cell.name);
    else byId.set(cell.id, cell);
  }
  const shapes = cells.filter(({ kind }) => kind !== 'flow' && kind !== 'aside');
  const components = shapes.flatMap(({ kind, rect }) => (kind === 'box' ? [] : (rect ?? [])));
  const withBoxes = shapes.map((cell) => {
    if (cell.kind !== 'curve') return cell;
    report('curveAsBox', cell.key, cell.name);
    const box = boxForCurve(
      pointsOf(cell, (id) => byId.get(id)?.rect ?? null),
      components,
    );
    return { ...cell, rect: box && clamped(box) };
  });
  const extent = bounds(withBoxes.flatMap(({ rect }) => rect ?? []));
  const below = { x: extent?.x ?? 0, y: extent ? extent.y + extent.height + APART.y / 2 : 0 };
  let count = 0;
  const placed = withBoxes.map((cell): Placed => {
    if (cell.rect) return { ...cell, rect: cell.rect };
    report('placed', cell.key, cell.name);
    const [column, row] = [count % PER_ROW, Math.floor(count / PER_ROW)];
    count++;
    return { ...cell, rect: { x: below.x + column * APART.x, y: below.y + row * APART.y, ...PLACELESS } };
  });
  for (const cell of placed) if (byId.get(cell.id)?.key === cell.key) byId.set(cell.id, cell);
  return { placed, byId };
}

/** Which boundary a shape lies in, by the same rule as when it is dropped on the canvas. */
function owners(regions: readonly Placed[]): (cell: Pick<Placed, 'key' | 'kind' | 'rect'>) => ImportKey | null {
  const diagram = 'diagram' as DiagramId;
  const boundaries = regions.map(({ key, rect }): [string, TrustBoundary] => [
    key,
    { kind: 'trustBoundary', id: key as ElementId, diagram, name: '', description: '', rect, boundary: null },
  ]);
  const model: Model = { ...emptyModel, element: new Map(boundaries) };
  return ({ key, kind, rect }) => {
    const drawn = kind === 'box' || kind === 'curve' ? 'trustBoundary' : 'process';
    return ownerAt(model, diagram, drawn, rect, new Set([key as ElementId]));
  };
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
