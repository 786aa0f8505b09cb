/** How one map differs from an earlier one. */
export interface Delta<Key, Value> {
  readonly set: readonly (readonly [Key, Value])[];
  readonly gone: readonly Key[];
}

/**
 * What became of the entries of a map.
 *
 * @param isSame whether a value can be left untold; the same object unless said otherwise
 */
export function deltaBetween<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  now: ReadonlyMap<Key, Value>,
  isSame: (before: Value, now: Value) => boolean = Object.is,
): Delta<Key, Value> {
  const set: (readonly [Key, Value])[] = [];
  for (const [key, value] of now) {
    const old = before.get(key);
    if (old === undefined || !isSame(old, value)) set.push([key, value]);
  }
  const gone = before.size + set.length === now.size ? [] : [...before.keys()].filter((key) => !now.has(key));
  return { set, gone };
}

/** Changes a map as another of its kind was changed. */
export function applyDelta<Key, Value>(map: Map<Key, Value>, { set, gone }: Delta<Key, Value>): void {
  for (const key of gone) map.delete(key);
  for (const [key, value] of set) map.set(key, value);
}
