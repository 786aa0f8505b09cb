import { createContext, useContext } from 'react';
import type { Preferences } from '#core/ipc/contract.ts';

interface Chosen {
  readonly preferences: Preferences;
  /** Takes them over at once, and for the next start. */
  readonly prefer: (changed: Preferences) => void;
}

/** What a person prefers on this machine. */
export const PreferencesContext = createContext<Chosen | null>(null);

/** What a person prefers, and the way to change it; a bug where the window has not read it yet. */
export function usePreferences(): Chosen {
  const chosen = useContext(PreferencesContext);
  if (!chosen) throw new Error('the preferences have not been read');
  return chosen;
}
