import { Bookmark, History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { focusHome } from '../canvas/focus.ts';
import { commandOf } from '../keys/registry.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Versions.module.css';
import { pinVersion, startNaming, stopNaming, useVersions } from './versions.ts';

const words = strings.versions;

/** Keeps the project as it is under a name that is typed on the spot, and leads to what it was before. */
export function PinVersion() {
  const keyOf = useKeyOf();
  const isNaming = useVersions((versions) => versions.isNaming);
  const projectId = useDocument((open) => open.projectId);
  useEffect(() => stopNaming, [projectId]);
  return (
    <>
      {isNaming ? (
        <NameField />
      ) : (
        <IconButton label={words.commands['version.pin']} keys={keyOf('version.pin')} onPress={startNaming}>
          <Bookmark size={16} aria-hidden />
        </IconButton>
      )}
      <IconButton label={words.open} keys={keyOf('version.show')} onPress={() => commandOf('version.show').run()}>
        <History size={16} aria-hidden />
      </IconButton>
    </>
  );
}

function NameField() {
  const [name, setName] = useState('');
  const leave = (): void => {
    stopNaming();
    focusHome();
  };
  const keep = (): void => {
    if (name.trim() === '') return;
    pinVersion(name.trim());
    focusHome();
  };
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <input
        autoFocus
        className={styles.nameField}
        aria-label={words.pin.name}
        placeholder={words.pin.placeholder}
        maxLength={LIMITS.projectName}
        dir="auto"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button look="primary" isDisabled={name.trim() === ''} onPress={keep}>
        {words.pin.keep}
      </Button>
    </form>
  );
}
