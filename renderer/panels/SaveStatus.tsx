import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { CallError } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { notify } from '../state/announce.ts';
import { retrySave } from '../state/document.ts';
import { type SaveState, useSaved } from '../state/save-queue.ts';
import { Button } from '../ui/Button.tsx';
import { saveShown } from './save-shown.ts';
import styles from './TitleBar.module.css';

const words = strings.panels.title;

/** Whether what is on screen is on disk. Screen readers hear of it only when saving fails or works again. */
export function SaveStatus() {
  const shown = useSaveShown();
  const why = shown.kind === 'notSaved' ? strings.errors[shown.error.code].title : null;
  const hadFailed = useRef(false);
  useEffect(() => {
    if (why !== null) notify(words.notSaved(why));
    else if (hadFailed.current) notify(words.savedAgain);
    hadFailed.current = why !== null;
  }, [why]);

  if (shown.kind === 'notSaved') return <NotSaved error={shown.error} />;
  return <span className={styles.saved}>{words[shown.kind]}</span>;
}

function useSaveShown(): SaveState {
  const now = useSaved(({ state }) => state);
  const [shown, setShown] = useState(now);
  const next = saveShown(shown, now);
  if (next !== shown) setShown(next);
  return next;
}

function NotSaved({ error }: { readonly error: CallError }) {
  const { title, advice } = strings.errors[error.code];
  return (
    <span className={styles.notSaved}>
      <DialogTrigger>
        <AriaButton className={styles.why!}>
          <TriangleAlert size={14} aria-hidden />
          <span>{words.notSaved(title)}</span>
        </AriaButton>
        <Popover className={styles.advice!} offset={6} placement="bottom start">
          <Dialog aria-label={title}>
            <p>{advice}</p>
            <p className={styles.detail} data-selectable>
              {error.detail}
            </p>
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Button onPress={retrySave}>{words.retry}</Button>
    </span>
  );
}
