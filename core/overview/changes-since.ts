import { assess } from '../assessment/assessment.ts';
import { stands, type Assessment, type FindingAssessment } from '../assessment/finding-assessment.ts';
import type { Band } from '../assessment/bands.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { isComponent, isFlow } from '../model/element.ts';
import type { ElementId, FindingKey, RiskId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { catalogueOf } from '../packs/project-packs.ts';
import { findFindings } from '../risks/find-findings.ts';
import { compareModels } from './compare.ts';
import { nameOf } from './name-of.ts';
import type { Difference } from './difference.ts';

/** How a finding stands in one of two models. */
export interface Standing {
  readonly band: Band;
  readonly residual: number;
}

/** A finding that came, went, or stands elsewhere now. */
export interface FindingChange {
  readonly key: FindingKey;
  readonly risk: RiskId;
  readonly element: ElementId;
  /** What it is at, as it is called now where it is still there. */
  readonly where: string;
  /** Null for a finding that did not count before. */
  readonly before: Standing | null;
  /** Null for one that no longer counts. */
  readonly after: Standing | null;
}

/** A model in numbers. */
export interface Figures {
  readonly components: number;
  readonly flows: number;
  /** The findings that count, by level. */
  readonly byBand: Readonly<Record<Band, number>>;
  /** The highest score of all; 0 when nothing counts. */
  readonly residual: number;
  readonly undecided: number;
  readonly beyondAppetite: number;
}

/** In what a model differs from an earlier one. */
export interface ChangesSince {
  /** In what was drawn, said and decided. */
  readonly differences: readonly Difference[];
  /** Gained, then lost, then moved, each the gravest first. */
  readonly gained: readonly FindingChange[];
  readonly lost: readonly FindingChange[];
  readonly moved: readonly FindingChange[];
  readonly before: Figures;
  readonly after: Figures;
}

/**
 * What changed from one model to another: elements, decisions and findings, each model read with the packs it has
 * switched on and both with the same built-in catalogue.
 *
 * @param today the day on which decisions of both are looked at, `2026-12-31`
 */
export function changesSince(before: Model, after: Model, builtIn: Catalogue, today: string | null): ChangesSince {
  const [old, now] = [before, after].map((model) => assessed(model, builtIn, today)) as [Assessment, Assessment];
  const [was, is] = [standing(old), standing(now)];
  const change = (key: FindingKey): FindingChange => {
    const one = (is.get(key) ?? was.get(key)) as FindingAssessment;
    const { risk, element } = one.finding;
    const where = nameOf(after.element.has(element) ? after : before, element);
    return { key, risk, element, where, before: standingOf(was.get(key)), after: standingOf(is.get(key)) };
  };
  return {
    differences: compareModels(before, after),
    gained: [...is.keys()].filter((key) => !was.has(key)).map(change),
    lost: [...was.keys()].filter((key) => !is.has(key)).map(change),
    moved: [...is.keys()]
      .filter((key) => was.has(key))
      .map(change)
      .filter(isMoved),
    before: figures(before, old),
    after: figures(after, now),
  };
}

function assessed(model: Model, builtIn: Catalogue, today: string | null): Assessment {
  const { catalogue } = catalogueOf(model, builtIn);
  return assess(model, catalogue, findFindings(model, catalogue), undefined, today);
}

/** The findings that count, highest score first. */
function standing({ findings }: Assessment): ReadonlyMap<FindingKey, FindingAssessment> {
  const counting = findings.filter(stands).toSorted((a, b) => b.residual - a.residual);
  return new Map(counting.map((one) => [one.finding.key, one]));
}

function standingOf(one: FindingAssessment | undefined): Standing | null {
  return one ? { band: one.band, residual: one.residual } : null;
}

/** Scores are told with one decimal: less is no move. */
function isMoved({ before, after }: FindingChange): boolean {
  if (!before || !after) return false;
  return before.band !== after.band || before.residual.toFixed(1) !== after.residual.toFixed(1);
}

function figures(model: Model, { counts, posture }: Assessment): Figures {
  const elements = [...model.element.values()];
  return {
    components: elements.filter(isComponent).length,
    flows: elements.filter(isFlow).length,
    byBand: counts.byBand,
    residual: posture.residual,
    undecided: counts.byTreatment.undecided,
    beyondAppetite: posture.beyondAppetite,
  };
}
