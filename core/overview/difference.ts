/** What two models can differ in, in the order in which it is told. */
export const KINDS = ['project', 'diagram', 'component', 'flow', 'boundary', 'text', 'decision'] as const;
export const CHANGES = ['added', 'removed', 'changed'] as const;

/** What of an element, decision or project is not the same. */
export type ChangedFact =
  | 'name'
  | 'description'
  | 'type'
  | 'place'
  | 'scope'
  | 'ends'
  | 'data'
  | 'protection'
  | 'answers'
  | 'treatment'
  | 'reasons'
  | 'owner'
  | 'due'
  | 'strategies'
  | 'rating'
  | 'properties';

/** One thing in which two models differ, as a person names it. */
export interface Difference {
  readonly kind: (typeof KINDS)[number];
  readonly change: (typeof CHANGES)[number];
  readonly id: string;
  readonly name: string;
  /** Of what is changed; empty for what is added or removed. */
  readonly facts: readonly ChangedFact[];
}
