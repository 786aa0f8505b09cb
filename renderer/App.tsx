import { useEffect, useState } from 'react';
import type { CallError, OpenedProject, Preferences } from '#core/ipc/contract.ts';
import { Announcer } from './Announcer.tsx';
import styles from './app.module.css';
import { ErrorNotice } from './home/ErrorNotice.tsx';
import { ProjectList } from './home/ProjectList.tsx';
import { closeDocument, openDocument, setCatalogue, useDocumentStore } from './state/document.ts';
import { resetEditor } from './state/editor.ts';
import { holdClosing } from './state/hold-closing.ts';
import { ask, errorOf } from './state/workbench.ts';
import { useTheme } from './ui/theme.ts';
import { Workspace } from './Workspace.tsx';

/** The window: the list of projects, or the one that is open. */
export function App() {
  const isOpen = useDocumentStore(({ open }) => open !== null);
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  const [failed, setFailed] = useState<CallError | null>(null);
  const refuse = (thrown: unknown): void => setFailed(errorOf(thrown));
  useTheme(preferences?.theme ?? 'system');
  useEffect(holdClosing, []);

  useEffect(() => {
    Promise.all([ask('catalogue.read', undefined), ask('preferences.read', undefined)]).then(([catalogue, read]) => {
      setCatalogue(catalogue);
      setPreferences(read);
    }, refuse);
  }, []);

  /** Opens what the privileged side hands over, once what was open is on disk. */
  const open = async (opening: Promise<OpenedProject | null>): Promise<void> => {
    setFailed(null);
    const opened = await opening;
    if (!opened || !(await closeDocument())) return;
    resetEditor();
    openDocument(opened);
  };
  const prefer = (changed: Preferences): void => {
    setPreferences(changed);
    ask('preferences.write', changed).catch(refuse);
  };

  useEffect(() =>
    window.workbench.on('menu.chosen', ({ command }) => {
      const theme = THEMES[command];
      if (command === 'file.open') open(ask('file.open', undefined)).catch(refuse);
      else if (command === 'file.new') void closeDocument();
      else if (theme && preferences) prefer({ ...preferences, theme });
    }),
  );

  return (
    <>
      {failed && (
        <div className={styles.failure}>
          <ErrorNotice error={failed} onDismiss={() => setFailed(null)} />
        </div>
      )}
      {preferences &&
        (isOpen ? (
          <Workspace
            preferences={preferences}
            onPreferences={prefer}
            onHome={() => void closeDocument()}
            onError={refuse}
          />
        ) : (
          <ProjectList onOpen={(opened) => void open(Promise.resolve(opened))} />
        ))}
      <Announcer />
    </>
  );
}

const THEMES: Readonly<Record<string, Preferences['theme']>> = {
  'view.theme.system': 'system',
  'view.theme.light': 'light',
  'view.theme.dark': 'dark',
};
