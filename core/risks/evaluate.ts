import type { ElementId, RiskId } from '../model/ids.ts';
import type { Finding } from './finding.ts';

/** Where somebody says that a risk is, or is not; `all` stands for the whole drawing. */
interface Place {
  readonly risk: RiskId;
  readonly elements: readonly ElementId[] | 'all';
}

/** A drawing with what was found in it and what should have been. */
export interface Judged {
  readonly id: string;
  readonly labels: { readonly required: readonly Place[]; readonly forbidden: readonly Place[] };
  readonly findings: readonly Finding[];
}

/** How the rules did on one drawing, or for one risk over all drawings. */
export interface Score {
  /** How often a risk was to be found. */
  readonly required: number;
  /** How often it was attached to one of the elements it was to be found at. */
  readonly found: number;
  /** As `found`, counting suggestions too. */
  readonly foundOrSuggested: number;
  readonly attached: number;
  readonly suggested: number;
  /** Attached findings at a place where somebody said that the risk has no ground. */
  readonly falseAlarms: number;
}

/** How the rules did on a set of drawings. */
export interface Evaluation {
  readonly total: Score;
  /** Found over required, 0 to 1; 1 when nothing was to be found. */
  readonly recall: number;
  /** False alarms over attached findings, 0 to 1; 0 when nothing was attached. */
  readonly falseAlarmRate: number;
  readonly byDrawing: ReadonlyMap<string, Score>;
  readonly byRisk: ReadonlyMap<RiskId, Score>;
  readonly missed: readonly { readonly drawing: string; readonly place: Place }[];
  readonly alarms: readonly { readonly drawing: string; readonly finding: Finding }[];
}

/** Compares what was found with what people said of the drawings. Labels of tolerated places count neither way. */
export function evaluateFindings(drawings: readonly Judged[]): Evaluation {
  const risks = new Set(
    drawings.flatMap(({ labels, findings }) => [...labels.required, ...findings].map(({ risk }) => risk)),
  );
  const total = scoreOf(drawings);
  return {
    total,
    recall: total.required === 0 ? 1 : total.found / total.required,
    falseAlarmRate: total.attached === 0 ? 0 : total.falseAlarms / total.attached,
    byDrawing: new Map(drawings.map((drawing) => [drawing.id, scoreOf([drawing])])),
    byRisk: new Map([...risks].sort().map((risk) => [risk, scoreOf(drawings.map((drawing) => onlyOf(drawing, risk)))])),
    missed: drawings.flatMap(({ id, labels, findings }) =>
      labels.required
        .filter((place) => !isFound(place, findings.filter(isAttached)))
        .map((place) => ({ drawing: id, place })),
    ),
    alarms: drawings.flatMap((drawing) => alarmsOf(drawing).map((finding) => ({ drawing: drawing.id, finding }))),
  };
}

function scoreOf(drawings: readonly Judged[]): Score {
  const count = (number: (drawing: Judged) => number) => drawings.reduce((sum, drawing) => sum + number(drawing), 0);
  const found = ({ labels }: Judged, findings: readonly Finding[]) =>
    labels.required.filter((place) => isFound(place, findings)).length;
  return {
    required: count(({ labels }) => labels.required.length),
    found: count((drawing) => found(drawing, drawing.findings.filter(isAttached))),
    foundOrSuggested: count((drawing) => found(drawing, drawing.findings)),
    attached: count(({ findings }) => findings.filter(isAttached).length),
    suggested: count(({ findings }) => findings.length - findings.filter(isAttached).length),
    falseAlarms: count((drawing) => alarmsOf(drawing).length),
  };
}

function isAttached(finding: Finding): boolean {
  return finding.level === 'attached';
}

function isFound(place: Place, findings: readonly Finding[]): boolean {
  return findings.some((finding) => isAt(place, finding));
}

function isAt(place: Place, finding: Finding): boolean {
  return place.risk === finding.risk && (place.elements === 'all' || place.elements.includes(finding.element));
}

function alarmsOf({ labels, findings }: Judged): readonly Finding[] {
  return findings.filter((finding) => isAttached(finding) && labels.forbidden.some((place) => isAt(place, finding)));
}

function onlyOf({ id, labels, findings }: Judged, risk: RiskId): Judged {
  const ofRisk = <Item extends { readonly risk: RiskId }>(items: readonly Item[]) =>
    items.filter((item) => item.risk === risk);
  return {
    id,
    labels: { required: ofRisk(labels.required), forbidden: ofRisk(labels.forbidden) },
    findings: ofRisk(findings),
  };
}
