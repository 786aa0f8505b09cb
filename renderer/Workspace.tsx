import { useEffect, useMemo, useState } from 'react';
import { ReactFlowProvider } from '@xyflow/react';
import type { Preferences } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import styles from './app.module.css';
import { Canvas } from './canvas/Canvas.tsx';
import { focusCanvas } from './canvas/focus.ts';
import { ExportReport } from './home/ExportReport.tsx';
import { canvasCommands, type Command } from './keys/commands.ts';
import { KeysDialog } from './keys/KeysDialog.tsx';
import { goToRegion } from './keys/regions.ts';
import { useKeys } from './keys/use-keys.ts';
import { Palette } from './panels/Palette.tsx';
import { RightPanel } from './panels/RightPanel.tsx';
import { StatusBar } from './panels/StatusBar.tsx';
import { TitleBar } from './panels/TitleBar.tsx';
import { announce } from './state/announce.ts';
import { saved, useDocument } from './state/document.ts';
import { saveCopy } from './state/hold-closing.ts';
import { useEditor } from './state/editor.ts';
import { RiskTable } from './table/RiskTable.tsx';
import { useReading } from './state/reading.ts';

interface Props {
  readonly preferences: Preferences;
  readonly onPreferences: (changed: Preferences) => void;
  readonly onHome: () => void;
  /** Shows what went wrong to the person. */
  readonly onError: (thrown: unknown) => void;
  /** What the window does whatever it shows; listed among the keys. */
  readonly windowCommands: readonly Command[];
}

/** The open project: palette, canvas and panel between the title row and the status row. */
export function Workspace({ preferences, onPreferences, onHome, onError, windowCommands }: Props) {
  const projectId = useDocument((open) => open.projectId);
  const panels = useEditor((editor) => editor.panels);
  const [exporting, setExporting] = useState(false);
  const [showsKeys, setShowsKeys] = useState(false);

  const exportReport = (): void => void saved().then(() => setExporting(true));
  const commands = useMemo<readonly Command[]>(
    () => [
      ...canvasCommands,
      { id: 'view.left', group: 'view', keys: ['Mod+b'], where: 'anywhere', run: () => togglePanel('left') },
      { id: 'view.right', group: 'view', keys: ['Mod+Shift+b'], where: 'anywhere', run: () => togglePanel('right') },
      {
        id: 'view.theme',
        group: 'view',
        keys: ['Alt+Shift+d'],
        where: 'anywhere',
        run: () => onPreferences({ ...preferences, theme: isDark() ? 'light' : 'dark' }),
      },
      { id: 'view.regions', group: 'view', keys: ['F6'], where: 'anywhere', run: () => goToRegion(1) },
      { id: 'view.regionsBack', group: 'view', keys: ['Shift+F6'], where: 'anywhere', run: () => goToRegion(-1) },
      {
        id: 'file.export',
        group: 'project',
        keys: ['Mod+Shift+e', 'Mod+p'],
        where: 'anywhere',
        run: exportReport,
      },
      {
        id: 'file.saveCopy',
        group: 'project',
        keys: ['Mod+Shift+s'],
        where: 'anywhere',
        run: () => void keepCopy().catch(onError),
      },
      { id: 'file.home', group: 'project', keys: ['Mod+Shift+h'], where: 'anywhere', run: onHome },
      { id: 'help.keys', group: 'view', keys: ['?', 'F1'], where: 'anywhere', run: () => setShowsKeys(true) },
    ],
    [preferences, onPreferences, onHome, onError],
  );
  const reachable = useReading(({ page }) => page === null) ? commands : NONE;
  useKeys(reachable, preferences.singleLetterKeys);
  useMenu(reachable);
  useEffect(focusCanvas, [projectId]);

  return (
    <div className={styles.workspace} data-left={panels.left || undefined} data-right={panels.right || undefined}>
      <TitleBar preferences={preferences} onPreferences={onPreferences} onHome={onHome} onExport={exportReport} />
      {panels.left && <Palette />}
      <main className={styles.main}>
        <ReactFlowProvider key={projectId}>
          <Canvas />
        </ReactFlowProvider>
      </main>
      {panels.right && <RightPanel />}
      {panels.bottom && <RiskTable />}
      <StatusBar onKeys={() => setShowsKeys(true)} />
      {exporting && <ExportReport projectId={projectId} onClose={() => setExporting(false)} />}
      {showsKeys && (
        <KeysDialog
          commands={[...commands, ...windowCommands]}
          singleLetters={preferences.singleLetterKeys}
          onSingleLetters={(singleLetterKeys) => onPreferences({ ...preferences, singleLetterKeys })}
          onClose={() => setShowsKeys(false)}
        />
      )}
    </div>
  );
}

/** While a page is read, the project beneath it is out of reach. */
const NONE: readonly Command[] = [];

/** Carries out what the menu bar asks of the open project; the menu names commands by their ids. */
function useMenu(commands: readonly Command[]): void {
  useEffect(
    () =>
      window.workbench.on('menu.chosen', ({ command }) => {
        // In a field, Undo of the menu takes back typing.
        if (isTyping() && (command === 'edit.undo' || command === 'edit.redo')) document.execCommand(command.slice(5));
        else commands.find(({ id }) => id === command)?.run();
      }),
    [commands],
  );
}

function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea') ?? false;
}

function togglePanel(side: 'left' | 'right'): void {
  useEditor.setState(({ panels }) => ({ panels: { ...panels, [side]: !panels[side] } }));
}

function isDark(): boolean {
  return document.documentElement.dataset['theme'] === 'dark';
}

async function keepCopy(): Promise<void> {
  const path = await saveCopy();
  if (path !== null) announce(strings.keys.copySaved(path));
}
