import { type ReactNode, useRef } from 'react';
import type { OpenedProject, Preferences, ProjectSummary } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { read } from '../state/reading.ts';
import { ask } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import type { ShownTheme } from '../ui/theme.ts';
import styles from './Home.module.css';
import { NewProject } from './NewProject.tsx';
import { ProjectList } from './ProjectList.tsx';
import { Screen } from './Screen.tsx';
import { Templates } from './Templates.tsx';
import type { LibraryView } from './use-library.ts';
import { showHome } from './view.ts';

const words = strings.home;

interface Props {
  readonly library: LibraryView['library'];
  /** True while a new project is being named. */
  readonly isNaming: boolean;
  readonly isDamaged: boolean;
  readonly theme: ShownTheme;
  readonly order: Preferences['projectOrder'];
  readonly notices: ReactNode;
  readonly onOrder: (order: Preferences['projectOrder']) => void;
  readonly onOpen: (opening: () => Promise<OpenedProject | null>) => void;
  readonly onOpenFile: () => void;
  readonly onImport: () => void;
  readonly onTemplate: (template: string) => void;
  readonly onChange: LibraryView['change'];
  readonly onDeleted: (project: ProjectSummary) => void;
}

/** The projects of the library and the ways to another one; with none yet, what to start from. */
export function ProjectsScreen(props: Props) {
  const { library, isNaming, isDamaged, theme, order, notices, onOrder, onOpen, onTemplate, onChange } = props;
  const newProject = useRef<HTMLButtonElement>(null);
  const stopNaming = (): void => {
    showHome('projects');
    newProject.current?.focus();
  };
  return (
    <Screen
      title={words.title}
      actions={
        <>
          <Button look="quiet" onPress={() => read({ kind: 'guidance' })}>
            {strings.knowledge.open}
          </Button>
          <Button look="quiet" onPress={() => showHome('backups')}>
            {strings.recovery.backups.open}
          </Button>
          {library && library.binned.length > 0 && (
            <Button look="quiet" onPress={() => showHome('bin')}>
              {words.bin.open(library.binned.length)}
            </Button>
          )}
          <Button onPress={props.onOpenFile}>{words.openFile}</Button>
          <Button onPress={props.onImport}>{words.importFile}</Button>
          <Button onPress={() => showHome('templates')}>{words.fromTemplate}</Button>
          <Button ref={newProject} look={isNaming || isDamaged ? 'plain' : 'primary'} onPress={() => showHome('new')}>
            {words.newProject}
          </Button>
        </>
      }
    >
      {isNaming && (
        <NewProject onCreate={(name) => onOpen(() => ask('project.create', { name }))} onCancel={stopNaming} />
      )}
      {notices}
      {library && (
        <ProjectList
          projects={library.listed}
          now={library.at}
          theme={theme}
          order={order}
          onOrder={onOrder}
          onOpen={({ id }) => onOpen(() => ask('project.open', { projectId: id }))}
          onRename={({ id }, name) => onChange(() => ask('project.rename', { projectId: id, name }))}
          onDuplicate={({ id }) => onChange(() => ask('project.duplicate', { projectId: id }))}
          onDelete={(project) =>
            onChange(async () => {
              await ask('project.delete', { projectId: project.id });
              props.onDeleted(project);
            })
          }
        />
      )}
      {library?.listed.length === 0 && (
        <>
          <p className={styles.intro}>{words.empty}</p>
          <p className={styles.intro}>{words.startFrom}</p>
          <Templates theme={theme} onChoose={onTemplate} />
        </>
      )}
    </Screen>
  );
}
