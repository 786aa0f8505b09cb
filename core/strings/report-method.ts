import type { ScoringScheme } from '../assessment/scheme.ts';

/** How risks attach and scores come about, and what to keep in mind. */
export const method = {
  heading: 'Method and caveats',
  attach: 'How a risk attaches',
  attachText:
    'Each of the ten risks has rules. A rule names the types of component at which the risk can stand and the conditions that must hold there: who reaches it, where its data comes from, who acts on its answers. A condition that holds attaches the risk; one that hangs on an unanswered question at most suggests it. A person can attach any risk by hand, with a reason.',
  score: 'How a score is made',
  scoreText: 'A score is likelihood times impact and lies between 1 and 25. Every factor runs from 1 to 5.',
  factors: [
    ['Ease of attack E', 'OWASP’s sample value for exploitability'],
    [
      'Stays unnoticed U',
      '6 minus OWASP’s sample value for detectability: an attack that is hard to see is more likely to succeed',
    ],
    [
      'Exposure X',
      'who reaches the attacked part, read from the drawing: 5 anybody, 4 an authenticated outsider or unknown, 3 partners or all staff, 2 a small team, 1 nobody from outside',
    ],
    ['Impact I', 'what the owner says is at stake; until then, OWASP’s sample value for the technical impact'],
    ['Likelihood L', 'the smaller of (E + X + U) ÷ 3 and X + 1: without an opportunity, an easy attack stays unlikely'],
    ['Score before', 'L × I, the inherent score: no strategy is counted'],
  ] as const,
  remaining: ({ likelihoodCap, impactCap }: ScoringScheme) =>
    [
      ['Remaining likelihood', `1 + (L − 1) × (1 − ${likelihoodCap} × coverage by strategies that prevent or detect)`],
      ['Remaining impact', `1 + (I − 1) × (1 − ${impactCap} × coverage by strategies that limit the damage)`],
      ['Score now', 'remaining likelihood × remaining impact, the residual score'],
    ] as const,
  coverage: (by: ScoringScheme) =>
    `Coverage is the weight of the strategies in place, divided by the weight of all strategies of that kind that OWASP names for the risk, at least ${by.strongWeight}: where OWASP names only weak ones, doing them all is not full coverage. A weak strategy weighs ${by.weakWeight}, a moderate one ${by.moderateWeight}, a strong one ${by.strongWeight}. Further controls add to what is in place, up to the whole. Implemented counts ${by.implementedCredit} and verified ${by.verifiedCredit}; what is in progress counts ${by.inProgressCredit === 0 ? 'nothing' : by.inProgressCredit} today, what is planned nothing, and both count ${by.implementedCredit} in the score as planned, the target. “Not applicable” earns nothing. The factors ${by.likelihoodCap} and ${by.impactCap} keep a score from reaching the bottom: no strategy removes a machine-learning risk altogether.`,
  bands: 'Levels. ',
  bandsText: ({ scale, mediumFrom, highFrom, criticalFrom }: ScoringScheme) =>
    `${
      {
        residual: `Low is below ${mediumFrom}, medium from ${mediumFrom}, high from ${highFrom}, critical from ${criticalFrom}.`,
        worksheet:
          'By OWASP’s risk rating worksheet: likelihood is the mean of eight factors of 0 to 9, impact that of four; each is low below 3, medium below 6, else high, and the two give the level. What nobody answered is taken from the factors below. A value v of 9 is 1 + 4 × v ÷ 9 on the scale of 1 to 5, on which the strategies work.',
        nist: 'By table I-2 of NIST SP 800-30 revision 1: likelihood and impact, rounded to its five steps, give the level; its very low and low are both low here.',
      }[scale]
    } The level of the system is that of its highest finding, never an average.`,
  example:
    'An example, by the settings that come with the workbench: input manipulation at a public interface has E 5, X 5 and U 3, so L is 4.33; with an impact of 4 the inherent score is 17.3, critical. Adversarial training verified (weight 3) and input validation implemented (weight 2 × 0.7), with robust models (weight 2) missing, cover 0.63 of the likelihood; 10.6 remains, high.',
  weaknesses: 'What to keep in mind',
  weaknessList: [
    'OWASP publishes its ratings as samples for one scenario of each risk. They are not measurements, and alone they rate almost everything high.',
    'The list publishes no prevalence; exposure, read from the drawing, takes its place.',
    'Two of its published sources disagree on the exploitability of ML06; the value that fits the scale is used.',
    'The weights of the strategies and the factors of the formulas are a judgement of this catalogue, open to discussion.',
    'Levels are for putting findings in order. Differences of a point carry no meaning.',
  ],
  confidence:
    'Confidence says how many of the four factors rest on knowledge of this system: a sample counts 0, a value read from the drawing 0.5, an assessed one 1. Below a third it is low, from two thirds high.',
};
