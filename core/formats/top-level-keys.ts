/** No file that we read has more fields, or longer names, at its top. */
const [MOST, LONGEST] = [1_000, 200];

/**
 * The names of the fields of the object that a JSON text is, told from the text alone: so a file of unknown origin is
 * recognised before anything parses it. Empty for a text that is no object; what follows broken JSON is a guess.
 */
export function topLevelKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  let depth = 0;
  let last = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at + 1);
      if (depth === 1) last = text.slice(at + 1, Math.min(end, at + 1 + LONGEST));
      at = end;
    } else if (character === ':' && depth === 1) {
      keys.add(last);
      if (keys.size === MOST) break;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return keys;
}

function endOfString(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
