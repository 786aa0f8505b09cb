import { useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { isComponent } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { typeOf } from '../state/catalogue.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import list from '../ui/list.module.css';
import { ScrollingList } from '../ui/ScrollingList.tsx';
import styles from './on-top.module.css';
import { drawFlow } from './connecting.ts';
import { focusCanvas } from './focus.ts';
import { componentsOn } from './walk.ts';

const words = strings.canvas.connect;

/** Leads a flow by keyboard: type to find the other end, arrows to choose, Enter to connect, Escape to leave. */
export function ConnectMenu() {
  const from = useEditor((editor) => editor.connectingFrom);
  return from === null ? null : <Targets key={from} from={from} />;
}

function Targets({ from }: { from: ElementId }) {
  const [text, setText] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const source = useDocument(({ model }) => model.element.get(from));
  const model = useDocument((open) => open.model);
  const diagram = useDocument((open) => open.diagram);
  const targets = componentsOn({ model, diagram }).filter(({ id }) => id !== from);

  const leave = (): void => {
    useEditor.setState({ connectingFrom: null });
    focusCanvas();
  };
  if (!isComponent(source)) return null;
  return (
    <div
      className={styles.connectMenu}
      role="dialog"
      aria-label={words.title(source.name)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') leave();
      }}
    >
      <p className={styles.connectTitle}>{words.title(source.name)}</p>
      <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
        <SearchField aria-label={words.search} autoFocus>
          <Input className={styles.connectSearch ?? ''} placeholder={words.search} />
        </SearchField>
        <ScrollingList label={words.search}>
          <ListBox
            aria-label={words.title(source.name)}
            className={list.plain ?? ''}
            items={targets}
            selectionMode="none"
            renderEmptyState={() => words.nothing}
            onAction={(key) => {
              drawFlow(from, key as ElementId);
              focusCanvas();
            }}
          >
            {(target) => (
              <ListBoxItem className={styles.connectItem ?? ''} textValue={target.name}>
                <span>{target.name}</span>
                <small>{typeOf(target).label}</small>
              </ListBoxItem>
            )}
          </ListBox>
        </ScrollingList>
      </Autocomplete>
    </div>
  );
}
