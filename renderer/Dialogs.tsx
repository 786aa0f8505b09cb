import { PasteOffer } from './canvas/adding/PasteOffer.tsx';
import { QuickAdd } from './canvas/adding/QuickAdd.tsx';
import { ChooseByName } from './find/ChooseByName.tsx';
import { CommandPalette } from './find/CommandPalette.tsx';
import { ContextMenu } from './keys/ContextMenu.tsx';
import { KeysDialog } from './keys/KeysDialog.tsx';
import { NotificationsDialog } from './notifications/NotificationsDialog.tsx';
import { SealCopy } from './passphrase/SealCopy.tsx';
import { Unseal } from './passphrase/Unseal.tsx';
import { ExportPicture } from './picture/ExportPicture.tsx';
import { ReportDialog } from './report/ReportDialog.tsx';
import { type OpenDialog, useDialog } from './state/dialog.ts';

/** Whatever lies over the window and has the keyboard. */
export function Dialogs() {
  const open = useDialog((dialog) => dialog.open);
  if (open === null) return null;
  // What it did may have opened another one, which stays.
  const close = (): void => useDialog.setState((now) => (now.open === open ? { open: null } : now));
  return contentOf(open, close);
}

function contentOf(open: OpenDialog, onClose: () => void) {
  switch (open.kind) {
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'commands':
      return <CommandPalette onClose={onClose} />;
    case 'add':
      return <QuickAdd add={open} onClose={onClose} />;
    case 'choose':
      return <ChooseByName asked={open} onClose={onClose} />;
    case 'picture':
      return <ExportPicture onClose={onClose} />;
    case 'report':
      return <ReportDialog onClose={onClose} />;
    case 'notifications':
      return <NotificationsDialog onClose={onClose} />;
    case 'sealCopy':
      return <SealCopy onClose={onClose} />;
    case 'unseal':
      return <Unseal file={open.file} onOpened={open.onOpened} onClose={onClose} />;
    case 'paste':
      return <PasteOffer pasted={open.pasted} near={open.near} onClose={onClose} />;
    case 'menu':
      return <ContextMenu place={open.place} near={open.near} onClose={onClose} />;
  }
}
