import { Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { ProjectSummary } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { NAME_LENGTH } from './NewProject.tsx';
import styles from './ProjectList.module.css';
import { timeAgo } from './time-ago.ts';

const words = strings.review.projects;

interface Props {
  readonly project: ProjectSummary;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

/**
 * One project: opens by click or Enter, is renamed with F2 and deleted with Delete. Its buttons for
 * the same are for the pointer, so that Tab leaves the list at once.
 */
export function ProjectRow({ project, onOpen, onRename, onDelete }: Props) {
  const [isRenaming, setRenaming] = useState(false);
  const { name, components, flows, changedAt } = project;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') onDelete();
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles.project}>
      <button
        type="button"
        data-roving={project.id}
        className={styles.open}
        aria-keyshortcuts="F2 Delete"
        hidden={isRenaming}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className={styles.name} dir="auto">
          {name}
        </span>
        <span className={styles.soft}>{words.counts(components, flows)}</span>
        <span className={styles.soft}>{words.changed(timeAgo(changedAt, Date.now()))}</span>
      </button>
      {isRenaming && (
        <Rename
          name={name}
          onDone={(renamed) => {
            setRenaming(false);
            if (renamed !== null && renamed !== name) onRename(renamed);
          }}
        />
      )}
      <span className={styles.actions}>
        <IconButton excludeFromTabOrder label={words.rename(name)} keys="F2" onPress={() => setRenaming(true)}>
          <Pencil size={14} aria-hidden />
        </IconButton>
        <IconButton excludeFromTabOrder label={words.delete(name)} keys="Delete" onPress={onDelete}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </span>
    </li>
  );
}

/** A project's name while it is typed; Enter and leaving keep it, Escape and an empty name do not. */
function Rename({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const [typed, setTyped] = useState(name);
  const keep = (): void => onDone(typed.trim() || null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone(null);
  };
  return (
    <div className={styles.rename} onKeyDown={onKeyDown}>
      <TextField
        autoFocus
        label={words.newName}
        showsLabel={false}
        maxLength={NAME_LENGTH}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
      />
    </div>
  );
}
