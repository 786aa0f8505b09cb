import type { Assessment, FindingAssessment } from '../assessment/finding-assessment.ts';
import type { Band } from '../assessment/bands.ts';
import { standsFor } from '../model/diagrams.ts';
import { type Component, isFlowEnd } from '../model/element.ts';
import { answerKey, type ElementId, type TickId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import type { LayerColour } from './tokens.ts';

const words = strings.layers.classes;

/** What can colour a drawing; one at a time. */
export const LAYERS = ['type', 'data', 'inherent', 'residual', 'progress', 'owner'] as const;
export type LayerId = (typeof LAYERS)[number];

/** One group of components that a layer tells apart: by its colour, and by a letter or the shape of a level. */
export interface LayerClass {
  readonly id: keyof typeof words;
  readonly label: string;
  readonly letter: string;
  readonly colour: LayerColour;
  /** The level whose shape carries the letter; absent for a square. */
  readonly band?: Band;
}

/** What a layer says of each component and reference, and its legend. */
export interface Layer {
  readonly id: LayerId;
  readonly legend: readonly LayerClass[];
  readonly classes: ReadonlyMap<ElementId, LayerClass>;
}

function group(id: LayerClass['id'], colour: LayerColour): LayerClass {
  return { id, ...words[id], colour };
}
function level(band: Band): LayerClass {
  return { ...group(band, band), band };
}

const CLEAR = group('clear', 'layerNone');
const LEVELS = [level('critical'), level('high'), level('medium'), level('low'), CLEAR];
const LEGENDS: Readonly<Record<LayerId, readonly LayerClass[]>> = {
  type: [group('externalEntity', 'layerBrown'), group('process', 'layerTeal'), group('dataStore', 'layerViolet')],
  data: [
    group('secrets', 'layerBrown'),
    group('personal', 'layerViolet'),
    group('model', 'layerTeal'),
    group('plain', 'layerGreen'),
    group('unknown', 'layerNone'),
  ],
  inherent: LEVELS,
  residual: LEVELS,
  progress: [group('open', 'layerBrown'), group('mitigating', 'layerViolet'), group('mitigated', 'layerGreen'), CLEAR],
  owner: [group('unowned', 'layerBrown'), group('owned', 'layerGreen'), CLEAR],
};

/** True for the name of a layer, such as a saved view keeps it. */
export function isLayer(id: string): id is LayerId {
  return LAYERS.includes(id as LayerId);
}

/** What a layer says of a model. A reference is coloured as what it stands for. */
export function layerOf(id: LayerId, model: Model, assessment: Assessment): Layer {
  const legend = LEGENDS[id];
  const tell = teller(id, model, assessment);
  const classes = new Map<ElementId, LayerClass>();
  for (const element of model.element.values()) {
    const component = isFlowEnd(element) ? standsFor(model, element.id) : undefined;
    const told = component && legend.find((one) => one.id === tell(component));
    if (told) classes.set(element.id, told);
  }
  return { id, legend, classes };
}

/** Which group of a layer a component belongs to. */
function teller(id: LayerId, model: Model, assessment: Assessment): (component: Component) => LayerClass['id'] {
  if (id === 'type') return ({ kind }) => kind;
  if (id === 'data') return (component) => sensitivity(model, component);
  const findings = Map.groupBy(assessment.findings.filter(counts), ({ finding }) => finding.element);
  return (component) => {
    const here = findings.get(component.id) ?? [];
    return here.length === 0 ? 'clear' : summary(id, here);
  };
}

function summary(id: Exclude<LayerId, 'type' | 'data'>, here: readonly FindingAssessment[]): LayerClass['id'] {
  switch (id) {
    case 'inherent':
      return highest(here.map(({ inherentBand }) => inherentBand));
    case 'residual':
      return highest(here.map(({ band }) => band));
    case 'progress':
      if (here.every(({ progress }) => progress === 'mitigated')) return 'mitigated';
      return here.some(({ progress }) => progress === 'open') ? 'open' : 'mitigating';
    case 'owner':
      return here.every(({ decision }) => (decision?.owner ?? '') !== '') ? 'owned' : 'unowned';
  }
}

/** Suggestions, and what was found not applicable or put out of scope, colour nothing. */
function counts({ finding, outOfScope, treatment }: FindingAssessment): boolean {
  return finding.level !== 'suggested' && outOfScope === null && treatment !== 'notApplicable';
}

function highest(bands: readonly Band[]): Band {
  return (['critical', 'high', 'medium', 'low'] as const).find((band) => bands.includes(band)) ?? 'low';
}

/** By what was answered about a component: what asks for most care first. */
function sensitivity(model: Model, { id, type }: Component): LayerClass['id'] {
  const answer = (tick: TickId) => model.answer.get(answerKey(id, tick))?.value;
  const asked = ['holds-secrets', 'personal-data', 'proprietary-model'].map(answer);
  if (asked[0] === 'yes' || type === 'secrets-store') return 'secrets';
  if (asked[1] === 'yes') return 'personal';
  if (asked[2] === 'yes') return 'model';
  return asked.includes('no') ? 'plain' : 'unknown';
}
