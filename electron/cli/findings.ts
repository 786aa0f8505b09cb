import { type FindingAssessment, assess } from '#core/assessment/assessment.ts';
import { BANDS, type Band } from '#core/assessment/scoring.ts';
import { readDrawings } from '#core/formats/drawings.ts';
import { nestsDeeperThan } from '#core/formats/json-text.ts';
import { PROJECT_FILE_LIMITS } from '#core/model/limits.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { applyChange } from '#core/model/change.ts';
import { type Model, emptyModel } from '#core/model/model.ts';
import type { FindingLevel } from '#core/risks/finding.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { readCatalogue } from '../content.ts';
import { loadProjectFile } from '../files/project-file.ts';
import { readText } from '../files/whole-file.ts';

const words = strings.cli;

/** A system to look at: a project, or one of a file's drawings. */
interface Case {
  readonly id: string;
  readonly model: Model;
}

/** One finding as the command prints it. */
interface PrintedFinding {
  readonly case: string;
  readonly risk: string;
  readonly element: string;
  readonly level: 'attached' | 'suggested' | 'by hand';
  readonly because: string;
}

const LEVELS: Readonly<Record<FindingLevel, PrintedFinding['level']>> = {
  attached: 'attached',
  suggested: 'suggested',
  byHand: 'by hand',
};

/**
 * Prints the findings of a project file or a file of drawings, those at components out of scope left out.
 *
 * @returns whether a finding that counts is at `failOn` or above with the strategies that are in place.
 */
export async function findingsCommand(file: string, failOn: Band | null): Promise<boolean> {
  const catalogue = readCatalogue();
  const assessed = (await readCases(file, catalogue)).map(({ id, model }) => ({
    id,
    findings: assess(model, catalogue, findFindings(model, catalogue)).findings,
  }));
  const printed = assessed.flatMap(({ id, findings }) =>
    findings
      .filter(isInScope)
      .toSorted(byKey)
      .map((finding) => print(id, finding)),
  );
  process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  const all = assessed.flatMap(({ findings }) => findings);
  const left = all.filter((finding) => !isInScope(finding)).length;
  if (left > 0) process.stderr.write(`${words.outOfScope(left)}\n`);
  if (failOn === null) return false;
  const reached = all.filter((finding) => counts(finding) && BANDS.indexOf(finding.band) >= BANDS.indexOf(failOn));
  if (reached.length > 0) process.stderr.write(`${words.reached(reached.length, failOn)}\n`);
  return reached.length > 0;
}

/** Drawings are JSON with a list of cases; anything else is taken for a project file, which says what is wrong with it. */
async function readCases(file: string, catalogue: Catalogue): Promise<readonly Case[]> {
  const text = await readText(file, PROJECT_FILE_LIMITS.bytes);
  const json = nestsDeeperThan(text, PROJECT_FILE_LIMITS.depth) ? undefined : parse(text);
  if (typeof json !== 'object' || json === null || !('cases' in json)) {
    const { id, rows } = await loadProjectFile(file);
    return [{ id, model: applyChange(emptyModel, rows) }];
  }
  const drawings = readDrawings(json, catalogue);
  if (!drawings.ok) throw new WorkbenchError('fileDamaged', drawings.refusal.place);
  for (const { id, notes } of drawings.value) {
    for (const { kind, at, value } of notes) process.stderr.write(`${words.note(id, kind, at, value)}\n`);
  }
  return drawings.value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function print(id: string, { finding }: FindingAssessment): PrintedFinding {
  return {
    case: id,
    risk: finding.risk,
    element: finding.element,
    level: LEVELS[finding.level],
    because: finding.causes
      .filter(({ holds }) => holds === 'yes' || finding.level === 'suggested')
      .map(({ because }) => because)
      .join(' '),
  };
}

function isInScope({ outOfScope }: FindingAssessment): boolean {
  return outOfScope === null;
}

function counts({ finding, treatment, outOfScope }: FindingAssessment): boolean {
  return outOfScope === null && finding.level !== 'suggested' && treatment !== 'notApplicable';
}

function byKey(a: FindingAssessment, b: FindingAssessment): number {
  return a.finding.key < b.finding.key ? -1 : 1;
}
