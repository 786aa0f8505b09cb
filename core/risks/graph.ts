import type { Catalogue } from '../knowledge/catalogue.ts';
import { type Component, type DataFlow, isComponent, isFlow } from '../model/element.ts';
import type { ElementId, TickId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { AnswerRow } from '../model/project.ts';
import type { Part } from './parts.ts';
import { answersNotDrawn, type Arrow, inDirectionOfData, type RoleSet, roleSet } from './requests.ts';
import { type Surroundings, UNTOLD } from './surroundings.ts';
import type { Truth } from './truth.ts';

export { type RoleSet, roleSet };

/** A component in the graph: its position in `Graph.components`. */
export type Node = number;

const TRUTHS = ['unknown', 'yes', 'no'] as const satisfies readonly Truth[];

/** The flows of one direction, by node: those of `node` lie from `start[node]` up to `start[node + 1]`. */
interface Adjacency {
  readonly start: Int32Array;
  readonly node: Int32Array;
  readonly flow: Int32Array;
}

/** What the predicates see of a component and of a flow: whatever else is said of them grounds no finding. */
type SeenComponent = Pick<Component, 'id' | 'kind' | 'type' | 'boundary'>;
type SeenFlow = Pick<DataFlow, 'id' | 'authenticated'>;

/** The rules and the types they speak of; every catalogue is one. */
export type RuleBook = Pick<Catalogue, 'types' | 'rules' | 'related'>;

interface Drawn {
  readonly components: readonly SeenComponent[];
  readonly flows: readonly SeenFlow[];
  readonly outgoing: Adjacency;
  readonly incoming: Adjacency;
  readonly nodes: ReadonlyMap<ElementId, Node>;
  readonly roles: Int32Array;
  /** What was answered of each component, as places in `TRUTHS`. */
  readonly answers: ReadonlyMap<TickId, Uint8Array>;
}

/**
 * A part of the model as the predicates see it: components joined by data flows over all diagrams, each in the
 * direction in which the data moves. A `reference` stands for the component it refers to; flows with
 * a loose end are left out. Nodes and flows are in the order of their ids, so that nothing depends on
 * the order of the rows.
 */
export class Graph implements Pick<Drawn, 'components' | 'flows' | 'outgoing' | 'incoming'> {
  readonly components: Drawn['components'];
  readonly flows: Drawn['flows'];
  readonly outgoing: Adjacency;
  readonly incoming: Adjacency;
  /** What is told of boundaries and of what else lies in them. */
  readonly surroundings: Surroundings;
  readonly #drawn: Drawn;
  readonly #withRole = new Map<RoleSet, readonly Node[]>();

  constructor(drawn: Drawn, surroundings: Surroundings = UNTOLD) {
    ({ components: this.components, flows: this.flows, outgoing: this.outgoing, incoming: this.incoming } = drawn);
    this.surroundings = surroundings;
    this.#drawn = drawn;
  }

  /** The same amid surroundings that can be asked. */
  amid(surroundings: Surroundings): Graph {
    return new Graph(this.#drawn, surroundings);
  }

  get size(): number {
    return this.components.length;
  }

  /** True when the type of the component has one of the roles. */
  has(node: Node, roles: RoleSet): boolean {
    return (this.#drawn.roles[node]! & roles) !== 0;
  }

  /** What somebody answered about the component. */
  answer(node: Node, tick: TickId): Truth {
    const answers = this.#drawn.answers.get(tick);
    return answers === undefined ? 'unknown' : TRUTHS[answers[node]!]!;
  }

  /** True when one of the facts is known to hold. */
  knows(node: Node, ...ticks: readonly TickId[]): boolean {
    return ticks.some((tick) => this.answer(node, tick) === 'yes');
  }

  idOf(node: Node): ElementId {
    return this.components[node]!.id;
  }

  nodeOf(id: ElementId): Node | undefined {
    return this.#drawn.nodes.get(id);
  }

  /** Nodes whose type has one of the roles, in order. */
  withRole(roles: RoleSet): readonly Node[] {
    const known = this.#withRole.get(roles);
    if (known) return known;
    const nodes = this.where((node) => (this.#drawn.roles[node]! & roles) !== 0);
    this.#withRole.set(roles, nodes);
    return nodes;
  }

  /** Nodes for which `holds`, in order. */
  where(holds: (node: Node) => boolean): readonly Node[] {
    const nodes: Node[] = [];
    for (let node = 0; node < this.size; node++) if (holds(node)) nodes.push(node);
    return nodes;
  }

  /** The components that send data straight to this one. */
  sourcesOf(node: Node): readonly Node[] {
    return neighbours(this.incoming, node);
  }

  /** The components that this one sends data straight to. */
  targetsOf(node: Node): readonly Node[] {
    return neighbours(this.outgoing, node);
  }

  /** The flows that bring data straight to a component, with where they come from. */
  flowsInto(node: Node): readonly { readonly flow: SeenFlow; readonly from: Node }[] {
    const { start, node: from, flow } = this.incoming;
    const into: { flow: SeenFlow; from: Node }[] = [];
    for (let place = start[node]!; place < start[node + 1]!; place++) {
      into.push({ flow: this.flows[flow[place]!]!, from: from[place]! });
    }
    return into;
  }

  /** The way from one component to the next by the first flow between them. */
  straight(from: Node, to: Node): readonly ElementId[] {
    const { start, node, flow } = this.outgoing;
    for (let place = start[from]!; place < start[from + 1]!; place++) {
      if (node[place] === to) return [this.idOf(from), this.flows[flow[place]!]!.id, this.idOf(to)];
    }
    return [this.idOf(to)];
  }

  /** True when a trust boundary is drawn around both, and none around one of them alone. */
  shareBoundary(a: Node, b: Node): boolean {
    return this.components[a]!.boundary !== null && !this.apart(a, b);
  }

  /** The trust boundaries around a component, innermost first. */
  regionsAround(node: Node): ReadonlySet<ElementId> {
    const around = new Set<ElementId>();
    const { around: next } = this.surroundings;
    for (let at = this.components[node]!.boundary; at !== null && !around.has(at); at = next(at)) around.add(at);
    return around;
  }

  /** True when the components lie in different innermost trust boundaries; outside of all is a side too. */
  apart(a: Node, b: Node): boolean {
    return this.components[a]!.boundary !== this.components[b]!.boundary;
  }
}

/** The graph of all that is drawn, or of one part of it. */
export function graphFrom(
  model: Pick<Model, 'element' | 'answer'>,
  types: RuleBook['types'],
  part: Iterable<string> = model.element.keys(),
): Graph {
  const components: Component[] = [];
  const flows: DataFlow[] = [];
  for (const id of part) {
    const element = model.element.get(id);
    if (isComponent(element)) components.push(element);
    else if (isFlow(element)) flows.push(element);
  }
  components.sort(byId);
  flows.sort(byId);
  const nodes = new Map(components.map(({ id }, node) => [id, node]));
  const rolesOf = new Map(types.map((type) => [type.id, roleSet(...type.roles)]));
  const roles = Int32Array.from(components, ({ type }) => rolesOf.get(type) ?? 0);
  const answers = answersIn(model, components);
  return new Graph({ components, flows, nodes, roles, answers, ...waysIn(model, components, flows, nodes, roles) });
}

/** Where the data moves. */
function waysIn(
  model: Pick<Model, 'element'>,
  components: readonly Component[],
  flows: readonly DataFlow[],
  nodes: Drawn['nodes'],
  roles: Drawn['roles'],
): Pick<Drawn, 'outgoing' | 'incoming'> {
  const nodeOf = (id: ElementId): Node | undefined => nodes.get(id) ?? nodes.get(standsFor(model, id));
  const arrows: Arrow[] = [];
  const carriers: number[] = [];
  const add = (from: Node, to: Node, flow: number): void => {
    arrows.push({ from, to });
    carriers.push(flow);
  };
  flows.forEach(({ from, to, twoWay }, flow) => {
    const source = nodeOf(from);
    const target = nodeOf(to);
    if (source === undefined || target === undefined || source === target) return;
    add(source, target, flow);
    if (twoWay) add(target, source, flow);
  });
  const drawn = {
    size: components.length,
    arrows,
    has: (node: Node, some: RoleSet) => (roles[node]! & some) !== 0,
    isExternal: (node: Node) => components[node]!.kind === 'externalEntity',
    isStore: (node: Node) => components[node]!.kind === 'dataStore',
  };
  const asDrawn = inDirectionOfData(drawn);
  const answers = answersNotDrawn({ ...drawn, arrows: asDrawn });
  const ways = asDrawn.concat(answers.map((index) => ({ from: asDrawn[index]!.to, to: asDrawn[index]!.from })));
  const flowOf = carriers.concat(answers.map((index) => carriers[index]!));
  const from = ways.map((way) => way.from);
  const to = ways.map((way) => way.to);
  return {
    outgoing: adjacency(components.length, from, to, flowOf),
    incoming: adjacency(components.length, to, from, flowOf),
  };
}

function answersIn(model: Pick<Model, 'answer'>, components: readonly Component[]): Drawn['answers'] {
  const given = answersBy(model);
  const answers = new Map<TickId, Uint8Array>();
  components.forEach(({ id }, node) => {
    for (const { tick, value } of given.get(id) ?? []) {
      const known = answers.get(tick) ?? new Uint8Array(components.length);
      known[node] = TRUTHS.indexOf(value);
      answers.set(tick, known);
    }
  });
  return answers;
}

interface Made {
  readonly types: RuleBook['types'];
  readonly graph: Graph;
}

const made = new WeakMap<Part, Made>();

/** The graph of a part by itself: made once as long as nothing changes in it that a rule could see, whoever asks. */
export function graphOf(model: Pick<Model, 'element' | 'answer'>, part: Part, types: RuleBook['types']): Graph {
  const last = made.get(part);
  if (last?.types === types) return last.graph;
  const graph = graphFrom(model, types, part.ids);
  made.set(part, { types, graph });
  return graph;
}

const answersByElement = new WeakMap<Model['answer'], ReadonlyMap<ElementId, readonly AnswerRow[]>>();

function answersBy({ answer }: Pick<Model, 'answer'>): ReadonlyMap<ElementId, readonly AnswerRow[]> {
  const already = answersByElement.get(answer);
  if (already) return already;
  const found = Map.groupBy(answer.values(), ({ element }) => element);
  answersByElement.set(answer, found);
  return found;
}

function byId(a: { readonly id: ElementId }, b: { readonly id: ElementId }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Follows references to the component they stand for; a ring of references stands for nothing. */
function standsFor(model: Pick<Model, 'element'>, id: ElementId): ElementId {
  const seen = new Set<ElementId>();
  for (let at = id; ;) {
    const element = model.element.get(at);
    if (element?.kind !== 'reference' || seen.has(at)) return at;
    seen.add(at);
    at = element.of;
  }
}

function adjacency(size: number, from: readonly Node[], to: readonly Node[], flow: readonly number[]): Adjacency {
  const start = new Int32Array(size + 1);
  for (const node of from) start[node + 1]!++;
  for (let node = 0; node < size; node++) start[node + 1]! += start[node]!;
  const next = start.slice();
  const adjacent: Adjacency = { start, node: new Int32Array(from.length), flow: new Int32Array(from.length) };
  from.forEach((node, index) => {
    const place = next[node]!++;
    adjacent.node[place] = to[index]!;
    adjacent.flow[place] = flow[index]!;
  });
  return adjacent;
}

function neighbours({ start, node }: Adjacency, of: Node): readonly Node[] {
  const found: Node[] = [];
  for (let place = start[of]!; place < start[of + 1]!; place++) found.push(node[place]!);
  return found;
}
