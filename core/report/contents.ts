import type { Block, Heading } from './outline.ts';

/** An entry of the contents: a section, and what stands in it under a word of its own, such as the page of a risk. */
export interface Entry {
  readonly section: Heading;
  readonly parts: readonly Heading[];
}

/** What a document has in it, in the order in which it stands there. */
export function contentsOf(blocks: readonly Block[]): readonly Entry[] {
  const entries: { section: Heading; parts: Heading[] }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    if (block.level === 1) entries.push({ section: block, parts: [] });
    else if (block.eyebrow !== undefined) entries.at(-1)?.parts.push(block);
  }
  return entries;
}

/** A heading in one line, with the word above it. */
export function titleOf({ eyebrow, text }: Heading): string {
  return [eyebrow, text].filter(Boolean).join(' ');
}
