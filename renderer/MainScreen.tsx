import { Home } from './home/Home.tsx';
import { ImportScreen } from './import/ImportScreen.tsx';
import { closeDocument, useDocumentStore } from './state/document.ts';
import { usePreferences } from './state/preferences.ts';
import type { ShownTheme } from './ui/theme.ts';
import type { Opening } from './use-opening.ts';
import { Workspace } from './Workspace.tsx';

interface Props {
  readonly opening: Opening;
  readonly theme: ShownTheme;
}

/** What fills the window: the project that is open, the file that is being imported, or the list of projects. */
export function MainScreen({ opening, theme }: Props) {
  const { preferences, prefer } = usePreferences();
  const isOpen = useDocumentStore(({ open }) => open !== null);
  /** What is drawn with other packs is drawn anew: types, questions and risks are others. */
  const packsInUse = useDocumentStore(({ open }) =>
    open?.catalogue.packs.map(({ id, version }) => `${id} ${version}`).join(),
  );
  const { importing, known } = opening;
  if (isOpen) {
    return (
      <Workspace
        key={packsInUse}
        preferences={preferences}
        onPreferences={prefer}
        onHome={() => void closeDocument()}
      />
    );
  }
  if (importing) {
    return (
      <ImportScreen
        key={importing.turn}
        file={importing.file}
        theme={theme}
        onFile={opening.startImport}
        onImported={opening.open}
        onLeave={opening.leaveImport}
      />
    );
  }
  return (
    <Home
      preferences={preferences}
      onPreferences={prefer}
      theme={theme}
      onOpen={opening.open}
      onOpenFile={opening.askForFile}
      onImport={() => opening.startImport(null)}
      known={known}
      onSettled={opening.settled}
    />
  );
}
