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
  /** How many components there are. */
  readonly size: number;
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
const NO_INPUT_BUT_STAFF = NO_INPUT & ~roleSet('team');
const TAKES_DATA = roleSet('collection', 'training', 'model', 'trainingData', 'records');
/** What staff enter data into; other steps they only start. */
const FORMS = roleSet('application', 'decision');
const WORKS = roleSet('collection', 'model', 'decision', 'application');
/** Those of them that do more than bring data together. */
const FEEDS_OTHERS = roleSet('model', 'decision', 'application');
const ANSWERING = roleSet('model', 'hostedModel');
const LOG = roleSet('predictionLog');
/** What takes what a model puts out without it being an answer to anybody. */
const NO_READER = roleSet('aside', 'predictionLog', 'infrastructure', 'training', 'trainingData');
/** What sends something to a model without waiting for what it says. */
const NEVER_ASKS = NO_INPUT | roleSet('sensor', 'collection', 'scene', 'supplier', 'model', 'hostedModel');
const ANY_ROLE = ~0;

/**
 * How often it is asked what reads without being fed: what fills a store may itself turn out to read
 * only in the round before.
 */
const ROUNDS = 2;

/** Who fills a store, where it is not one component. */
const NOBODY = -1;
const SEVERAL = -2;

/**
 * Arrows that are drawn as a request, from the one who reads to what is read ("training reads the
 * data set", "the service loads the model"), so that the data moves against them. Many people draw so.
 * No wording is looked at: an arrow is a request where the two kinds of component leave no other
 * reading, or where its start would otherwise give away what nothing has brought to it. An arrow with
 * another one back is a call with its answer, and stays.
 *
 * @returns the arrows at the same positions, those drawn as requests turned round.
 */
export function inDirectionOfData(drawn: Drawn): readonly Arrow[] {
  const { arrows, size } = drawn;
  const given = new Int32Array(size);
  for (const { from } of arrows) given[from]!++;
  const pairs = new Set(arrows.map(({ from, to }) => from * size + to));
  const ways = [...arrows];
  const turn = (index: number): void => {
    const { from, to } = arrows[index]!;
    if (!pairs.has(to * size + from)) ways[index] = { from: to, to: from };
  };
  arrows.forEach((arrow, index) => {
    if (isByKind(drawn, given, arrow)) turn(index);
  });
  for (let round = 0; round < ROUNDS; round++) readWithoutInput(drawn, ways).forEach(turn);
  return ways;
}

/**
 * Questions to a model whose answers are drawn to nobody, so that these go back the way the questions came, through
 * steps that answer nobody outside either, to whoever asked first.
 *
 * @param ways arrows in the direction of the data.
 * @returns positions in `ways`.
 */
export function answersNotDrawn({ arrows: ways, size, has, isExternal, isStore }: Drawn): readonly number[] {
  const isRead = new Uint8Array(size);
  for (const { from, to } of ways) if (!has(to, NO_READER)) isRead[from] = 1;
  const answers = new Uint8Array(size);
  ways.forEach(({ from, to }) => {
    const isAnswer = !has(to, NO_READER) || (has(to, LOG) && isRead[to] === 1);
    if (has(from, ANSWERING) ? isAnswer : isExternal(to)) answers[from] = 1;
  });
  const into = new Map<number, number[]>();
  ways.forEach(({ from, to }, index) => {
    if (answers[to] === 1 || isStore(from) || has(from, NEVER_ASKS)) return;
    const asking = into.get(to);
    if (asking) asking.push(index);
    else into.set(to, [index]);
  });
  const silent = [...into.keys()].filter((node) => has(node, ANSWERING));
  const reached = new Set(silent);
  const found: number[] = [];
  for (const node of reached) {
    for (const index of into.get(node) ?? []) {
      found.push(index);
      if (!isExternal(ways[index]!.from)) reached.add(ways[index]!.from);
    }
  }
  return found;
}

/**
 * The two kinds of component leave no other reading.
 *
 * @param given how many arrows start at each component.
 */
function isByKind(drawn: Drawn, given: Int32Array, { from, to }: Arrow): boolean {
  const { has, isExternal } = drawn;
  if (has(from, MODEL) && has(to, MODEL_STORES)) return true;
  if (has(from, TRAINING) && has(to, DATA)) return true;
  if (has(from, TRAINING_DATA) && !has(from, RAW_DATA | FEEDBACK) && has(to, RAW_DATA)) return true;
  if (has(to, HUBS)) return takesFromHub(drawn, given, { from, to });
  if (has(to, SUPPLIER) && !has(to, HANDS_ON)) {
    return !isExternal(from) && (has(from, TAKES_DATA) || given[to] === 0);
  }
  return has(to, OUTSIDER) && !has(to, CALLER) && has(from, COLLECTION | TRAINING_DATA | SENSOR);
}

/**
 * What builds and delivers publishes at a hub or registry, and so may a training step that has no
 * other place for its model; everything else comes to take something, unless the place passes on what it gets.
 */
function takesFromHub({ has, isExternal }: Drawn, given: Int32Array, { from, to }: Arrow): boolean {
  if (has(from, MODEL | COLLECTION | TRAINING_DATA)) return true;
  if (isExternal(from) || given[to]! > 0) return false;
  if (has(from, TRAINING)) return given[from]! > 1;
  return has(from, PLATFORM) || !has(from, PUBLISHERS);
}

/**
 * Arrows from processes that nothing is brought to, to stores that something else fills, as long as
 * one arrow is left by which such a process gives on what it reads. What a model put out is not
 * data as it came in, hence an arrow from a model to such a store reads, whatever else the model is fed.
 */
function readWithoutInput(drawn: Drawn, ways: readonly Arrow[]): readonly number[] {
  const { arrows, has, isExternal, isStore, size } = drawn;
  const fed = new Uint8Array(size);
  const isFed = (node: number): boolean => fed[node] === 1;
  for (const { from, to } of ways) if (!has(from, has(to, FORMS) ? NO_INPUT_BUT_STAFF : NO_INPUT)) fed[to] = 1;
  const filledBy = new Int32Array(size).fill(NOBODY);
  const leaving = new Map<number, number[]>();
  const works = (node: number): boolean =>
    !isExternal(node) && !isStore(node) && (has(node, WORKS) || !has(node, ANY_ROLE));
  ways.forEach((way, index) => {
    const { from, to } = way;
    if (has(to, DATA) && (isExternal(from) || isFed(from)) && filledBy[to] !== from) {
      filledBy[to] = filledBy[to] === NOBODY ? from : SEVERAL;
    }
    if (way !== arrows[index] || !works(from) || (isFed(from) && !has(from, MODEL))) return;
    const list = leaving.get(from);
    if (list) list.push(index);
    else leaving.set(from, [index]);
  });
  const isFilled = (store: number, but: number): boolean => filledBy[store] !== NOBODY && filledBy[store] !== but;
  return [...leaving].flatMap(([node, indexes]) => {
    if (isFed(node))
      return indexes.filter((index) => has(ways[index]!.to, RAW_DATA) && isFilled(ways[index]!.to, node));
    const fillsTrainingData = !has(node, FEEDS_OTHERS) && indexes.some((index) => has(ways[index]!.to, TRAINING_DATA));
    const read = indexes.filter((index) => {
      const { to } = ways[index]!;
      if (has(node, COLLECTION) && !has(to, RECORDS)) return false;
      return has(to, DATA) && (isFilled(to, node) || (has(to, RECORDS) && fillsTrainingData));
    });
    return read.length < indexes.length ? read : [];
  });
}
