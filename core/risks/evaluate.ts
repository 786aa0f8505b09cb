import type { Role } from '../knowledge/roles.ts';
import { isComponent } from '../model/element.ts';
import type { ElementId, RiskId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { findFindings } from './find-findings.ts';
import type { Finding } from './finding.ts';
import type { RuleBook } from './graph.ts';

/** Where somebody says that a risk is, or is not; `all` stands for the whole drawing. */
interface Place {
  readonly risk: RiskId;
  readonly elements: readonly ElementId[] | 'all';
}

/** A drawing with what a person who knows the risks says of it. */
interface Labelled {
  readonly id: string;
  readonly model: Model;
  readonly labels: { readonly required: readonly Place[]; readonly forbidden: readonly Place[] };
}

/** A labelled drawing with what was found in it. */
export interface Judged extends Omit<Labelled, 'model'> {
  readonly findings: readonly Finding[];
  /** How many components are drawn. */
  readonly components: number;
  /** False for a drawing of which no part belongs to machine learning. */
  readonly hasMl: boolean;
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

/** The figures of a set of drawings that are printed and held to. */
export interface Figures {
  /** Found over required, 0 to 1; 1 when nothing was to be found. */
  readonly recall: number;
  /** The same, counting suggestions as found. */
  readonly recallWithSuggestions: number;
  /** False alarms over attached findings, 0 to 1; 0 when nothing was attached. */
  readonly falseAlarmRate: number;
  /** Attached findings per drawing. */
  readonly perDrawing: number;
  /** Attached findings per ten components, over the whole set. */
  readonly perTenElements: number;
  /** Attached findings of the drawing that has most. */
  readonly mostInOneDrawing: number;
  /** Attached findings in all drawings without machine learning. */
  readonly withoutMl: number;
}

/** How the rules did on a set of drawings. */
export interface Evaluation {
  readonly drawings: number;
  readonly total: Score;
  readonly figures: Figures;
  readonly byRisk: ReadonlyMap<RiskId, Score>;
  readonly missed: readonly { readonly drawing: string; readonly place: Place; readonly suggested: boolean }[];
  readonly alarms: readonly { readonly drawing: string; readonly finding: Finding }[];
}

/** One set of drawings, judged with all answers that its drawings carry and on what is drawn alone. */
export interface Comparison {
  readonly withTicks: Evaluation;
  readonly typesAndFlows: Evaluation;
}

const ML = [
  'model',
  'hostedModel',
  'training',
  'mlPlatform',
  'modelStore',
  'generative',
  'agentPart',
  'retrieval',
] as const satisfies readonly Role[];

/** Runs the rules on labelled drawings, once as they are and once with every answer taken away. */
export function evaluateRules(drawings: readonly Labelled[], rules: RuleBook): Comparison {
  const typesOfMl = new Set(rules.types.filter(({ roles }) => roles.some(isMl)).map(({ id }) => id));
  const judge =
    (modelOf: (drawing: Labelled) => Model) =>
    (drawing: Labelled): Judged => {
      const components = [...drawing.model.element.values()].filter(isComponent);
      return {
        id: drawing.id,
        labels: drawing.labels,
        findings: findFindings(modelOf(drawing), rules),
        components: components.length,
        hasMl: components.some(({ type }) => typesOfMl.has(type)),
      };
    };
  return {
    withTicks: evaluateFindings(drawings.map(judge(({ model }) => model))),
    typesAndFlows: evaluateFindings(drawings.map(judge(({ model }) => ({ ...model, answer: new Map() })))),
  };
}

function isMl(role: Role): boolean {
  return ML.some((one) => one === role);
}

/** Compares what was found with what people said of the drawings. Labels of tolerated places count neither way. */
export function evaluateFindings(drawings: readonly Judged[]): Evaluation {
  const risks = new Set(
    drawings.flatMap(({ labels, findings }) => [...labels.required, ...findings].map(({ risk }) => risk)),
  );
  const total = scoreOf(drawings);
  return {
    drawings: drawings.length,
    total,
    figures: figuresOf(drawings, total),
    byRisk: new Map([...risks].sort().map((risk) => [risk, scoreOf(drawings.map((drawing) => onlyOf(drawing, risk)))])),
    missed: drawings.flatMap(({ id, labels, findings }) =>
      labels.required
        .filter((place) => !isFound(place, findings.filter(isAttached)))
        .map((place) => ({ drawing: id, place, suggested: isFound(place, findings) })),
    ),
    alarms: drawings.flatMap((drawing) => alarmsOf(drawing).map((finding) => ({ drawing: drawing.id, finding }))),
  };
}

function figuresOf(drawings: readonly Judged[], total: Score): Figures {
  const attached = drawings.map(({ findings }) => findings.filter(isAttached).length);
  const components = drawings.reduce((sum, drawing) => sum + drawing.components, 0);
  const ratio = (part: number, whole: number, ofNothing: number): number => (whole === 0 ? ofNothing : part / whole);
  return {
    recall: ratio(total.found, total.required, 1),
    recallWithSuggestions: ratio(total.foundOrSuggested, total.required, 1),
    falseAlarmRate: ratio(total.falseAlarms, total.attached, 0),
    perDrawing: ratio(total.attached, drawings.length, 0),
    perTenElements: 10 * ratio(total.attached, components, 0),
    mostInOneDrawing: Math.max(0, ...attached),
    withoutMl: attached.reduce((sum, number, index) => (drawings[index]!.hasMl ? sum : sum + number), 0),
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

function onlyOf(drawing: Judged, risk: RiskId): Judged {
  const ofRisk = <Item extends { readonly risk: RiskId }>(items: readonly Item[]) =>
    items.filter((item) => item.risk === risk);
  return {
    ...drawing,
    labels: { required: ofRisk(drawing.labels.required), forbidden: ofRisk(drawing.labels.forbidden) },
    findings: ofRisk(drawing.findings),
  };
}
