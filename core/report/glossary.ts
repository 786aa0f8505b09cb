import { alphabetical, termsIn } from '../knowledge/glossary.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import { strings } from '../strings/index.ts';
import { type Block, type CellBlock, plainText } from './outline.ts';

const words = strings.report.glossary;

/** The terms of the glossary that a report uses, explained. */
export function glossarySection({ glossary }: Pick<Catalogue, 'glossary'>, report: readonly Block[]): readonly Block[] {
  const used = alphabetical(termsIn(glossary, report.map(wordsOf).join('\n')));
  if (used.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: words.heading, anchor: 'glossary' },
    { kind: 'keyValues', rows: used.map(({ term, definition }) => ({ key: term, value: definition })) },
  ];
}

/** What a block says in words. */
function wordsOf(block: Block | CellBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'note':
    case 'level':
      return plainText(block.text);
    case 'list':
      return block.items.map(plainText).join('\n');
    case 'table':
      return [...block.columns.map(({ heading }) => heading), ...block.rows.flat(2).map(wordsOf)].join('\n');
    case 'keyValues':
      return block.rows.map(({ key, value }) => `${key}\n${plainText(value)}`).join('\n');
    case 'tally':
      return block.items.map(({ label }) => label).join('\n');
    case 'figure':
      return block.caption;
    case 'cover':
      return [block.eyebrow, block.lead, wordsOf(block.facts)].join('\n');
    case 'masthead':
    case 'contents':
    case 'pageBreak':
      return '';
  }
}
