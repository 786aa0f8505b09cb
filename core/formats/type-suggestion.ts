import type { ComponentTypeId } from '../model/ids.ts';

/**
 * How much a suggestion rests on: a word of the name that fits what is drawn (`high`), the flows or a
 * word that fits another kind of shape (`medium`), the description or nothing but the shape (`low`).
 */
export type Confidence = 'high' | 'medium' | 'low';

/** The type that a component of another tool most likely has; a person confirms or changes it. */
export interface TypeSuggestion {
  readonly type: ComponentTypeId;
  readonly confidence: Confidence;
  /** Why, in one sentence. */
  readonly because: string;
}
