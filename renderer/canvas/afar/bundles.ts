/** So many elements share a path: few enough for the browser to leave out what is not in view. */
const TOGETHER = 250;

/**
 * Many elements drawn together. What is drawn of a bundle stays the same object while none of its parts changes;
 * who leaves one out puts something empty in its place, so that the others stay together as they were.
 */
export class Bundles<Part, Drawn> {
  readonly #draw: (parts: readonly Part[]) => Drawn;
  readonly #isSame: (before: Part, now: Part) => boolean;
  #last: readonly { readonly parts: readonly Part[]; readonly drawn: Drawn }[] = [];

  constructor(
    draw: (parts: readonly Part[]) => Drawn,
    isSame: (before: Part, now: Part) => boolean = (before, now) => before === now,
  ) {
    this.#draw = draw;
    this.#isSame = isSame;
  }

  /** What is drawn of all parts, bundle by bundle. */
  of(parts: readonly Part[]): readonly Drawn[] {
    this.#last = Array.from({ length: Math.ceil(parts.length / TOGETHER) }, (_, index) => {
      const bundle = parts.slice(index * TOGETHER, (index + 1) * TOGETHER);
      const before = this.#last[index];
      const isAsBefore =
        before?.parts.length === bundle.length && bundle.every((part, at) => this.#isSame(before.parts[at]!, part));
      return isAsBefore ? before : { parts: bundle, drawn: this.#draw(bundle) };
    });
    return this.#last.map(({ drawn }) => drawn);
  }
}
