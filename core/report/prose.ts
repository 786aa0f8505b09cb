import type { CellBlock } from './outline.ts';

/** A line that a dash, a star or a bullet makes a point of a list. */
const POINT = /^\s*[-*•–]\s+/u;

/** A text of several lines as a person typed it: lines with a dash in front are a list, every other is a paragraph. */
export function prose(text: string): readonly CellBlock[] {
  const blocks: CellBlock[] = [];
  let points: string[] = [];
  const endList = (): void => {
    if (points.length > 0) blocks.push({ kind: 'list', items: points });
    points = [];
  };
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    if (POINT.test(line)) points.push(line.replace(POINT, '').trim());
    else {
      endList();
      blocks.push({ kind: 'paragraph', text: line.trim() });
    }
  }
  endList();
  return blocks;
}

/** The same text in one paragraph, where many of its kind stand below each other: its points become clauses. */
export function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(POINT, '').trim())
    .filter((line) => line !== '')
    .reduce((whole, line) => `${whole}${/(?:^|[.;:!?])$/u.test(whole) ? ' ' : '; '}${line}`, '')
    .trim();
}
