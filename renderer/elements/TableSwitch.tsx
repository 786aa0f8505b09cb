import { Button } from 'react-aria-components';
import { create } from 'zustand';
import { strings } from '#core/strings/index.ts';
import { useEditor } from '../state/editor.ts';
import { ELEMENTS_ID } from '../table/focus.ts';
import styles from '../panels/LeftPanel.module.css';

const words = strings.outline.tables;
const TABLES = ['risks', 'components', 'flows'] as const;

/** Which table stands below the canvas. */
export const useTables = create<{ readonly shown: (typeof TABLES)[number] }>(() => ({ shown: 'risks' }));

/** Shows a table and gives its first cell the keyboard. */
export function showTable(shown: 'components' | 'flows'): void {
  useTables.setState({ shown });
  useEditor.setState(({ panels }) => ({ panels: { ...panels, bottom: true } }));
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${ELEMENTS_ID} [data-roving]`)?.focus());
}

/** Chooses between the risks, the components and the flows. */
export function TableSwitch() {
  const shown = useTables((tables) => tables.shown);
  return (
    <div role="group" aria-label={words.which} className={styles.switch} data-inline>
      {TABLES.map((id) => (
        <Button
          key={id}
          className={styles.choice!}
          aria-pressed={id === shown}
          onPress={() => useTables.setState({ shown: id })}
        >
          {words[id]}
        </Button>
      ))}
    </div>
  );
}
