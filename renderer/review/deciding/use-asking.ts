import { useState } from 'react';
import type { Leaving } from '#core/assessment/decision-standing.ts';

/** What takes reasons before it is decided: it is asked about, and its button has the keyboard again afterwards. */
export function useAsking() {
  const [asking, ask] = useState<Leaving | null>(null);
  const [asked, setAsked] = useState<Leaving | null>(null);
  const endAsking = (): void => {
    ask(null);
    setAsked(asking);
  };
  return { asking, asked, ask, endAsking };
}
