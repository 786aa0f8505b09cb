import { useEffect } from 'react';
import { ReactFlowProvider } from '@xyflow/react';
import type { Preferences } from '#core/ipc/contract.ts';
import styles from './app.module.css';
import { Canvas } from './canvas/Canvas.tsx';
import { focusCanvas } from './canvas/focus.ts';
import { ExportReport } from './home/ExportReport.tsx';
import { useContextMenus } from './keys/open-menu.ts';
import { commandOf } from './keys/registry.ts';
import { Palette } from './panels/Palette.tsx';
import { RightPanel } from './panels/RightPanel.tsx';
import { StatusBar } from './panels/StatusBar.tsx';
import { TitleBar } from './panels/TitleBar.tsx';
import { useDialog } from './state/dialog.ts';
import { useDocument } from './state/document.ts';
import { useEditor } from './state/editor.ts';
import { TextPanel } from './text/TextPanel.tsx';
import { useTextPanel } from './text/text-panel.ts';
import { RiskTable } from './table/RiskTable.tsx';

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
  const shown = bare ? NO_PANELS : panels;
  const exporting = useDialog((dialog) => dialog.exporting);
  const isText = useTextPanel((panel) => panel.isOpen);
  useContextMenus();
  useEffect(focusCanvas, [projectId]);

  return (
    <div
      className={styles.workspace}
      data-bare={bare || undefined}
      data-left={shown.left || undefined}
      data-text={isText || undefined}
      data-right={shown.right || undefined}
    >
      {!bare && (
        <TitleBar
          preferences={preferences}
          onPreferences={onPreferences}
          onHome={onHome}
          onExport={() => commandOf('file.export').run()}
        />
      )}
      {shown.left && (isText ? <TextPanel /> : <Palette />)}
      <main className={styles.main}>
        <ReactFlowProvider key={projectId}>
          <Canvas />
        </ReactFlowProvider>
      </main>
      {shown.right && <RightPanel />}
      {shown.bottom && <RiskTable />}
      {!bare && <StatusBar />}
      {exporting && <ExportReport projectId={projectId} onClose={() => useDialog.setState({ exporting: false })} />}
    </div>
  );
}
