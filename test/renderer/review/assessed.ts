import type { FindingAssessment, StrategyAssessment } from '#core/assessment/finding-assessment.ts';
import type { Factor } from '#core/assessment/scoring.ts';
import { undecided } from '#core/commands/decide.ts';
import { type ElementId, findingKey } from '#core/model/ids.ts';
import type { Decision } from '#core/model/project.ts';
import type { Finding } from '#core/risks/finding.ts';

const SAMPLE: Factor = { value: 3, source: 'sample' };
const MIDDLE = { likelihood: 3, impact: 3 };

interface Facts extends Partial<Omit<FindingAssessment, 'finding' | 'decision'>> {
  readonly finding?: Partial<Finding>;
  readonly decision?: Partial<Decision>;
}

/** A finding of `risk` at `element` with its assessment; in scope, attached and undecided unless said otherwise. */
export function assessed(
  risk: string,
  element: string,
  { finding, decision, ...facts }: Facts = {},
): FindingAssessment {
  const anchor = element as ElementId;
  const attached: Finding = {
    key: findingKey(risk, anchor),
    risk,
    element: anchor,
    level: 'attached',
    causes: [],
    related: [],
    ...finding,
  };
  return {
    finding: attached,
    treatment: decision?.treatment ?? 'undecided',
    progress: 'open',
    factors: {
      exploitability: SAMPLE,
      exposure: { ...SAMPLE, reason: '', path: [] },
      drawnExposure: { ...SAMPLE, reason: '', path: [] },
      unnoticed: SAMPLE,
      technical: SAMPLE,
      business: null,
      impact: SAMPLE,
    },
    inherent: 9,
    residual: 9,
    target: 9,
    ratings: { inherent: MIDDLE, residual: MIDDLE, target: MIDDLE },
    inherentBand: 'medium',
    band: 'medium',
    isBeyondAppetite: false,
    vector: '',
    worksheet: null,
    confidence: 'low',
    strategies: [],
    decision: decision ? { ...undecided(attached), ...decision } : null,
    lapse: null,
    factsChanged: false,
    atStake: [],
    outOfScope: null,
    ...facts,
  };
}

/** A strategy that would lower a score by `removes`. */
export function strategy(
  id: string,
  removes: number,
  status: StrategyAssessment['status'] = 'notStarted',
  effort: StrategyAssessment['strategy']['effort'] = 'small',
): StrategyAssessment {
  return {
    strategy: {
      id,
      risk: 'ML02',
      name: id,
      origin: 'owasp',
      action: 'Do it.',
      concretely: [{ at: ['training'], text: 'Do it there.' }],
      artefact: 'A record.',
      check: 'Look at it.',
      kind: 'prevent',
      weight: 2,
      weightReason: 'It helps.',
      role: 'mlEngineer',
      effort,
      phase: 'design',
    },
    status,
    isUnproven: false,
    note: '',
    evidence: '',
    owner: '',
    due: null,
    removes,
  };
}
