import type { Answer } from './element.ts';
import type { Rect } from './geometry.ts';
import type { DiagramId, ElementId, FindingKey, ProjectId, RiskId, StrategyId, TickId } from './ids.ts';

/** What a user saves: its name and what the report says of it as a whole. */
export interface Project extends ProjectFacts {
  readonly id: ProjectId;
  readonly name: string;
  /** What the system is for. */
  readonly description: string;
}

/** What is known of the system and of its assessment. A fact that is absent has not been said; none is ever empty. */
export interface ProjectFacts {
  readonly users?: string;
  readonly dataClasses?: string;
  readonly stage?: LifeCycleStage;
  readonly trainedBy?: string;
  readonly runBy?: string;
  readonly scope?: string;
  readonly assumptions?: string;
  /** Who answers for the system. */
  readonly owner?: string;
  readonly author?: string;
  readonly reviewer?: string;
  /** Until when the assessment holds, `2026-12-31`. */
  readonly validUntil?: string;
  /** How confidential the report is, in the organisation's own word. */
  readonly classification?: string;
  /** The paper of the report; A4 when absent. */
  readonly pageSize?: PageSize;
}

/** How far the system is on its way. */
export type LifeCycleStage = 'idea' | 'development' | 'pilot' | 'production' | 'retirement';
export const LIFE_CYCLE_STAGES = [
  'idea',
  'development',
  'pilot',
  'production',
  'retirement',
] as const satisfies readonly LifeCycleStage[];

export type PageSize = 'A4' | 'Letter';
export const PAGE_SIZES = ['A4', 'Letter'] as const satisfies readonly PageSize[];

/** One drawing of the project's model. */
export interface Diagram {
  readonly id: DiagramId;
  readonly name: string;
  /** The process this diagram looks into, or null for the top diagram. */
  readonly refines: ElementId | null;
  /** Its place among its like, from 0; absent where nobody ordered them. */
  readonly place?: number;
}

/** A fact about an element that someone answered; a fact without a row is unknown. */
export interface AnswerRow {
  readonly element: ElementId;
  readonly tick: TickId;
  readonly value: Exclude<Answer, 'unknown'>;
}

/** What the owner of the system decided to do about a finding. */
export type Treatment = 'undecided' | 'mitigate' | 'avoid' | 'accept' | 'transfer' | 'notApplicable';
export const TREATMENTS = [
  'undecided',
  'mitigate',
  'avoid',
  'accept',
  'transfer',
  'notApplicable',
] as const satisfies readonly Treatment[];

/** A decision on a finding. It outlives the finding: when the finding comes back, so does the decision. */
export interface Decision {
  readonly finding: FindingKey;
  readonly risk: RiskId;
  readonly element: ElementId;
  readonly treatment: Treatment;
  readonly reason: string;
  readonly owner: string;
  /** `2026-12-31`, or null when no date is set. */
  readonly due: string | null;
  /** The ids of the causes on which the treatment was decided; empty while undecided. */
  readonly basis: readonly string[];
  /** Why a person attached this risk without a rule; null for findings of rules. */
  readonly byHand: string | null;
  /** The finding itself where a person wrote it in words of their own: `risk` is then `own`; else null. */
  readonly own: OwnFinding | null;
  /** Until when a finding is left as it is (accepted, avoided, transferred or not applicable), `2026-12-31`. */
  readonly until?: string;
  /** Who chose the treatment; absent where nobody gave a name. */
  readonly by?: string;
  /** When the treatment was chosen, in milliseconds since 1970. */
  readonly at?: number;
  /** Present while a workshop has put the finding off for later. */
  readonly parked?: true;
}

/** How much harm a finding of somebody's own would do; unlike the levels of rules' findings it is a person's word. */
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Severity[];

/** A finding outside the ten risks, written by a person or taken over from another tool. */
export interface OwnFinding {
  readonly title: string;
  readonly description: string;
  /** Null when nobody said. */
  readonly severity: Severity | null;
  /** True when somebody says that it is dealt with; there are no strategies from which that would follow. */
  readonly mitigated: boolean;
  /** Where it comes from, "Threat Dragon, STRIDE: Tampering"; empty when written here. */
  readonly source: string;
}

/** How far a prevention strategy is. */
export type StrategyStatus = 'notStarted' | 'planned' | 'inProgress' | 'implemented' | 'verified' | 'notApplicable';
export const STRATEGY_STATUSES = [
  'notStarted',
  'planned',
  'inProgress',
  'implemented',
  'verified',
  'notApplicable',
] as const satisfies readonly StrategyStatus[];

/** A prevention strategy this project has taken a stand on, for one finding. */
export interface Mitigation {
  readonly finding: FindingKey;
  readonly strategy: StrategyId;
  readonly status: StrategyStatus;
  readonly note: string;
  /** What shows that it works: a test, a review, a document. */
  readonly evidence?: string;
  readonly owner?: string;
  /** `2026-12-31` */
  readonly due?: string;
}

/** A factor of a score that a person judged for this very system, with the reason. */
export interface AssessedFactor {
  /** What it was judged for: a finding, or an element where it holds for everything about it. */
  readonly subject: FindingKey | ElementId;
  /** Which factor: `exploitability`, `exposure`, …. */
  readonly factor: string;
  readonly value: number;
  readonly reason: string;
}

/** A part of a diagram kept under a name: what was in view and how it was coloured. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly diagram: DiagramId;
  /** What was in view, in diagram units. */
  readonly rect: Rect;
  /** The layer that coloured it. */
  readonly layer: string;
  /** Which findings were listed beside it; all of them unless it says otherwise. */
  readonly findings?: string;
  /** Its place among the views, from 0. */
  readonly place: number;
}

/** A content pack that a project brings along. */
export interface ProjectPack {
  /** Its namespace, such as `acme`. */
  readonly id: string;
  readonly version: string;
  readonly isOn: boolean;
  /** The pack itself, as the text of its file. */
  readonly text: string;
}

/** A setting of the project. */
export interface Setting {
  readonly name: string;
  readonly value: string | number | boolean | null;
}
