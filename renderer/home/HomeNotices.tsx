import type { ReactNode } from 'react';
import type { CallError, Input, KnownFile as Known } from '#core/ipc/contract.ts';
import { Damaged } from './Damaged.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { KnownFile } from './KnownFile.tsx';
import { RecoveredNotice } from './RecoveredNotice.tsx';
import type { useRecovery } from './use-recovery.ts';

interface Props {
  readonly known: Known | null;
  readonly onSettle: (as: Input<'file.settle'>['as']) => void;
  readonly recovery: ReturnType<typeof useRecovery>;
  readonly damage: CallError | null;
  readonly error: CallError | null;
  readonly onFailed: (thrown: unknown) => void;
  /** What was just done and can be undone. */
  readonly children: ReactNode;
}

/** What has to be settled or known before anything else on the start screen. */
export function HomeNotices({ known, onSettle, recovery, damage, error, onFailed, children }: Props) {
  const { recovered } = recovery;
  return (
    <>
      {known && <KnownFile key={known.ticket} file={known} onSettle={onSettle} />}
      {recovered && (
        <RecoveredNotice recovered={recovered} onUndo={recovery.undoRestore} onDismiss={recovery.dismiss} />
      )}
      {damage && (
        <Damaged
          error={damage}
          onRestore={recovery.restore}
          onRestoreFromSecond={recovery.restoreFromSecond}
          onSalvage={recovery.salvage}
          onFailed={onFailed}
        />
      )}
      {error && <ErrorNotice error={error} />}
      {children}
    </>
  );
}
