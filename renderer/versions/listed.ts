/**
 * The first of two lists that together are too long to be shown: each gets half the room, and what the other leaves.
 *
 * @param most how many may be shown of both together
 */
export function firstOfBoth<Item>(one: readonly Item[], other: readonly Item[], most: number): readonly Item[] {
  const half = Math.ceil(most / 2);
  const shown = one.slice(0, Math.max(half, most - other.length));
  return [...shown, ...other.slice(0, most - shown.length)];
}
