import { useEffect, useRef, useState } from 'react';
import type { CallError, OpenedProject, ProjectSummary } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { ask, errorOf } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import { rovingFocus } from '../ui/roving-focus.ts';
import { DeletedNotice } from './DeletedNotice.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { NewProject } from './NewProject.tsx';
import styles from './ProjectList.module.css';
import { ProjectRow } from './ProjectRow.tsx';

const words = strings.review.projects;

interface Props {
  readonly onOpen: (opened: OpenedProject) => void;
}

/** The start screen: the projects of the library, last changed first, and the ways to a new one. */
export function ProjectList({ onOpen }: Props) {
  const [projects, setProjects] = useState<readonly ProjectSummary[] | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [deleted, setDeleted] = useState<ProjectSummary | null>(null);
  const [isNaming, setNaming] = useState(false);
  const newProject = useRef<HTMLButtonElement>(null);

  const refuse = (thrown: unknown): void => setError(errorOf(thrown));
  const list = async (): Promise<void> => setProjects(byLastChange(await ask('library.list', undefined)));
  useEffect(() => {
    list().catch(refuse);
  }, []);

  /** Every action takes the last error and the last undo off the screen. */
  const act = (action: () => Promise<void>): void => {
    setError(null);
    setDeleted(null);
    action().catch(refuse);
  };
  const stopNaming = (): void => {
    setNaming(false);
    newProject.current?.focus();
  };
  const open = (opening: Promise<OpenedProject | null>) =>
    act(async () => {
      const opened = await opening;
      if (opened) onOpen(opened);
    });
  const change = (call: () => Promise<void>) =>
    act(async () => {
      await call();
      await list();
    });

  return (
    <main className={styles.screen}>
      <div ref={rovingFocus} className={styles.column}>
        <header className={styles.header}>
          <h1 className={styles.title}>{words.title}</h1>
          <Button onPress={() => open(ask('file.open', undefined))}>{words.openFile}</Button>
          <Button ref={newProject} look={isNaming ? 'plain' : 'primary'} onPress={() => setNaming(true)}>
            {words.newProject}
          </Button>
        </header>
        {isNaming && <NewProject onCreate={(name) => open(ask('project.create', { name }))} onCancel={stopNaming} />}
        {error && <ErrorNotice error={error} />}
        {deleted && (
          <DeletedNotice
            name={deleted.name}
            onUndo={() => change(() => ask('project.restore', { projectId: deleted.id }))}
            onDismiss={() => setDeleted(null)}
          />
        )}
        {projects?.length === 0 && <p className={styles.empty}>{words.empty}</p>}
        {projects && projects.length > 0 && (
          <ul className={styles.projects} aria-label={words.heading}>
            {projects.map((project) => (
              <ProjectRow
                key={project.id}
                project={project}
                onOpen={() => open(ask('project.open', { projectId: project.id }))}
                onRename={(name) => change(() => ask('project.rename', { projectId: project.id, name }))}
                onDelete={() =>
                  change(async () => {
                    await ask('project.delete', { projectId: project.id });
                    setDeleted(project);
                  })
                }
              />
            ))}
          </ul>
        )}
      </div>
    </main>
  );
}

function byLastChange(projects: readonly ProjectSummary[]): readonly ProjectSummary[] {
  return projects.toSorted((a, b) => b.changedAt - a.changedAt);
}
