import type { ComponentType } from '#core/knowledge/catalogue.ts';
import type { Role } from '#core/knowledge/roles.ts';

/** What a system must have for a risk of the list to attach: a model, how it came to be, or what it learns from. */
const LEARNING: ReadonlySet<Role> = new Set<Role>([
  'hostedModel',
  'model',
  'training',
  'trainingData',
  'feedback',
  'predictionLog',
  'modelStore',
  'mlPlatform',
  'labelling',
]);

/** True when at least one of the types trains, stores, feeds or runs a model. */
export function hasMachineLearning(types: readonly ComponentType[]): boolean {
  return types.some(({ roles }) => roles.some((role) => LEARNING.has(role)));
}
