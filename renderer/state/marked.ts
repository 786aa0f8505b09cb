import { create } from 'zustand';
import type { FindingKey } from '#core/model/ids.ts';

interface Marked {
  /** The findings that are to be changed together. */
  readonly keys: ReadonlySet<FindingKey>;
  /** True while the list of findings offers to choose several. */
  readonly isChoosing: boolean;
}

/** Which findings are chosen to be changed together, in the table and in the list alike. */
export const useMarked = create<Marked>(() => ({ keys: new Set(), isChoosing: false }));

/** Chooses a finding, or no longer. */
export function toggleMark(key: FindingKey): void {
  useMarked.setState(({ keys }) => {
    const next = new Set(keys);
    if (!next.delete(key)) next.add(key);
    return { keys: next };
  });
}

/** Chooses exactly these. */
export const markOnly = (keys: Iterable<FindingKey>): void => useMarked.setState({ keys: new Set(keys) });

/** Offers to choose several in the list of findings, or no longer; then none is chosen. */
export function setChoosing(isChoosing: boolean): void {
  useMarked.setState(isChoosing ? { isChoosing } : { isChoosing, keys: new Set() });
}
