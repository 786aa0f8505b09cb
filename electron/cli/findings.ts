import { assess } from '#core/assessment/assessment.ts';
import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import type { Scale, ScoringScheme } from '#core/assessment/scheme.ts';
import { BANDS, type Band } from '#core/assessment/bands.ts';
import { closestOf } from '#core/knowledge/evidence.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { originOf } from '#core/packs/join.ts';
import type { FindingLevel } from '#core/risks/finding.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { type OwnFindingStand, ownFindings } from '#core/risks/own-findings.ts';
import { strings } from '#core/strings/index.ts';
import { readCatalogue } from '../content.ts';
import { projectCatalogue } from './project-catalogue.ts';
import { readInput } from './read-input.ts';
import { today } from './today.ts';

const words = strings.cli;

/** One finding as the command prints it. */
interface PrintedFinding {
  readonly case: string;
  readonly risk: string;
  readonly element: string;
  readonly level: 'attached' | 'suggested' | 'by hand';
  readonly because: string;
  /** Left out for a finding outside the list, which has no score. */
  readonly score?: PrintedScore;
  /** The content pack that defines the risk; left out for the risks of the list. */
  readonly pack?: { readonly id: string; readonly name: string; readonly version: string };
  /** The ids of the entries of other lists that meet the risk closely, by list and edition; lists without any are left out. */
  readonly crosswalk?: Readonly<Record<string, readonly string[]>>;
}

/** How a finding is rated, not rounded, on the scale of its project. */
interface PrintedScore extends Pick<
  FindingAssessment,
  'inherent' | 'residual' | 'target' | 'band' | 'confidence' | 'vector'
> {
  readonly scale: Scale;
  readonly beyondAppetite: boolean;
}

const LEVELS: Readonly<Record<FindingLevel, PrintedFinding['level']>> = {
  attached: 'attached',
  suggested: 'suggested',
  byHand: 'by hand',
};

/**
 * Prints the findings of a project file, a model of Threat Dragon or a file of drawings, those at components out of scope left out.
 *
 * @returns whether a finding that counts is at `failOn` or above with the strategies that are in place.
 */
export async function findingsCommand(file: string, failOn: Band | null): Promise<boolean> {
  const builtIn = readCatalogue();
  const assessed = (await readInput(file, builtIn)).map(({ id, model }) => {
    const catalogue = projectCatalogue(model, builtIn);
    const { findings, scheme } = assess(model, catalogue, findFindings(model, catalogue), undefined, today());
    return { id, catalogue, findings, scheme, own: ownFindings(model, today()) };
  });
  const printed = assessed.flatMap(({ id, catalogue, findings, scheme, own }) => [
    ...findings
      .filter(isInScope)
      .toSorted(byKey)
      .map((finding) => print(id, finding, catalogue, scheme)),
    ...own.filter(isInScope).map((stand) => printOwn(id, stand)),
  ]);
  process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  const all = assessed.flatMap(({ findings }) => findings);
  const left = assessed.flatMap(({ findings, own }) => [...findings, ...own]).filter((one) => !isInScope(one)).length;
  if (left > 0) process.stderr.write(`${words.outOfScope(left)}\n`);
  if (failOn === null) return false;
  const reached = all.filter((finding) => counts(finding) && BANDS.indexOf(finding.band) >= BANDS.indexOf(failOn));
  if (reached.length > 0) process.stderr.write(`${words.reached(reached.length, failOn)}\n`);
  return reached.length > 0;
}

function print(
  id: string,
  { finding, ...rated }: FindingAssessment,
  catalogue: Catalogue,
  { scale }: ScoringScheme,
): PrintedFinding {
  const { inherent, residual, target, band, confidence, vector, isBeyondAppetite } = rated;
  const pack = originOf(catalogue, finding.risk);
  const entries = catalogue.crosswalk.map((scheme) => [scheme.id, closestOf(scheme, finding.risk)] as const);
  const met = entries.filter(([, counterparts]) => counterparts.length > 0);
  return {
    case: id,
    risk: finding.risk,
    element: finding.element,
    level: LEVELS[finding.level],
    because: finding.causes
      .filter(({ holds }) => holds === 'yes' || finding.level === 'suggested')
      .map(({ because }) => because)
      .join(' '),
    score: { scale, inherent, residual, target, band, confidence, beyondAppetite: isBeyondAppetite, vector },
    ...(pack && { pack: { id: pack.id, name: pack.name, version: pack.version } }),
    ...(met.length > 0 && {
      crosswalk: Object.fromEntries(met.map(([scheme, counterparts]) => [scheme, counterparts.map((one) => one.id)])),
    }),
  };
}

/** A finding outside the list has no score; it is printed but counts for no level. */
function printOwn(id: string, { own, decision: { risk, element } }: OwnFindingStand): PrintedFinding {
  return { case: id, risk, element, level: 'by hand', because: own.title };
}

function isInScope({ outOfScope }: { readonly outOfScope: string | null }): boolean {
  return outOfScope === null;
}

function counts({ finding, treatment, outOfScope }: FindingAssessment): boolean {
  return outOfScope === null && finding.level !== 'suggested' && treatment !== 'notApplicable';
}

function byKey(a: FindingAssessment, b: FindingAssessment): number {
  return a.finding.key < b.finding.key ? -1 : 1;
}
