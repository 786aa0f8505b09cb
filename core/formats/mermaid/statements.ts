/** One statement of a chart, with the line on which it begins, from 1. */
export interface Statement {
  readonly line: number;
  readonly words: string;
}

/** What is read as one piece, whatever stands in it; text in quotation marks and properties may take several lines. */
const PIECE =
  /^[^\S\n]*%%(?!\{)[^\n]*|%%\{(?:(?!\}?%%)[^])*\}%%|accDescr\s*\{[^{}]*\}|"[^"]{0,4000}"|@\{(?:"[^"]*"|[^{}"])*\}|[#&]\w{1,10};|[^]/gmu;
const OPENING = '[({';
const CLOSING = '])}';
/** A fence of Markdown around a chart, or what wikis put in its place. */
const FENCE = /^\s*(?:```|~~~|:::)\s*mermaid\b/u;
const FENCE_END = /^\s*(?:```|~~~|:::)\s*$/u;
const FRONT_MATTER = /^\s*---\s*$/u;

/** Takes a text apart into statements, without remarks, directives, fences and front matter. */
export function statementsOf(text: string): readonly Statement[] {
  const statements: Statement[] = [];
  let [pieces, line, begun, depth]: [string[], number, number, number] = [[], 1, 1, 0];
  let isLabel = false;
  const finish = (): void => {
    const words = withoutRemark(pieces.join('')).trim();
    if (words !== '') statements.push({ line: begun, words });
    [pieces, depth, isLabel] = [[], 0, false];
  };
  for (const [piece] of chartOf(text).matchAll(PIECE)) {
    const isSpace = piece.trim() === '';
    if (pieces.length === 0) begun = line;
    line += piece.split('\n').length - 1;
    // A bracket that nobody closes ends with its line, as it would for whoever wrote it.
    if (piece === '\n' || (piece === ';' && depth === 0 && !isLabel)) finish();
    else if (!piece.startsWith('%%{') && !(isSpace && pieces.length === 0)) pieces.push(piece);
    if (OPENING.includes(piece)) depth++;
    else if (CLOSING.includes(piece)) depth = Math.max(0, depth - 1);
    else if (piece === '|') isLabel = !isLabel;
  }
  finish();
  return statements;
}

/** True where a text has the chart in a fence. */
export function isFenced(text: string): boolean {
  return text.split('\n').some((line) => FENCE.test(line));
}

/** The text with nothing but empty lines around the chart. */
function chartOf(text: string): string {
  const lines = text.replace(/^\u{feff}/u, '').split('\n');
  const fence = lines.findIndex((line) => FENCE.test(line));
  const end = fence === -1 ? -1 : lines.findIndex((line, index) => index > fence && FENCE_END.test(line));
  const inside = lines.map((line, index) => (index > fence && (end === -1 || index < end) ? line : ''));
  const first = inside.findIndex((line) => line.trim() !== '');
  if (first === -1 || !FRONT_MATTER.test(inside[first]!)) return inside.join('\n');
  const last = inside.findIndex((line, index) => index > first && FRONT_MATTER.test(line));
  return inside.map((line, index) => (index <= last ? '' : line)).join('\n');
}

function isRemark(words: string): boolean {
  return words.trimStart().startsWith('%%');
}

/** A remark has a line of its own; one behind a statement is taken for what it is meant to be. */
function withoutRemark(words: string): string {
  if (isRemark(words)) return '';
  const quotes = /"[^"]*"/gu;
  const blanked = words.replaceAll(quotes, (quoted) => ' '.repeat(quoted.length));
  const at = blanked.search(/\s%%/u);
  return at === -1 ? words : words.slice(0, at);
}
