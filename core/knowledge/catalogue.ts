import type { z } from 'zod';
import type { componentType, dataKind, tick } from './schema/component.ts';
import type { scheme } from './schema/crosswalk.ts';
import type { guide } from './schema/guide.ts';
import type { incident } from './schema/incident.ts';
import type { nextTypes } from './schema/next-types.ts';
import type { packOrigin } from './schema/origin.ts';
import type { related } from './schema/related.ts';
import type { risk, strategy, strategySource } from './schema/risk.ts';
import type { rule } from './schema/rule.ts';
import type { glossaryTerm, sources } from './schema/sources.ts';
import type { typeWords } from './schema/type-words.ts';

export type { Condition } from './schema/rule.ts';

export type ComponentType = z.infer<typeof componentType>;
export type TypeWords = z.infer<typeof typeWords>;
export type Tick = z.infer<typeof tick>;
export type Rule = z.infer<typeof rule>;
/** Another list, with its entries that correspond to a risk. */
export type Scheme = z.infer<typeof scheme>;
export type PackOrigin = z.infer<typeof packOrigin>;
export type Incident = z.infer<typeof incident>;

type Strategy = z.infer<typeof strategy>;

/** A strategy that OWASP's list names. */
interface ListedStrategy extends Strategy {
  readonly origin: 'owasp';
}

/** A strategy that OWASP's list does not name; it adds to what is covered, never to what there is to cover. */
export interface FurtherControl extends Strategy {
  /** Whose advice it is in substance; the sentences are ours, or the pack's. */
  readonly origin: 'ai-exchange' | 'atlas' | 'ours' | 'pack';
  readonly source: z.infer<typeof strategySource>;
}

/** One of OWASP's strategies against a risk, or a further control; `origin` tells which. */
export type PreventionStrategy = ListedStrategy | FurtherControl;

/** A risk with all there is to do about it. */
export interface Risk extends z.infer<typeof risk> {
  /** OWASP's, all of them and in its order; for a pack's risk those of the pack. */
  readonly strategies: readonly PreventionStrategy[];
  /** Further ones, where OWASP's are thin. */
  readonly controls: readonly FurtherControl[];
}

/** The whole of what the workbench knows: types, facts, risks, rules and words, with their version. */
export interface Catalogue {
  readonly version: string;
  readonly types: readonly ComponentType[];
  readonly typeWords: TypeWords;
  readonly nextTypes: z.infer<typeof nextTypes>;
  readonly ticks: readonly Tick[];
  readonly dataKinds: readonly z.infer<typeof dataKind>[];
  readonly risks: readonly Risk[];
  readonly rules: readonly Rule[];
  readonly related: readonly z.infer<typeof related>[];
  /** What other lists call the risks, a scheme per list and edition. */
  readonly crosswalk: readonly Scheme[];
  readonly incidents: readonly Incident[];
  readonly guides: readonly z.infer<typeof guide>[];
  readonly glossary: readonly z.infer<typeof glossaryTerm>[];
  readonly sources: z.infer<typeof sources>;
  /** The content packs joined to what comes with the workbench, by id. */
  readonly packs: readonly PackOrigin[];
}
