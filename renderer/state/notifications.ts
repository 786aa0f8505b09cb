import { create } from 'zustand';

/** Something that was said or shown in passing. */
export interface Notification {
  readonly id: number;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The newest are kept, as long as the window is open. */
const LIMIT = 200;
/** The same text closer together than this is one and the same, in milliseconds. */
const SAME_MS = 1000;

interface Notifications {
  /** Newest first. */
  readonly list: readonly Notification[];
  /** How many came since the list was last looked at. */
  readonly unseen: number;
}

/** What nobody needs to have caught as it passed: it can be read here. */
export const useNotifications = create<Notifications>(() => ({ list: [], unseen: 0 }));

/** Keeps a sentence that was said or shown in passing. */
export function note(text: string): void {
  const at = Date.now();
  useNotifications.setState(({ list, unseen }) => {
    const [last] = list;
    if (last?.text === text && at - last.at < SAME_MS) return {};
    return { list: [{ id: (last?.id ?? 0) + 1, text, at }, ...list].slice(0, LIMIT), unseen: unseen + 1 };
  });
}

/** Remembers that the list was looked at. */
export const markSeen = (): void => useNotifications.setState({ unseen: 0 });

/** Empties the list. */
export const clearNotifications = (): void => useNotifications.setState({ list: [], unseen: 0 });
