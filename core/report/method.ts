import { strings } from '../strings/index.ts';
import type { Block } from './outline.ts';

const words = strings.report.method;

/** How findings and scores come about, and how far they can be trusted. */
export function methodSection(): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'method' },
    { kind: 'heading', level: 2, text: words.attach, anchor: 'method-attach' },
    { kind: 'paragraph', text: words.attachText },
    { kind: 'heading', level: 2, text: words.score, anchor: 'method-score' },
    { kind: 'paragraph', text: words.scoreText },
    { kind: 'keyValues', rows: words.factors.map(([key, value]) => ({ key, value })) },
    { kind: 'paragraph', text: words.coverage },
    { kind: 'paragraph', text: [{ kind: 'strong', text: words.bands }, words.bandsText] },
    { kind: 'paragraph', text: words.confidence },
    { kind: 'note', text: words.example },
    { kind: 'heading', level: 2, text: words.weaknesses, anchor: 'method-weaknesses' },
    { kind: 'list', items: words.weaknessList },
  ];
}
