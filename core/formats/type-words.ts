import type { ComponentType, TypeWords } from '../knowledge/catalogue.ts';
import type { ComponentKind } from '../model/element.ts';
import type { ComponentTypeId } from '../model/ids.ts';

/** A type that a text names, and the words by which it does, as the list of words has them. */
export interface Match {
  readonly type: ComponentTypeId;
  readonly words: string;
}

interface Phrase extends Match {
  readonly tokens: readonly string[];
  readonly kind: ComponentType['kind'];
}

/** What a phrase is worth: per word, for ending the name (the head of an English compound), for fitting the shape. */
const WORTH = { word: 2, head: 1, fit: 1.5 } as const;
const AND = 'and';
/** Names that join more things than this are read as they stand. */
const MOST_JOINTS = 3;

/**
 * Finds the type that a text most likely names. Longer phrases count more than shorter ones, the end
 * of a name more than its beginning, and types that fit what is drawn more than others. "Training and
 * validation images" is read as training images and as validation images too.
 *
 * @returns null for a text in which no phrase occurs.
 */
export function phraseBook({
  types,
  typeWords,
}: {
  readonly types: readonly ComponentType[];
  readonly typeWords: TypeWords;
}): (text: string, kind: ComponentKind) => Match | null {
  const kinds = new Map(types.map(({ id, kind }) => [id, kind]));
  const phrases = typeWords.types.flatMap(({ type, words }) =>
    words.flatMap((template) =>
      spellOut(template, typeWords.groups).map((words): Phrase => ({
        type,
        words,
        tokens: tokensOf(words),
        kind: kinds.get(type) ?? 'any',
      })),
    ),
  );
  const byFirstWord = Map.groupBy(phrases, ({ tokens }) => tokens[0]);
  return (text, kind) => {
    let best: Match | null = null;
    let most = 0;
    for (const reading of readingsOf(text)) {
      for (const [at, token] of reading.entries()) {
        for (const phrase of byFirstWord.get(token) ?? []) {
          if (phrase.tokens.some((word, index) => reading[at + index] !== word)) continue;
          // One word that means another kind of thing tells nothing: "Customer" in the name of a store.
          if (phrase.kind !== kind && phrase.tokens.length === 1) continue;
          const worth = worthOf(phrase, at + phrase.tokens.length === reading.length, kind);
          if (worth > most) [best, most] = [{ type: phrase.type, words: phrase.words }, worth];
        }
      }
    }
    return best;
  };
}

function worthOf({ tokens, kind }: Phrase, isHead: boolean, drawn: ComponentKind): number {
  const fit = kind === drawn ? WORTH.fit : -WORTH.fit;
  return tokens.length * WORTH.word + (isHead ? WORTH.head : 0) + fit;
}

/** "raw {data}" as "raw data", "raw images", … */
function spellOut(template: string, groups: TypeWords['groups']): readonly string[] {
  const placeholder = /\{(.*?)\}/.exec(template);
  if (placeholder === null) return [template];
  return (groups[placeholder[1]!] ?? []).flatMap((word) => spellOut(template.replace(placeholder[0], word), groups));
}

/**
 * The text without what stands in brackets, then all of it, each also with either side of an "and"
 * left out; what is said first comes first, and wins where two phrases are worth the same.
 */
function readingsOf(text: string): readonly (readonly string[])[] {
  const outside = tokensOf(text.replaceAll(/[([].*?[)\]]/g, ' '));
  const whole = tokensOf(text);
  const readings = outside.length > 0 && outside.length < whole.length ? [outside, whole] : [whole];
  return readings.flatMap((tokens) => {
    const joints = [...tokens.keys()].filter((at) => tokens[at] === AND && at > 0 && at < tokens.length - 1);
    if (joints.length > MOST_JOINTS) return [tokens];
    return [...joints.flatMap((at) => [tokens.toSpliced(at, 2), tokens.toSpliced(at - 1, 2)]), tokens];
  });
}

/** Words in lower case and singular; "&", "/" and "," say "and"; "camelCase" is two words. */
function tokensOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[&/,+]/g, ` ${AND} `)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
