import { accept, refuse, type Result } from '../result.ts';

/** What a JSON text may hold at most, so that neither the parser nor what walks its result gives in. */
export interface JsonLimits {
  readonly characters: number;
  readonly depth: number;
  /** Objects and lists together. */
  readonly containers: number;
}

/** The fields that one object may have: an engine is slow to make objects with more, and nothing we read comes near. */
const MOST_FIELDS = 20_000;

/** Which limit a text passes, or the line from which it is no JSON. */
export type JsonRefusal =
  | { readonly kind: 'tooLarge' | 'tooDeep' | 'tooMany'; readonly limit: number }
  | { readonly kind: 'notJson'; readonly line: number };

/** Reads JSON from a source that nobody vouches for; the limits are held before anything is parsed. */
export function readJson(text: string, limits: JsonLimits): Result<unknown, JsonRefusal> {
  if (text.length > limits.characters) return refuse({ kind: 'tooLarge', limit: limits.characters });
  const { depth, containers, fields } = measure(text, limits);
  if (depth > limits.depth) return refuse({ kind: 'tooDeep', limit: limits.depth });
  if (containers > limits.containers) return refuse({ kind: 'tooMany', limit: limits.containers });
  if (fields > MOST_FIELDS) return refuse({ kind: 'tooMany', limit: MOST_FIELDS });
  const parsed = parseJson(text.startsWith('\u{feff}') ? text.slice(1) : text);
  return parsed.ok ? parsed : refuse({ kind: 'notJson', line: parsed.refusal.line });
}

/**
 * JSON text as a value, or the line from which it is none. The engine's own message quotes the text
 * around the place, so only the place is taken from it.
 */
export function parseJson(text: string): Result<unknown, { readonly line: number }> {
  try {
    return accept(JSON.parse(text));
  } catch (thrown) {
    const at = /at position (\d+)/.exec(String(thrown))?.[1];
    return refuse({ line: text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length });
  }
}

/** What the text of a JSON document says of its size, before any parser meets it. */
interface Measure {
  readonly depth: number;
  readonly containers: number;
  /** Of the object that has most. */
  readonly fields: number;
}

/** Measures a JSON text; stops counting once past a limit. */
function measure(text: string, limits: Pick<JsonLimits, 'depth' | 'containers'>): Measure {
  let [depth, deepest, containers, most] = [0, 0, 0, 0];
  const fieldsAt: number[] = [0];
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      containers++;
      deepest = Math.max(deepest, ++depth);
      fieldsAt[depth] = 0;
      if (deepest > limits.depth || containers > limits.containers) break;
    } else if (character === '}' || character === ']') depth = Math.max(0, depth - 1);
    else if (character === ':') {
      const fields = (fieldsAt[depth] ?? 0) + 1;
      fieldsAt[depth] = fields;
      most = Math.max(most, fields);
      if (most > MOST_FIELDS) break;
    }
  }
  return { depth: deepest, containers, fields: most };
}
