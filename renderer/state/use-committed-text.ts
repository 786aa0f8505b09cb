import { useEffect, useRef, useState } from 'react';

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
  const latest = useRef({ draft, value, commit });
  latest.current = { draft, value, commit };

  const flush = useRef(() => {
    const { draft: typed, value: held, commit: save } = latest.current;
    if (typed !== null && typed !== held) save(typed);
    setDraft(null);
  }).current;

  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(
      () => latest.current.draft !== latest.current.value && latest.current.commit(draft),
      IDLE_MS,
    );
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => flush, [flush]);

  return { value: draft ?? value, onChange: setDraft, onBlur: flush };
}
