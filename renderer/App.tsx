import { useEffect, useState } from 'react';
import type { CallError, OpenedProject, Preferences } from '#core/ipc/contract.ts';
import { Announcer } from './Announcer.tsx';
import { ErrorNotice } from './home/ErrorNotice.tsx';
import { ProjectList } from './home/ProjectList.tsx';
import { closeDocument, openDocument, setCatalogue, useDocumentStore } from './state/document.ts';
import { resetEditor } from './state/editor.ts';
import { ask, errorOf } from './state/workbench.ts';
import { useTheme } from './ui/theme.ts';
import { Workspace } from './Workspace.tsx';

/** The window: the list of projects, or the one that is open. */
export function App() {
  const isOpen = useDocumentStore(({ open }) => open !== null);
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  const [failed, setFailed] = useState<CallError | null>(null);
  useTheme(preferences?.theme ?? 'system');

  useEffect(() => {
    Promise.all([ask('catalogue.read', undefined), ask('preferences.read', undefined)]).then(
      ([catalogue, read]) => {
        setCatalogue(catalogue);
        setPreferences(read);
      },
      (thrown: unknown) => setFailed(errorOf(thrown)),
    );
  }, []);

  const prefer = (changed: Preferences): void => {
    setPreferences(changed);
    ask('preferences.write', changed).catch((thrown: unknown) => setFailed(errorOf(thrown)));
  };
  const open = (opened: OpenedProject): void => {
    resetEditor();
    openDocument(opened);
  };

  return (
    <>
      {failed && <ErrorNotice error={failed} onDismiss={() => setFailed(null)} />}
      {preferences &&
        (isOpen ? (
          <Workspace
            preferences={preferences}
            onPreferences={prefer}
            onHome={() => void closeDocument()}
            onOpen={open}
          />
        ) : (
          <ProjectList onOpen={open} />
        ))}
      <Announcer />
    </>
  );
}
