import { useEffect, useEffectEvent, useState } from 'react';

/** How long typing must pause before what was typed is committed, in milliseconds. */
const IDLE_MS = 300;

/**
 * The text of a field while it is being typed in: committed when typing pauses, on blur, and when
 * the field goes away.
 *
 * @param value what the model holds
 * @param commit carries the edit out; called only with a text that differs
 */
export function useCommittedText(
  value: string,
  commit: (text: string) => void,
): { value: string; onChange: (text: string) => void; onBlur: () => void } {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = useEffectEvent(() => {
    if (draft !== null && draft !== value) commit(draft);
  });

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(keep, IDLE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => keep(), []);

  const onBlur = (): void => {
    if (draft !== null && draft !== value) commit(draft);
    setDraft(null);
  };
  return { value: draft ?? value, onChange: setDraft, onBlur };
}
