import { useEffect, useState } from 'react';
import type { CallError } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { ErrorNotice } from '../home/ErrorNotice.tsx';
import { Screen } from '../home/Screen.tsx';
import { copyText } from '../state/copy-text.ts';
import { closeDocument, retrySave, undoStep, useDocumentStore } from '../state/document.ts';
import { useSaved } from '../state/save-queue.ts';
import { ask, errorOf } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import { Fold } from '../ui/Fold.tsx';
import text from '../ui/text.module.css';
import styles from './FaultScreen.module.css';

const words = strings.faults;

interface Props {
  readonly thrown: unknown;
  /** The parts of the window it was thrown in. */
  readonly within: string;
  readonly onGoOn: () => void;
}

/** In place of a window that cannot be drawn: what became of the work, and the ways to go on with it. */
export function FaultScreen({ thrown, within, onGoOn }: Props) {
  const isOpen = useDocumentStore(({ open }) => open !== null);
  const lastStep = useDocumentStore(({ open }) => open?.history.done.at(-1)?.title);
  const { state } = useSaved();
  const [failed, setFailed] = useState<CallError | null>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(retrySave, []);
  const told = `${thrown instanceof Error ? (thrown.stack ?? String(thrown)) : String(thrown)}\n${within}`.trim();
  /** Does something first that can fail just as the window did. */
  const goOnAfter = async (act: () => unknown): Promise<void> => {
    try {
      if ((await act()) !== false) onGoOn();
    } catch (also) {
      setFailed(errorOf(also));
    }
  };
  return (
    <Screen title={words.title}>
      <div role="alert" className={styles.says}>
        <p>{words.says}</p>
        {state.kind !== 'notSaved' && <p>{state.kind === 'saved' ? words.saved : words.saving}</p>}
        {state.kind === 'notSaved' && <ErrorNotice error={state.error} />}
        {failed && <ErrorNotice error={failed} onDismiss={() => setFailed(null)} />}
      </div>
      <div className={styles.ways}>
        <Button look="primary" onPress={onGoOn}>
          {words.goOn}
        </Button>
        {lastStep !== undefined && <Button onPress={() => void goOnAfter(undoStep)}>{words.undo(lastStep)}</Button>}
        {isOpen && <Button onPress={() => void goOnAfter(closeForGood)}>{words.close}</Button>}
      </div>
      <Fold title={words.what} level={2}>
        <pre className={styles.told} data-selectable>
          {told}
        </pre>
        <Button
          onPress={() => {
            copyText(told);
            setCopied(true);
          }}
        >
          {words.copy}
        </Button>
        <p className={text.soft} role="status">
          {isCopied && words.copied}
        </p>
      </Fold>
    </Screen>
  );
}

/** Closes the project, and does not come back to it by itself; answers false when something could not be saved. */
async function closeForGood(): Promise<boolean> {
  const isClosed = await closeDocument();
  if (isClosed) await ask('session.keep', null);
  return isClosed;
}
