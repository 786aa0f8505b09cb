import type { Condition } from '../knowledge/catalogue.ts';
import type { ElementId } from '../model/ids.ts';
import type { Question } from './finding.ts';
import type { Graph, Node } from './graph.ts';
import { predicates } from './predicates/index.ts';
import { either, negated } from './truth.ts';
import { NO, YES, ask, type Verdict } from './verdict.ts';

/** What something says of each component. */
type Judge = (node: Node) => Verdict;

/**
 * Readies a condition for a graph, so that asking it of many components costs little; what a predicate
 * computes for the whole graph is computed when it is first asked.
 *
 * @throws Error when it names a predicate that does not exist.
 */
function judge(condition: Condition, graph: Graph): Judge {
  if (typeof condition === 'string') return fact(condition, graph);
  if ('all' in condition) return all(condition.all, graph);
  if ('any' in condition) {
    const parts = condition.any.map((part) => judge(part, graph));
    return (node) => any(parts.map((part) => part(node)));
  }
  const part = judge(condition.not, graph);
  return (node) => not(part(node));
}

/** Kleene's and: paths are joined where one ends and the next begins, and every part can take the whole away. */
export function all(conditions: readonly Condition[], graph: Graph): Judge {
  const parts = conditions.map((condition) => judge(condition, graph));
  return (node) => {
    let whole = YES;
    for (const part of parts) {
      const verdict = part(node);
      if (verdict.truth === 'no') return NO;
      whole = and(whole, verdict);
    }
    return whole;
  };
}

function and(a: Verdict, b: Verdict): Verdict {
  if (a === YES) return b;
  if (b === YES) return a;
  const open = a.truth === 'unknown' || b.truth === 'unknown';
  const deciding = open ? [a, b].filter(({ truth }) => truth === 'unknown') : [a, b];
  return {
    truth: open ? 'unknown' : 'yes',
    path: join(a.path, b.path),
    names: { ...a.names, ...b.names },
    questions: withoutRepeats(deciding.flatMap(({ questions }) => questions)),
  };
}

function withoutRepeats(questions: readonly Question[]): readonly Question[] {
  if (questions.length < 2) return questions;
  const key = ({ element, tick, removedBy }: Question): string => `${element}:${tick}:${removedBy}`;
  return [...new Map(questions.map((question) => [key(question), question])).values()];
}

/** Kleene's or. Only one that holds alone can be taken away by a question; of open ones the first is asked. */
function any(parts: readonly Verdict[]): Verdict {
  const truth = parts.map((part) => part.truth).reduce(either);
  const telling = parts.filter((part) => part.truth === truth);
  if (truth === 'no') return telling.length === 1 ? telling[0]! : { ...NO, questions: [] };
  return truth === 'yes' && telling.length > 1 ? { ...telling[0]!, questions: [] } : telling[0]!;
}

/** A path proves that something is so, hence it goes; the question stays, with the opposite answer. */
function not({ truth, questions }: Verdict): Verdict {
  if (questions.length === 0 && truth !== 'unknown') return truth === 'yes' ? NO : YES;
  const turned = questions.map(
    (question) => ({ ...question, removedBy: question.removedBy === 'yes' ? 'no' : 'yes' }) as const,
  );
  return { ...NO, truth: negated(truth), questions: turned };
}

function fact(name: string, graph: Graph): Judge {
  const [kind, tick] = name.split(':');
  if (tick !== undefined) {
    return (node) => {
      const answer = graph.answer(node, tick);
      const questions = [ask(graph, node, tick, 'no')];
      return { ...NO, truth: kind === 'known' && answer !== 'yes' ? 'no' : answer, questions };
    };
  }
  const predicate = Object.hasOwn(predicates, name) ? predicates[name as keyof typeof predicates] : undefined;
  if (predicate === undefined) throw new Error(`No predicate is called ${name}.`);
  let ready: Judge | undefined;
  return (node) => (ready ??= predicate(graph))(node);
}

/** Puts two walks together where they meet; else the first one stands for both. */
function join(a: readonly ElementId[], b: readonly ElementId[]): readonly ElementId[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  if (a.at(-1) === b[0]) return [...a, ...b.slice(1)];
  if (b.at(-1) === a[0]) return [...b, ...a.slice(1)];
  return a;
}
