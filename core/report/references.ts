import type { Block, Cell, CellBlock, Text } from './outline.ts';

/** The blocks with references to headings that are not among them as plain text, because their section was left out. */
export function withoutLooseEnds(blocks: readonly Block[]): readonly Block[] {
  const anchors = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : [])));
  const mend = (text: Text): Text =>
    typeof text === 'string'
      ? text
      : text.map((run) =>
          typeof run !== 'string' && run.kind === 'reference' && !anchors.has(run.anchor) ? run.text : run,
        );
  const mendCell = (cell: Cell): Cell => cell.map((block) => mendBlock(block, mend));
  return blocks.map((block): Block => {
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(mendCell)) };
    if (block.kind === 'note') return { ...block, text: mend(block.text) };
    if (block.kind === 'keyValues') {
      return { ...block, rows: block.rows.map(({ key, value }) => ({ key, value: mend(value) })) };
    }
    return block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'level'
      ? mendBlock(block, mend)
      : block;
  });
}

function mendBlock(block: CellBlock, mend: (text: Text) => Text): CellBlock {
  return block.kind === 'list' ? { ...block, items: block.items.map(mend) } : { ...block, text: mend(block.text) };
}
