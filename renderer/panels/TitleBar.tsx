import { ArrowLeft, Presentation, Redo2, Search, Undo2 } from 'lucide-react';
import { Button as PlainButton } from 'react-aria-components';
import type { Preferences } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { commandOf } from '../keys/registry.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Keys } from '../ui/Keys.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { PinVersion } from '../versions/PinVersion.tsx';
import { ProjectName } from './ProjectName.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import styles from './TitleBar.module.css';

const words = strings.panels.title;

interface Props {
  readonly preferences: Preferences;
  readonly onPreferences: (changed: Preferences) => void;
  readonly onHome: () => void;
  readonly onExport: () => void;
}

/** The project, whether it is saved, and what can be done with it as a whole. */
export function TitleBar({ preferences, onPreferences, onHome, onExport }: Props) {
  const keyOf = useKeyOf();
  return (
    <header className={styles.bar} data-region>
      <IconButton label={words.home} keys={keyOf('file.home')} onPress={onHome}>
        <ArrowLeft size={16} aria-hidden />
      </IconButton>
      <h1 className={styles.heading}>
        <ProjectName />
      </h1>
      <SaveStatus />
      <PinVersion />
      <span className={styles.space} />
      <SearchAndCommands />
      <Undo />
      <Redo />
      <ThemeMenu theme={preferences.theme} onChange={(theme) => onPreferences({ ...preferences, theme })} />
      <Present />
      <Button look="primary" onPress={onExport}>
        {words.exportReport}
      </Button>
    </header>
  );
}

/** Looks like the field that it opens; no more than its picture in a small window. */
function SearchAndCommands() {
  const keyOf = useKeyOf();
  const { label } = strings.commandPalette;
  return (
    <Tooltip text={label} keys={keyOf('find.commands')}>
      <PlainButton className={styles.search!} onPress={() => commandOf('find.commands').run()}>
        <Search size={16} aria-hidden />
        <span className={styles.roomy}>{label}</span>
        <span className={styles.keys} aria-hidden>
          <Keys>{keyOf('find.commands')}</Keys>
        </span>
      </PlainButton>
    </Tooltip>
  );
}

function Present() {
  const keyOf = useKeyOf();
  const isDrawn = useDocument(({ model }) => model.element.size > 0);
  const { title, run } = commandOf('present.start');
  return (
    <Tooltip text={title} keys={keyOf('present.start')}>
      <Button isDisabled={!isDrawn} onPress={() => run()}>
        <Presentation size={16} aria-hidden />
        <span className={styles.roomy}>{title}</span>
      </Button>
    </Tooltip>
  );
}

function Undo() {
  const keyOf = useKeyOf();
  const title = useDocument(({ history }) => history.done.at(-1)?.title);
  return (
    <IconButton
      label={title === undefined ? words.undo : words.undoOf(title)}
      keys={keyOf('edit.undo')}
      isDisabled={title === undefined}
      onPress={() => commandOf('edit.undo').run()}
    >
      <Undo2 size={16} aria-hidden />
    </IconButton>
  );
}

function Redo() {
  const keyOf = useKeyOf();
  const title = useDocument(({ history }) => history.undone.at(-1)?.title);
  return (
    <IconButton
      label={title === undefined ? words.redo : words.redoOf(title)}
      keys={keyOf('edit.redo')}
      isDisabled={title === undefined}
      onPress={() => commandOf('edit.redo').run()}
    >
      <Redo2 size={16} aria-hidden />
    </IconButton>
  );
}
