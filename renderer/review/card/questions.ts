import { answerKey } from '#core/model/ids.ts';
import type { Cause, Question } from '#core/risks/finding.ts';

/** The questions of each cause, by cause id; a question that several causes ask is asked once, at the first of them. */
export function questionsByCause(causes: readonly Cause[]): ReadonlyMap<string, readonly Question[]> {
  const asked = new Set<string>();
  const unasked = ({ element, tick }: Question): boolean => {
    const key = answerKey(element, tick);
    return !asked.has(key) && Boolean(asked.add(key));
  };
  return new Map(causes.map(({ id, questions }) => [id, questions.filter(unasked)]));
}
