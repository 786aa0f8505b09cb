import { Keyboard, PanelBottom, PanelLeft, PanelRight } from 'lucide-react';
import { Button } from 'react-aria-components';
import { WORST_FIRST } from '#core/assessment/bands.ts';
import { drawnNumbers } from '#core/model/drawn-numbers.ts';
import { ownThatCount } from '#core/risks/own-findings.ts';
import { strings } from '#core/strings/index.ts';
import { commandOf } from '../keys/registry.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Explained } from '../knowledge/Term.tsx';
import { NotificationsButton } from '../notifications/NotificationsButton.tsx';
import { theApp } from '../state/app.ts';
import { useBackupTrouble } from '../state/backup-trouble.ts';
import { openDialog } from '../state/dialog.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './StatusBar.module.css';

const words = strings.panels.status;

/** What is drawn and found, in numbers. */
export function StatusBar() {
  const keyOf = useKeyOf();
  return (
    <footer className={styles.bar} data-region>
      <PanelToggle side="left" />
      <Drawn />
      <Found />
      <BackupTrouble />
      <span className={styles.space} />
      <Tooltip text={words.offlineHelp} placement="top">
        <Button className={styles.offline!}>{words.offline}</Button>
      </Tooltip>
      <NotificationsButton />
      <IconButton label={words.keys} keys={keyOf('help.keys')} onPress={() => openDialog({ kind: 'keys' })}>
        <Keyboard size={14} aria-hidden />
      </IconButton>
      <PanelToggle side="bottom" />
      <PanelToggle side="right" />
    </footer>
  );
}

/** Says that backups cannot be made, or copied to the second folder, and why, for as long as it is so. */
function BackupTrouble() {
  const { trouble, second } = useBackupTrouble();
  const { backups, second: copies } = strings.recovery;
  const { failed, failedHelp } = trouble ? backups : copies;
  const shown = trouble ?? second;
  if (!shown) return null;
  const { title } = strings.errors[shown.code];
  const why = shown.detail === '' ? title : `${title} (${shown.detail})`;
  return (
    <Tooltip text={failedHelp(why)} placement="top">
      <Button className={`${styles.offline} ${styles.trouble}`} onPress={() => theApp().showBackups()}>
        {failed}: {title}
      </Button>
    </Tooltip>
  );
}

function Drawn() {
  const { components, flows, boundaries } = useDocument(({ model }) => drawnNumbers(model));
  return <span>{words.drawn(components, flows, boundaries)}</span>;
}

function Found() {
  const { byBand, byLevel, outOfScope } = useDocument((open) => open.assessment.counts);
  const own = useDocument(({ model, assessment }) => ownThatCount(model, assessment.today));
  const bands = WORST_FIRST.flatMap((band) => (byBand[band] > 0 ? [[band, byBand[band]] as const] : []));
  const total = bands.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      {(total > 0 || own === 0) && <span>{words.findings(total, bands)}</span>}
      {own > 0 && <span>{words.own(own)}</span>}
      {byLevel.suggested > 0 && (
        <span>
          <Explained term="suggested" word="suggested">
            {words.suggested(byLevel.suggested)}
          </Explained>
        </span>
      )}
      {outOfScope > 0 && (
        <span>
          <Explained term="out-of-scope" word="out of scope">
            {words.outOfScope(outOfScope)}
          </Explained>
        </span>
      )}
    </>
  );
}

const SIDES = {
  left: { label: words.leftPanel, command: 'view.left', Icon: PanelLeft },
  bottom: { label: words.bottomPanel, command: 'view.table', Icon: PanelBottom },
  right: { label: words.rightPanel, command: 'view.right', Icon: PanelRight },
} as const;

function PanelToggle({ side }: { readonly side: keyof typeof SIDES }) {
  const keyOf = useKeyOf();
  const panels = useEditor((editor) => editor.panels);
  const { label, command, Icon } = SIDES[side];
  return (
    <IconButton
      label={label}
      keys={keyOf(command)}
      aria-expanded={panels[side]}
      onPress={() => commandOf(command).run()}
    >
      <Icon size={14} aria-hidden />
    </IconButton>
  );
}
