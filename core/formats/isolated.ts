/** Characters that start or end a direction, which can turn the words that follow a name. */
const STEERING = /[\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu;
/** Letters written from right to left, and the marks that stand for one. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u{200e}\u{200f}\u{61c}]/u;
const OPEN = '\u{2068}';
const CLOSE = '\u{2069}';

/**
 * A name as it stands within a sentence of ours: what would turn the sentence's direction is left out, and a name
 * that runs from right to left is set apart, so that the words around it keep their order. Any other name is itself.
 * Source: Unicode Standard Annex 9, Explicit Directional Isolates.
 */
export function isolated(name: string): string {
  const calm = name.replaceAll(STEERING, '');
  return RIGHT_TO_LEFT.test(calm) ? `${OPEN}${calm}${CLOSE}` : calm;
}
