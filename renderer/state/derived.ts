import { addedUp, assessInSteps } from '#core/assessment/assessment.ts';
import type { Assessment } from '#core/assessment/finding-assessment.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { type Change, changesOnly } from '#core/model/change.ts';
import { dayOf } from '#core/model/day.ts';
import { differOnlyIn, type Element } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { catalogueOf, type PackTrouble } from '#core/packs/project-packs.ts';
import { findingsInSteps } from '#core/risks/find-findings.ts';
import { partsOf } from '#core/risks/parts.ts';
import { finished, type Steps } from '#core/steps.ts';

/** What follows from a model and is kept nowhere: its packs make the catalogue, and that the findings. */
export interface Derived {
  /** What comes with the workbench and what the packs of the project add. */
  readonly catalogue: Catalogue;
  /** The packs of the project that are switched on and cannot be used. */
  readonly troubles: readonly PackTrouble[];
  readonly assessment: Assessment;
  /** The model that was assessed. */
  readonly assessed: Model;
}

/**
 * All that follows from a model today; `builtIn` is what comes with the workbench.
 *
 * @param before what followed before some edits: what they leave as it is stays the same object
 */
export function derive(model: Model, builtIn: Catalogue, before: Derived | null): Derived {
  return finished(deriveInSteps(model, builtIn, before));
}

/** The same in steps between which something else can be done. */
export function* deriveInSteps(model: Model, builtIn: Catalogue, before: Derived | null): Steps<Derived> {
  const { catalogue, troubles } = catalogueOf(model, builtIn);
  const known = before?.assessment.findings.map(({ finding }) => finding);
  const findings = yield* findingsInSteps(model, catalogue, known);
  const last = before && { ...before, model: before.assessed };
  const assessment = yield* assessInSteps(model, catalogue, findings, undefined, dayOf(new Date()), last);
  return { catalogue, troubles, assessment, assessed: model };
}

/** An assessment in which no finding lies on what an edit removed. */
export function withoutRemoved({ assessment, catalogue }: Derived, edit: Change): Assessment {
  const gone = removedBy(edit);
  if (gone.size === 0) return assessment;
  const findings = assessment.findings.filter(({ finding }) => !gone.has(finding.element));
  return addedUp(findings, catalogue, assessment);
}

function removedBy({ rows }: Change): ReadonlySet<ElementId> {
  return new Set(
    rows.flatMap((row) => (row.table === 'element' && row.after === null && row.before ? [row.before.id] : [])),
  );
}

/** Where an element is drawn. */
const PLACE: ReadonlySet<string> = new Set(['rect', 'bends']);

/** True when an edit changes nothing but places and bends: nothing else follows from them. */
export function onlyMoves({ rows }: Change): boolean {
  return rows.every((row) => row.table === 'element' && changesOnly(row, PLACE));
}

/** Nothing follows from moves; the parts of the drawing are told all the same, so that the next edit is told from them. */
export function followMoves(model: Model): void {
  partsOf(model);
}

/** True when two states of an element differ in nothing but where it is drawn. */
export function isOnlyMoved(before: Element, after: Element): boolean {
  return differOnlyIn(before, after, PLACE);
}
