import { accept, refuse, type Result } from '../../result.ts';
import { parseJson } from '../json-text.ts';
import { ARROWS } from './words.ts';

/** How a line calls a component or boundary. */
export interface Call {
  /** The name, of which a number without quotation marks is part: "Worker #2". */
  readonly words: string;
  /** What stands behind a name in quotation marks, from 2; else 1. */
  readonly number: number;
  /** What stands in brackets behind the name. */
  readonly type: string | null;
  /** True where an arrow has nothing on this side. */
  readonly isMissing: boolean;
}

/** One line of a sketch, taken apart but not yet understood. */
export interface SketchLine {
  readonly calls: readonly Call[];
  /** Which way the arrow between each two calls points. */
  readonly ways: readonly ('forth' | 'back' | 'both')[];
  readonly label: string;
  readonly isBoundary: boolean;
}

const ARROW = new RegExp(Object.keys(ARROWS).join('|'), 'uy');
const QUOTED = /"(?:[^"\\]|\\.)*"/uy;
const TYPE = /\[([^[\]]*)\]/uy;
const NUMBER = /\s*#(\d{1,6})(?!\w)/uy;
/** What separates ends from a label, and what ends the name of a boundary. */
const COLON = /:(?=\s|$)/uy;

/** Takes a line apart; refuses with what stands behind quotation marks that are never closed. */
export function readLine(text: string): Result<SketchLine, string> {
  const line = text.trim();
  const calls: Call[] = [];
  const ways: SketchLine['ways'][number][] = [];
  let call = emptyCall;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(line);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const finish = (label: string, isBoundary: boolean): Result<SketchLine, string> =>
    accept({ calls: [...calls, closed(call)], ways, label: label.trim(), isBoundary });

  while (at < line.length) {
    if (line[at] === '"' && call.words.trim() === '') {
      const [quotation] = take(QUOTED) ?? [];
      const words = quotation === undefined ? null : unquoted(quotation);
      if (words === null) return refuse(line.slice(at, at + 30));
      call = { ...call, words, isQuoted: true, number: Number(take(NUMBER)?.[1] ?? 1) };
      continue;
    }
    const arrow = take(ARROW)?.[0];
    if (arrow !== undefined) {
      calls.push(closed(call));
      ways.push(ARROWS[arrow] ?? 'forth');
      call = emptyCall;
      continue;
    }
    if (ways.length > 0 && take(COLON)) return finish(line.slice(at), false);
    if (at === line.length - 1 && take(COLON)) return finish('', true);
    const type = take(TYPE)?.[1];
    if (type !== undefined) call = { ...call, type };
    else call = { ...call, words: call.words + afterName(call, line[at++] ?? '') };
  }
  return finish('', false);
}

interface OpenCall extends Omit<Call, 'isMissing'> {
  readonly isQuoted: boolean;
}

const emptyCall: OpenCall = { words: '', number: 1, type: null, isQuoted: false };

/** Space behind a name in quotation marks belongs to nothing. */
function afterName({ isQuoted }: OpenCall, character: string): string {
  return isQuoted && character.trim() === '' ? '' : character;
}

function closed({ words, number, type, isQuoted }: OpenCall): Call {
  const name = isQuoted ? words : words.trim();
  return { words: name, number, type, isMissing: name === '' && !isQuoted };
}

function unquoted(quotation: string): string | null {
  const read = parseJson(quotation);
  return read.ok ? String(read.value) : null;
}
