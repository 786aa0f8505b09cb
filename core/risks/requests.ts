import { type Role, ROLES } from '../knowledge/roles.ts';

/** A set of roles, one bit each. */
export type RoleSet = number;

/** The set of some roles. */
export function roleSet(...roles: readonly Role[]): RoleSet {
  return roles.reduce((set, role) => set | (1 << ROLES.indexOf(role)), 0);
}

/** An arrow as it is drawn, between two components by their position. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
}

/** What the direction of arrows is judged by. */
interface Drawn {
  readonly arrows: readonly Arrow[];
  readonly has: (node: number, roles: RoleSet) => boolean;
  readonly isExternal: (node: number) => boolean;
  readonly isStore: (node: number) => boolean;
}

const MODEL = roleSet('model');
const TRAINING = roleSet('training');
const MODEL_STORES = roleSet('modelStore', 'artifactStore');
const DATA = roleSet('trainingData', 'records', 'predictionLog');
const TRAINING_DATA = roleSet('trainingData');
const RAW_DATA = roleSet('rawData');
const FEEDBACK = roleSet('feedback');
const RECORDS = roleSet('records');
const COLLECTION = roleSet('collection');
const SENSOR = roleSet('sensor');
const HUBS = roleSet('modelHub', 'componentRegistry');
const SUPPLIER = roleSet('supplier');
const HANDS_ON = roleSet('relay', 'team');
const OUTSIDER = roleSet('outsider');
const CALLER = roleSet('caller');
const PLATFORM = roleSet('mlPlatform');
const PUBLISHERS = roleSet('infrastructure', 'modelStore', 'artifactStore', 'mlPlatform');
/** What brings a component its model, its code or its orders, but nothing to work on. */
const NO_INPUT = roleSet('modelStore', 'artifactStore', 'training', 'mlPlatform', 'infrastructure', 'aside', 'team');
const TAKES_DATA = roleSet('collection', 'training', 'model', 'trainingData', 'records');
const TEAM = roleSet('team');
/** What staff enter data into; other steps they only start. */
const FORMS = roleSet('application', 'decision');
const WORKS = roleSet('collection', 'model', 'decision', 'application');
const ANY_ROLE = ~0;

/**
 * How often it is asked what reads without being fed: what fills a store may itself turn out to read
 * only in the round before.
 */
const ROUNDS = 2;

/**
 * Arrows that are drawn as a request, from the one who reads to what is read ("training reads the
 * data set", "the service loads the model"), so that the data moves against them. Many people draw so.
 * No wording is looked at: an arrow is a request where the two kinds of component leave no other
 * reading, or where its start would otherwise give away what nothing has brought to it. An arrow with
 * another one back is a call with its answer, and stays.
 *
 * @returns positions in `arrows`.
 */
export function drawnAsRequests(drawn: Drawn): ReadonlySet<number> {
  const { arrows } = drawn;
  const targets = new Map<number, Set<number>>();
  for (const { from, to } of arrows) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const requests = new Set<number>();
  const add = (indexes: readonly number[]): void => {
    for (const index of indexes) if (!targets.get(arrows[index]!.to)?.has(arrows[index]!.from)) requests.add(index);
  };
  add(arrows.flatMap((arrow, index) => (isByKind(drawn, targets, arrow) ? [index] : [])));
  for (let round = 0; round < ROUNDS; round++) add(readWithoutInput(drawn, requests));
  return requests;
}

type Targets = ReadonlyMap<number, ReadonlySet<number>>;

/** The two kinds of component leave no other reading. */
function isByKind(drawn: Drawn, targets: Targets, { from, to }: Arrow): boolean {
  const { has, isExternal } = drawn;
  if (has(from, MODEL) && has(to, MODEL_STORES)) return true;
  if (has(from, TRAINING) && has(to, DATA)) return true;
  if (has(from, TRAINING_DATA) && !has(from, RAW_DATA | FEEDBACK) && has(to, RAW_DATA)) return true;
  if (has(to, HUBS)) return takesFromHub(drawn, targets, { from, to });
  if (has(to, SUPPLIER) && !has(to, HANDS_ON)) {
    return !isExternal(from) && (has(from, TAKES_DATA) || !targets.has(to));
  }
  return has(to, OUTSIDER) && !has(to, CALLER) && has(from, COLLECTION | TRAINING_DATA | SENSOR);
}

/**
 * What builds and delivers publishes at a hub or registry, and so may a training step that has no
 * other place for its model; everything else comes to take something, unless the place passes on what it gets.
 */
function takesFromHub({ has, isExternal }: Drawn, targets: Targets, { from, to }: Arrow): boolean {
  if (has(from, MODEL | COLLECTION | TRAINING_DATA)) return true;
  if (isExternal(from) || targets.has(to)) return false;
  if (has(from, TRAINING)) return targets.get(from)!.size > 1;
  return has(from, PLATFORM) || !has(from, PUBLISHERS);
}

/**
 * Arrows from processes that nothing is brought to, to stores that something else fills, as long as
 * one arrow is left by which such a process gives on what it reads. What a model put out is not
 * data as it came in, hence an arrow from a model to such a store reads, whatever else the model is fed.
 */
function readWithoutInput(drawn: Drawn, requests: ReadonlySet<number>): readonly number[] {
  const { arrows, has, isExternal, isStore } = drawn;
  const given = new Map<number, number[]>();
  const sources = new Map<number, number[]>();
  arrows.forEach((arrow, index) => {
    const [from, to] = requests.has(index) ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
    put(sources, to, from);
    if (!requests.has(index)) put(given, from, index);
  });
  const isFed = (node: number): boolean =>
    sources.get(node)?.some((source) => !has(source, has(node, FORMS) ? NO_INPUT & ~TEAM : NO_INPUT)) === true;
  const fed = new Set([...sources.keys()].filter(isFed));
  const fillers = new Map(
    [...sources].map(([store, from]) => [store, new Set(from.filter((node) => isExternal(node) || fed.has(node)))]),
  );
  const isFilled = (store: number, but: number): boolean => {
    const by = fillers.get(store)!;
    return by.size > (by.has(but) ? 1 : 0);
  };
  return [...given].flatMap(([node, indexes]) => {
    const prepares = has(node, COLLECTION) || !has(node, ANY_ROLE);
    if (isExternal(node) || isStore(node) || !(prepares || has(node, WORKS))) return [];
    const readsAnyway = (to: number): boolean => has(node, MODEL) && has(to, RAW_DATA) && isFilled(to, node);
    if (fed.has(node)) return indexes.filter((index) => readsAnyway(arrows[index]!.to));
    const fillsTrainingData = prepares && indexes.some((index) => has(arrows[index]!.to, TRAINING_DATA));
    const read = indexes.filter((index) => {
      const { to } = arrows[index]!;
      if (has(node, COLLECTION) && !has(to, RECORDS)) return false;
      return has(to, DATA) && (isFilled(to, node) || (has(to, RECORDS) && fillsTrainingData));
    });
    return read.length < indexes.length ? read : [];
  });
}

function put(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
