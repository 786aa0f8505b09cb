import { cutText } from '../formats/clean-text.ts';
import { ownerAt } from '../model/boundaries.ts';
import type { Change } from '../model/change.ts';
import { isTextBlock, type TextBlock } from '../model/element.ts';
import { GRID, type Rect } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import { LIMITS } from '../model/limits.ts';
import type { Model } from '../model/model.ts';
import { textBlockHeight, TEXT_WIDTH } from '../picture/text-block.ts';
import { strings } from '../strings/index.ts';
import { remove } from './remove.ts';
import { elementRow } from './row.ts';

const titles = strings.textBlocks.titles;

/** A new text before it has words and a height. */
type Placing = Pick<TextBlock, 'id' | 'diagram'> & { readonly at: Pick<Rect, 'x' | 'y' | 'width'> };

/** Writes words on a drawing, as high as they need; the boundary they land in becomes theirs. Null without words. */
export function addText(model: Model, { id, diagram, at }: Placing, words: string): Change | null {
  const name = asWritten(words);
  if (name === '') return null;
  const width = Math.max(TEXT_WIDTH.least, at.width);
  const rect = { x: at.x, y: at.y, width, height: textBlockHeight({ name, rect: { width } }) };
  const boundary = ownerAt(model, diagram, 'text', rect, new Set());
  const block: TextBlock = { kind: 'text', id, diagram, name, description: '', rect, boundary };
  return { title: titles.write(name), rows: [elementRow(model, block)] };
}

/** Writes a text anew; its height follows. A text without words goes, unless it is locked. Null when it says so already. */
export function writeText(model: Model, id: ElementId, words: string): Change | null {
  const block = model.element.get(id);
  const name = asWritten(words);
  if (!isTextBlock(block) || block.name === name) return null;
  if (name === '') return remove(model, [id]);
  return { title: titles.rewrite(name), rows: [elementRow(model, fitted({ ...block, name }))], mergeKey: `text ${id}` };
}

/** Gives a text another width; its height follows. Null when it has that width, and for a locked one. */
export function widenText(model: Model, id: ElementId, width: number): Change | null {
  const block = model.element.get(id);
  const wide = Math.max(TEXT_WIDTH.least, Math.round(width / GRID) * GRID);
  if (!isTextBlock(block) || block.locked || block.rect.width === wide) return null;
  const widened = fitted({ ...block, rect: { ...block.rect, width: wide } });
  return { title: titles.widen(block.name), rows: [elementRow(model, widened)], mergeKey: `width ${id}` };
}

/** Writes texts large, as titles, or as notes again; their height follows. Null when all of them are so already. */
export function setLarge(model: Model, ids: readonly ElementId[], large: boolean): Change | null {
  const changed = ids
    .map((id) => model.element.get(id))
    .filter(isTextBlock)
    .filter((block) => (block.large === true) !== large);
  if (changed.length === 0) return null;
  const rows = changed.map((block) => elementRow(model, fitted(large ? { ...block, large } : small(block))));
  return { title: titles[large ? 'enlarge' : 'reduce'](changed[0]!.name, changed.length), rows };
}

function small(block: TextBlock): TextBlock {
  const { large: _, ...note } = block;
  return note;
}

/** A text as high as its words need. */
function fitted(block: TextBlock): TextBlock {
  return { ...block, rect: { ...block.rect, height: textBlockHeight(block) } };
}

function asWritten(words: string): string {
  return cutText(words.replaceAll(/\r\n?/gu, '\n').trim(), LIMITS.drawnText);
}
