import { useEffect } from 'react';
import { ReactFlowProvider } from '@xyflow/react';
import type { Preferences } from '#core/ipc/contract.ts';
import styles from './app.module.css';
import { Canvas } from './canvas/Canvas.tsx';
import { focusCanvas } from './canvas/focus.ts';
import { NotePlace } from './canvas/view/NotePlace.tsx';
import { ElementTable } from './elements/ElementTable.tsx';
import { ExportReport } from './home/ExportReport.tsx';
import { useContextMenus } from './keys/open-menu.ts';
import { commandOf } from './keys/registry.ts';
import { useLeftPanel } from './panels/left-panel.ts';
import { LeftPanel } from './panels/LeftPanel.tsx';
import { RightPanel } from './panels/RightPanel.tsx';
import { StatusBar } from './panels/StatusBar.tsx';
import { TitleBar } from './panels/TitleBar.tsx';
import { Presentation } from './present/Presentation.tsx';
import { PresentFrame } from './present/PresentFrame.tsx';
import { useDialog } from './state/dialog.ts';
import { useDocument } from './state/document.ts';
import { useEditor } from './state/editor.ts';
import { usePresenting } from './state/presenting.ts';
import { RiskTable } from './table/RiskTable.tsx';
import { useTables } from './table/tables.ts';

interface Props {
  readonly preferences: Preferences;
  readonly onPreferences: (changed: Preferences) => void;
  readonly onHome: () => void;
}

const NO_PANELS = { left: false, right: false, bottom: false };

/** The open project: palette, canvas and panel between the title row and the status row. */
export function Workspace({ preferences, onPreferences, onHome }: Props) {
  const projectId = useDocument((open) => open.projectId);
  const panels = useEditor((editor) => editor.panels);
  const bare = useEditor((editor) => editor.bare);
  const isPresented = usePresenting(({ steps }) => steps !== null);
  const shownStep = usePresenting(({ steps, at }) => steps?.[at]?.kind);
  const isBare = bare || isPresented;
  const shown = isBare ? NO_PANELS : panels;
  const exporting = useDialog((dialog) => dialog.exporting);
  const table = useTables((tables) => tables.shown);
  const left = useLeftPanel((panel) => panel.shown);
  useContextMenus();
  useEffect(focusCanvas, [projectId]);

  return (
    <div
      className={isPresented ? styles.presented : styles.workspace}
      data-presented={isPresented || undefined}
      data-stop={shownStep === 'stop' || undefined}
      data-parked={shownStep === 'parked' || undefined}
      data-bare={isBare || undefined}
      data-left={shown.left || undefined}
      data-wide={left === 'palette' ? undefined : left}
      data-right={shown.right || undefined}
    >
      {!isBare && (
        <TitleBar
          preferences={preferences}
          onPreferences={onPreferences}
          onHome={onHome}
          onExport={() => commandOf('file.export').run()}
        />
      )}
      {shown.left && <LeftPanel />}
      {/* What is presented is steered from the bar and by key: no gesture changes the drawing. */}
      <main className={styles.main} inert={isPresented}>
        <ReactFlowProvider key={projectId}>
          <Canvas />
          <PresentFrame />
          <NotePlace />
        </ReactFlowProvider>
      </main>
      {isPresented && <Presentation />}
      {shown.right && <RightPanel />}
      {shown.bottom && (table === 'risks' ? <RiskTable /> : <ElementTable key={table} of={table} />)}
      {!isBare && <StatusBar />}
      {exporting && <ExportReport projectId={projectId} onClose={() => useDialog.setState({ exporting: false })} />}
    </div>
  );
}
