import { useState } from 'react';
import type { BinnedProject } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import text from '../ui/text.module.css';
import styles from './Home.module.css';
import { timeAgo } from './time-ago.ts';
import { useSecondFolder } from './use-second-folder.ts';

const words = strings.home.bin;

interface Props {
  readonly projects: readonly BinnedProject[];
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly onRestore: (project: BinnedProject) => void;
  readonly onErase: (projects: readonly BinnedProject[]) => void;
}

/** The deleted projects: each is restored, or deleted for good once that was confirmed where it stands. */
export function Bin({ projects, now, onRestore, onErase }: Props) {
  const [isEmptying, setEmptying] = useState(false);
  if (projects.length === 0) return <p className={styles.intro}>{words.isEmpty}</p>;
  return (
    <>
      <div className={styles.tools}>
        <p className={styles.intro}>{words.intro}</p>
        <span className={styles.space} />
        {!isEmptying && <Button onPress={() => setEmptying(true)}>{words.empty}</Button>}
      </div>
      {isEmptying && (
        <Question
          projects={projects}
          onConfirm={() => {
            setEmptying(false);
            onErase(projects);
          }}
          onKeep={() => setEmptying(false)}
        />
      )}
      <ul className={styles.rows} aria-label={words.list}>
        {projects.map((project) => (
          <Row
            key={project.id}
            project={project}
            now={now}
            onRestore={() => onRestore(project)}
            onErase={() => onErase([project])}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly project: BinnedProject;
  readonly now: number;
  readonly onRestore: () => void;
  readonly onErase: () => void;
}

function Row({ project, now, onRestore, onErase }: RowProps) {
  const [isAsking, setAsking] = useState(false);
  const { name, deletedAt } = project;
  return (
    <li className={styles.row}>
      <div className={styles.rowLine}>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={text.soft}>{words.deleted(timeAgo(deletedAt, now))}</span>
        <Button aria-label={words.restoreOf(name)} onPress={onRestore}>
          {words.restore}
        </Button>
        <Button aria-label={words.eraseOf(name)} isDisabled={isAsking} onPress={() => setAsking(true)}>
          {words.erase}
        </Button>
      </div>
      {isAsking && <Question projects={[project]} onConfirm={onErase} onKeep={() => setAsking(false)} />}
    </li>
  );
}

interface QuestionProps {
  readonly projects: readonly BinnedProject[];
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Names what goes before it goes. */
function Question({ projects, onConfirm, onKeep }: QuestionProps) {
  const sum = (of: (project: BinnedProject) => number): number => projects.reduce((total, each) => total + of(each), 0);
  const { folder } = useSecondFolder(0);
  const text = words.question(
    projects.map(({ name }) => name),
    sum(({ components }) => components),
    sum(({ decisions }) => decisions),
    folder ? strings.recovery.second.erasedFrom(folder.state === 'there') : '',
  );
  return (
    <div
      className={styles.question}
      role="group"
      aria-label={text}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onKeep();
      }}
    >
      <p>{text}</p>
      <div className={styles.choices}>
        <Button autoFocus onPress={onKeep}>
          {words.keep}
        </Button>
        <Button look="danger" onPress={onConfirm}>
          {words.confirm(projects.length)}
        </Button>
      </div>
    </div>
  );
}
