import type { Assessment, FindingAssessment } from '../assessment/finding-assessment.ts';
import { BANDS } from '../assessment/bands.ts';
import type { Catalogue, Risk } from '../knowledge/catalogue.ts';
import { type Component, type Element, isComponent, isFlow } from '../model/element.ts';
import type { ElementId, RiskId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Project } from '../model/project.ts';
import type { ChangesSince } from '../overview/changes-since.ts';
import { originOf } from '../packs/join.ts';
import type { PackTrouble } from '../packs/project-packs.ts';
import { strings } from '../strings/index.ts';
import { packs as packWords } from '../strings/packs.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Logo } from './logo.ts';

/** What a report is made from. */
export interface ReportInput {
  readonly model: Model;
  readonly catalogue: Catalogue;
  readonly assessment: Assessment;
  /** The packs of the project that could not be used. */
  readonly troubles?: readonly PackTrouble[];
  /** The version that this one is told apart from, by its name, and in what; left out where there is none. */
  readonly earlier?: { readonly name: string; readonly changes: ChangesSince } | undefined;
  /** What stands on the cover; left out where there is none. */
  readonly logo?: Logo | undefined;
  /** The day the report is made, `2026-11-21`. */
  readonly madeOn: string;
  readonly workbenchVersion: string;
}

/** The input with the look-ups that every section needs. */
export interface Scene extends ReportInput {
  readonly title: string;
  readonly project: Project;
  /** Sixteen hexadecimal digits that follow from everything the project holds. */
  readonly fingerprint: string;
  /** What to call this very report by: its day and the beginning of the fingerprint. */
  readonly reportId: string;
  /** What can be assessed, in the order of their names. */
  readonly components: readonly Component[];
  /** Findings that stand: attached or by hand, at a component in scope; highest level, then highest residual score first. */
  readonly standing: readonly FindingAssessment[];
  /** Findings that an open question would decide, at components in scope. */
  readonly suggested: readonly FindingAssessment[];
  /** How an element is called in a sentence, even when nobody named it. */
  place(id: ElementId): string;
  typeOf(component: Component): string;
  riskOf(id: RiskId): Risk;
  /** The content pack that defines something, with its version; null for what comes with the workbench. */
  packOf(id: string): string | null;
}

/** Looks up what the sections of a report share. */
export function sceneOf(input: ReportInput): Scene {
  const { model, catalogue, assessment } = input;
  const types = new Map(catalogue.types.map((type) => [type.id, type.label]));
  const risks = new Map(catalogue.risks.map((risk) => [risk.id, risk]));
  const typeOf = (component: Component): string => types.get(component.type) ?? component.type;
  const place = (id: ElementId): string => {
    const element = model.element.get(id);
    if (element === undefined) return strings.review.unnamed;
    return element.name.trim() || unnamed(element);
  };
  const unnamed = (element: Element): string => {
    if (isComponent(element)) return typeOf(element);
    return isFlow(element) ? strings.report.flow(place(element.from), place(element.to)) : strings.review.unnamed;
  };
  const inScope = assessment.findings.filter(({ outOfScope }) => outOfScope === null);
  const [project] = model.project.values();
  if (!project) throw new Error('a model without a project');
  const fingerprint = fingerprintOf(model);
  return {
    ...input,
    project,
    fingerprint,
    reportId: `${input.madeOn}-${fingerprint.slice(0, 8)}`,
    title: project.name.trim() || strings.report.cover.untitled,
    components: [...model.element.values()].filter(isComponent).toSorted((a, b) => compare(place(a.id), place(b.id))),
    standing: inScope
      .filter(({ finding }) => finding.level !== 'suggested')
      .toSorted(
        (a, b) =>
          BANDS.indexOf(b.band) - BANDS.indexOf(a.band) ||
          b.residual - a.residual ||
          compare(a.finding.key, b.finding.key),
      ),
    suggested: inScope.filter(({ finding }) => finding.level === 'suggested'),
    place,
    typeOf,
    packOf: (id) => {
      const pack = originOf(catalogue, id);
      return pack && packWords.origin(pack.name, pack.version);
    },
    riskOf: (id) => {
      const risk = risks.get(id);
      if (!risk) throw new Error(`the catalogue has no risk ${id}`);
      return risk;
    },
  };
}

/** True for findings that the counts and levels of the whole take in. */
export function counts({ treatment }: FindingAssessment): boolean {
  return treatment !== 'notApplicable';
}

/** Orders by code point, so that a report is the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
