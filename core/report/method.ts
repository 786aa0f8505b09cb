import type { ScoringScheme } from '../assessment/scheme.ts';
import { strings } from '../strings/index.ts';
import type { Block, KeyValues } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.method;
const settings = strings.scoring.report;

/** How findings and scores come about, and how far they can be trusted. */
export function methodSection({ assessment: { scheme } }: Pick<Scene, 'assessment'>): readonly Block[] {
  const factors = [...words.factors, ...words.remaining(scheme)];
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'method' },
    { kind: 'heading', level: 2, text: words.attach, anchor: 'method-attach' },
    { kind: 'paragraph', text: words.attachText },
    { kind: 'heading', level: 2, text: words.score, anchor: 'method-score' },
    { kind: 'paragraph', text: words.scoreText },
    { kind: 'keyValues', rows: factors.map(([key, value]) => ({ key, value })) },
    { kind: 'paragraph', text: words.coverage(scheme) },
    { kind: 'paragraph', text: [{ kind: 'strong', text: words.bands }, words.bandsText(scheme)] },
    { kind: 'paragraph', text: words.confidence },
    { kind: 'note', text: words.example },
    { kind: 'heading', level: 2, text: settings.settings, anchor: 'method-settings' },
    { kind: 'paragraph', text: settings.settingsIntro },
    { kind: 'keyValues', rows: settingsRows(scheme) },
    { kind: 'heading', level: 2, text: words.weaknesses, anchor: 'method-weaknesses' },
    { kind: 'list', items: words.weaknessList },
  ];
}

/** By what the scores of this report were made. */
function settingsRows(by: ScoringScheme): KeyValues['rows'] {
  return [
    { key: settings.scale, value: strings.scoring.settings.scales[by.scale] },
    { key: settings.appetite, value: strings.scoring.appetite(by.appetite) },
    ...(by.scale === 'residual'
      ? [{ key: settings.levels, value: settings.levelsText(by.mediumFrom, by.highFrom, by.criticalFrom) }]
      : []),
    { key: settings.caps, value: settings.capsText(by.likelihoodCap, by.impactCap) },
    {
      key: settings.credits,
      value: settings.creditsText(by.inProgressCredit, by.implementedCredit, by.verifiedCredit),
    },
    { key: settings.weights, value: settings.weightsText(by.weakWeight, by.moderateWeight, by.strongWeight) },
  ];
}
