import { useEffect, useState } from 'react';
import type { Preferences } from '#core/ipc/contract.ts';
import type { Session } from '#core/ipc/session.ts';
import { openDocument, setCatalogue, theDocument } from './state/document.ts';
import { resume } from './state/session.ts';
import { ask } from './state/workbench.ts';

/** What the window starts with. */
interface Start {
  /** What a person prefers on this machine; null until everything was read that the window needs to show itself. */
  readonly preferences: Preferences | null;
  /** Takes preferences over at once, and for the next start. */
  readonly prefer: (changed: Preferences) => void;
}

/** Reads what the window needs to show itself, and opens the project that was open when the workbench was left. */
export function useStart(refuse: (thrown: unknown) => void): Start {
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  useEffect(() => {
    const start = async (): Promise<void> => {
      const [catalogue, kept, session] = await Promise.all([
        ask('catalogue.read', undefined),
        ask('preferences.read', undefined),
        ask('session.read', undefined),
      ]);
      setCatalogue(catalogue);
      // After a fault of the window the project is still open.
      if (session && !theDocument()) await goBackTo(session);
      setPreferences(kept);
    };
    start().catch(refuse);
  }, [refuse]);
  const prefer = (changed: Preferences): void => {
    setPreferences(changed);
    ask('preferences.write', changed).catch(refuse);
  };
  return { preferences, prefer };
}

/** Opens the project that was open when the workbench was left. Where it cannot be, the list of projects says why. */
async function goBackTo(session: Session): Promise<void> {
  const opened = await ask('project.open', { projectId: session.projectId }).catch(() => null);
  if (!opened) return;
  openDocument(opened);
  resume(session);
}
