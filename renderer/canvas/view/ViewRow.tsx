import { ArrowDown, ArrowUp, Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { moveView, renameView } from '#core/commands/views.ts';
import type { SavedView } from '#core/model/project.ts';
import { isLayer } from '#core/picture/layer.ts';
import { missingFrom } from '#core/picture/view-subject.ts';
import { strings } from '#core/strings/index.ts';
import { isFindingFilter } from '../../review/findings/group-findings.ts';
import { useDocument } from '../../state/document.ts';
import { editAloud } from '../../state/edit.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { InlineName } from '../../ui/InlineName.tsx';
import styles from './views.module.css';
import { forgetView, goToView, updateToNow, useViews } from './views.ts';

const words = strings.views;

interface Props {
  readonly view: SavedView;
  /** Its place among so many views, from 0. */
  readonly at: number;
  readonly count: number;
}

/** One saved view: a click goes there, and what can be done with it stands beside it. */
export function ViewRow({ view, at, count }: Props) {
  const { id, name, layer } = view;
  const [renaming, setRenaming] = useState(false);
  const diagram = useDocument(({ model }) => model.diagram.get(view.diagram)?.name ?? '');
  const missing = useDocument(({ model }) => missingFrom(model, view));
  const isHere = useViews((views) => views.at === id);
  const about = words.about([
    diagram,
    ...(missing === null ? [] : [words.missing[missing].toLowerCase()]),
    ...(isLayer(layer) ? [strings.layers.names[layer]] : []),
    ...(isFindingFilter(view.findings) ? [words.findings(strings.review.findings.filters[view.findings])] : []),
  ]);
  const row = useRef<HTMLLIElement>(null);
  const takeFocus = (): void => row.current?.querySelector('button')?.focus();
  const move = (by: -1 | 1, isAtEnd: boolean): void => {
    // The button goes out once the row has come to the end.
    if (isAtEnd) takeFocus();
    editAloud((model) => moveView(model, id, by));
  };
  return (
    <li className={styles.row} ref={row}>
      {renaming ? (
        <InlineName
          label={words.name}
          name={name}
          onEnd={(typed) => {
            if (typed !== null) editAloud((model) => renameView(model, id, typed));
            flushSync(() => setRenaming(false));
            takeFocus();
          }}
        />
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
      <IconButton label={words.earlier(name)} isDisabled={at === 0} onPress={() => move(-1, at === 1)}>
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.later(name)} isDisabled={at === count - 1} onPress={() => move(1, at === count - 2)}>
        <ArrowDown size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.remove(name)} onPress={() => forgetView(id)}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  );
}
