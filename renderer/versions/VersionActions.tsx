import { useState } from 'react';
import type { ProjectVersion } from '#core/history/version.ts';
import type { OpenedProject } from '#core/ipc/contract.ts';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { theApp } from '../state/app.ts';
import { useDocument } from '../state/document.ts';
import { ask } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Versions.module.css';
import { titleOf } from './versions.ts';

const words = strings.versions;

interface Props {
  readonly version: ProjectVersion;
  readonly onChanged: () => void;
  readonly onOpen: (opened: OpenedProject) => void;
}

/** What a version is called, and what can be done with it: restore it beside the project, rename it, forget it. */
export function VersionActions({ version, onChanged, onOpen }: Props) {
  const { revision, kind, at } = version;
  const projectId = useDocument((open) => open.projectId);
  const project = useDocument((open) => open.model.project.get(open.projectId)?.name ?? '');
  const [isRenaming, setRenaming] = useState(false);
  const carryOut = (work: Promise<unknown>): void => void work.then(onChanged).catch(theApp().refuse);

  const restore = (): void => {
    const called = kind === 'named' ? version.name : words.at(at);
    const name = words.restoreName(project, called).slice(0, LIMITS.projectName);
    ask('version.copy', { projectId, revision, name }).then(onOpen).catch(theApp().refuse);
  };
  const rename = (name: string): void => {
    setRenaming(false);
    if (name.trim() !== '') carryOut(ask('version.rename', { projectId, revision, name: name.trim() }));
  };
  const forget = (): void => {
    carryOut(ask('version.drop', { projectId, revision }));
    announce(words.forgotten);
  };
  return (
    <header className={styles.head}>
      {isRenaming ? (
        <NewName initial={version.name} onName={rename} onCancel={() => setRenaming(false)} />
      ) : (
        <h2 className={styles.heading} dir="auto">
          {titleOf(version)}
        </h2>
      )}
      <p className={styles.soft}>{words.at(at)}</p>
      <div className={styles.actions}>
        <Button look="primary" onPress={restore}>
          {words.restore}
        </Button>
        {kind !== 'start' && !isRenaming && (
          <>
            <Button onPress={() => setRenaming(true)}>{kind === 'named' ? words.rename : words.nameIt}</Button>
            <Button look="quiet" onPress={forget}>
              {words.forget}
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

interface NewNameProps {
  readonly initial: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

function NewName({ initial, onName, onCancel }: NewNameProps) {
  const [name, setName] = useState(initial);
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        onName(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <TextField
        autoFocus
        label={words.pin.name}
        showsLabel={false}
        maxLength={LIMITS.projectName}
        value={name}
        onChange={setName}
      />
      <Button look="primary" onPress={() => onName(name)}>
        {words.save}
      </Button>
      <Button onPress={onCancel}>{words.cancel}</Button>
    </form>
  );
}
