import { useMemo } from 'react';
import { wantReport } from '#core/commands/want-report.ts';
import { wantedReport } from '#core/report/wanted.ts';
import { reportExport as words } from '#core/strings/report-export.ts';
import { edit } from '../state/edit.ts';
import { useDialog } from '../state/dialog.ts';
import { useDocument } from '../state/document.ts';
import { saved } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { ModalDialog } from '../ui/ModalDialog.tsx';
import { LogoField } from './LogoField.tsx';
import styles from './ReportDialog.module.css';
import { ReportOptions } from './ReportOptions.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { useLogo } from './use-logo.ts';

interface Props {
  readonly onClose: () => void;
}

/** Which report is wanted, and beside it what it will say. */
export function ReportDialog({ onClose }: Props) {
  const guides = useDocument(({ catalogue }) => catalogue.guides);
  const setting = useDocument(({ model }) => model.setting);
  const wanted = useMemo(() => wantedReport({ setting }, guides), [setting, guides]);
  const logo = useLogo();
  const save = (): void => {
    onClose();
    void saved().then(() => useDialog.setState({ exporting: true }));
  };
  return (
    <ModalDialog title={words.title} size={styles.modal} layout={styles.dialog} onClose={onClose}>
      <div className={styles.options}>
        <ReportOptions wanted={wanted} onChange={(next) => edit((model) => wantReport(model, next))} />
        {(wanted.shape === 'pdf' || wanted.shape === 'html') && <LogoField {...logo} />}
      </div>
      <ReportPreview wanted={wanted} logo={logo.logo ?? undefined} />
      <footer className={styles.footer}>
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button look="primary" onPress={save}>
          {words.save}
        </Button>
      </footer>
    </ModalDialog>
  );
}
