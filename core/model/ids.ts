declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Names an element of a project; unique in the whole project, never reused. */
export type ElementId = Id<'element'>;
/** Names a diagram of a project. */
export type DiagramId = Id<'diagram'>;
/** Names a project in the library and in its file. */
export type ProjectId = Id<'project'>;
/** Names one of the ten risks: `ML01` … `ML10`. */
export type RiskId = string;
/** Names a component type of the catalogue, such as `training-data`. */
export type ComponentTypeId = string;
/** Names a fact an architect can tick, such as `personal-data`. */
export type TickId = string;
/** Names a prevention strategy of the catalogue, such as `ML02.access-control`. */
export type StrategyId = string;
/** Names a finding: the risk and the element it is anchored at, `ML02:e7`. */
export type FindingKey = Id<'finding'>;

/** The key under which a finding's decision is kept, however often its reasons change. */
export function findingKey(risk: RiskId, element: ElementId): FindingKey {
  return `${risk}:${element}` as FindingKey;
}

/** The element that a risk's finding is anchored at, by the finding's key. */
export function anchorOf(finding: FindingKey): ElementId {
  return finding.slice(finding.indexOf(':') + 1) as ElementId;
}

/** Stands in the place of a risk for findings that are none of the ten. */
export const OWN_RISK: RiskId = 'own';

/** The key of a finding that a person wrote; an element can have several. */
export function ownFindingKey(id: string): FindingKey {
  return `${OWN_RISK}:${id}` as FindingKey;
}

/** The key of a tick's answer on one element. */
export function answerKey(element: ElementId, tick: TickId): string {
  return `${element}:${tick}`;
}

/** The key of a strategy's state on one finding. */
export function strategyKey(finding: FindingKey, strategy: StrategyId): string {
  return `${finding}/${strategy}`;
}
