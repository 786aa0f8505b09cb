import { Copy, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { ProjectSummary } from '#core/ipc/contract.ts';
import { LIMITS } from '#core/model/limits.ts';
import type { Glance } from '#core/overview/glance.ts';
import { strings } from '#core/strings/index.ts';
import { shown } from '../keys/chord.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import text from '../ui/text.module.css';
import styles from './Home.module.css';
import { Posture } from './Posture.tsx';
import { Thumbnail } from './Thumbnail.tsx';
import { timeAgo } from './time-ago.ts';

const words = strings.home;
const DUPLICATE = 'Mod+d';

interface Props {
  readonly project: ProjectSummary;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Undefined while nobody has looked; null when the project cannot be read. */
  readonly glance: Glance | null | undefined;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/**
 * One project: opens by click or Enter, is renamed with F2, duplicated with Mod+D and deleted with
 * Delete. Its buttons for the same are for the pointer, so that Tab leaves the list at once.
 */
export function ProjectCard({ project, now, glance, onOpen, onRename, onDuplicate, onDelete }: Props) {
  const [isRenaming, setRenaming] = useState(false);
  const { name, components, flows, changedAt } = project;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') onDelete();
    else if (event.key === 'd' && (event.ctrlKey || event.metaKey)) onDuplicate();
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles.card}>
      <button
        type="button"
        data-roving={project.id}
        className={styles.open}
        aria-keyshortcuts="F2 Delete Control+D"
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <Thumbnail picture={glance?.picture} />
        <span className={styles.name} dir="auto" hidden={isRenaming}>
          {name}
        </span>
        <Posture glance={glance} />
        <span className={text.soft}>
          {words.counts(components, flows)} · {words.changed(timeAgo(changedAt, now))}
        </span>
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
        <IconButton excludeFromTabOrder label={words.duplicate(name)} keys={shown(DUPLICATE)} onPress={onDuplicate}>
          <Copy size={14} aria-hidden />
        </IconButton>
        <IconButton excludeFromTabOrder label={words.delete(name)} keys={shown('Delete')} onPress={onDelete}>
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
        maxLength={LIMITS.projectName}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
      />
    </div>
  );
}
