import { FolderInput, MoveUpRight, Plus, SquareDashed, Trash2 } from 'lucide-react';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Outline.module.css';
import { addFromOutline, connectByName, moveByName, wrapFromOutline } from './outline-actions.ts';
import { elementOf, isEnd, type OutlineRow } from './rows.ts';

const words = strings.outline;

interface Props {
  readonly row: OutlineRow | undefined;
  readonly onRemove: () => void;
}

/** What can be done with the active line. */
export function OutlineActions({ row, onRemove }: Props) {
  const model = useDocument((open) => open.model);
  const isElement = row !== undefined && elementOf(row) !== null;
  const isComponent = isEnd(model, row);
  const isFlow = row?.subject.kind === 'dataFlow';
  return (
    <div role="group" aria-label={words.actions} className={styles.actions}>
      <IconButton label={words.add} keys="/" onPress={() => addFromOutline(row)}>
        <Plus size={16} aria-hidden />
      </IconButton>
      <IconButton label={words.connect} isDisabled={!isComponent} onPress={connectByName}>
        <MoveUpRight size={16} aria-hidden />
      </IconButton>
      <IconButton label={words.addBoundary} isDisabled={!isElement || isFlow} onPress={wrapFromOutline}>
        <SquareDashed size={16} aria-hidden />
      </IconButton>
      <IconButton label={words.into} isDisabled={!isComponent} onPress={moveByName}>
        <FolderInput size={16} aria-hidden />
      </IconButton>
      <IconButton label={words.remove} keys="Del" isDisabled={!isElement} onPress={onRemove}>
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
