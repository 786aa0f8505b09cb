import type { Content } from 'pdfmake/interfaces.js';
import { contentsOf } from '#core/report/contents.ts';
import type { Block, PageBreak } from '#core/report/outline.ts';
import { BlockDrawer } from './blocks.ts';
import { GAP } from './look.ts';
import type { Printer } from './printable.ts';
import { roomFor } from './room.ts';
import type { Part } from './structure.ts';

/**
 * Draws the blocks of an outline one below the other. Space stands above blocks and never below, because pdfmake
 * turns the page for space that does not fit; a heading reserves the room of what follows, which then takes it back.
 *
 * @param tightness how much of the usual space stands between blocks, up to 1.
 */
export function drawBlocks(blocks: readonly Block[], printer: Printer, whole: Part, tightness = 1): Content[] {
  const drawer = new BlockDrawer(printer, contentsOf(blocks), whole, tightness);
  const content: Content[] = [];
  let turn: PageBreak | null = null;
  let before: Block | null = null;
  let kept = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'pageBreak') {
      turn = block;
      continue;
    }
    const above: number = turn || before === null ? 0 : spaceBetween(before, block) * tightness;
    const reserved: number = kept;
    kept = block.kind === 'heading' ? (roomFor(block, blocks.slice(index + 1)) + spaceBelow(block)) * tightness : 0;
    content.push({
      stack: [drawer.draw(block, kept)],
      margin: [0, above - reserved, 0, 0],
      ...(turn && { pageBreak: 'before', pageOrientation: turn.orientation }),
    });
    turn = null;
    before = block;
  }
  return content;
}

function spaceBetween(before: Block, block: Block): number {
  // The head of the page and the heading below it are one.
  return before.kind === 'masthead' ? GAP.group : Math.max(spaceBelow(before), spaceAbove(block));
}

function spaceAbove(block: Block): number {
  if (block.kind === 'heading') return GAP.aboveHeading[block.level];
  return block.kind === 'paragraph' || block.kind === 'list' ? 0 : GAP.block;
}

function spaceBelow(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return GAP.belowHeading[block.level];
    case 'paragraph':
    case 'list':
    case 'level':
      return GAP.block;
    case 'cover':
    case 'masthead':
    case 'contents':
    case 'table':
    case 'keyValues':
    case 'tally':
    case 'figure':
    case 'note':
    case 'pageBreak':
      return GAP.group;
  }
}
