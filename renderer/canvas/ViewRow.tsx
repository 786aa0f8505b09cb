import { ArrowDown, ArrowUp, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { moveView, renameView } from '#core/commands/views.ts';
import { LIMITS } from '#core/model/limits.ts';
import type { SavedView } from '#core/model/project.ts';
import { isLayer } from '#core/picture/layer.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { edit } from '../state/edit.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { forgetView, goToView, updateToNow, useViews } from './views.ts';
import styles from './views.module.css';

const words = strings.views;

interface Props {
  readonly view: SavedView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One saved view: a click goes there, and what can be done with it stands beside it. */
export function ViewRow({ view, isFirst, isLast }: Props) {
  const { id, name, layer } = view;
  const [renaming, setRenaming] = useState(false);
  const diagram = useDocument(({ model }) => model.diagram.get(view.diagram)?.name ?? '');
  const isHere = useViews(({ at }) => at === id);
  const about = words.about(diagram, isLayer(layer) ? strings.layers.names[layer] : null);
  const move = (by: -1 | 1): void => void edit((model) => moveView(model, id, by));
  return (
    <li className={styles.row}>
      {renaming ? (
        <NameOf view={view} onDone={() => setRenaming(false)} />
      ) : (
        <button type="button" className={styles.go} aria-current={isHere || undefined} onClick={() => goToView(view)}>
          <span>{name}</span>
          <small>{about}</small>
        </button>
      )}
      <IconButton label={words.rename(name)} onPress={() => setRenaming(!renaming)}>
        <Pencil size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.update(name)} onPress={() => updateToNow(id)}>
        <RefreshCw size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.earlier(name)} isDisabled={isFirst} onPress={() => move(-1)}>
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.later(name)} isDisabled={isLast} onPress={() => move(1)}>
        <ArrowDown size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.remove(name)} onPress={() => forgetView(id)}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  );
}

/** The name of a view while it is changed. */
function NameOf({ view, onDone }: { readonly view: SavedView; readonly onDone: () => void }) {
  const { onBlur, ...name } = useCommittedText(view.name, (text) => edit((model) => renameView(model, view.id, text)));
  const done = (): void => {
    onBlur();
    onDone();
  };
  return <TextField {...name} label={words.name} showsLabel={false} maxLength={LIMITS.name} autoFocus onBlur={done} />;
}
