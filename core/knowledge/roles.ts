/** What a component type is to the rules; predicates know roles, never type names. */
export const ROLES = [
  /** Sends input that the owner does not control. */
  'outsider',
  /** An outsider who gets answers. */
  'caller',
  /** An outsider whose data are about somebody. */
  'person',
  /** What sensors observe. */
  'scene',
  /** Delivers data from outside. */
  'supplier',
  /** An outside service that passes data on. */
  'relay',
  /** People who build or run the system. */
  'team',
  'sensor',
  'modelHub',
  'componentRegistry',
  'hostedModel',
  'model',
  'edgeModel',
  'training',
  'trainingData',
  /** Training data as it came in, which models also read. */
  'rawData',
  'feedback',
  'predictionLog',
  /** The ordinary data of a business. */
  'records',
  'modelStore',
  /** Images and packages with models in them. */
  'artifactStore',
  'mlPlatform',
  /** Builds, delivers or keeps track of the system's own parts. */
  'infrastructure',
  'evaluation',
  'collection',
  'labelling',
  'decision',
  'application',
  /** Data ends there as far as risks are concerned: monitoring, secrets, test data. */
  'aside',
  'generative',
  'agentPart',
  'retrieval',
] as const;
export type Role = (typeof ROLES)[number];
