import { create } from 'zustand';
import { useEditor } from '../state/editor.ts';
import { ELEMENTS_ID } from './focus.ts';

export const TABLES = ['risks', 'components', 'flows'] as const;
type Table = (typeof TABLES)[number];

/** Which table stands below the canvas. */
export const useTables = create<{ readonly shown: Table }>(() => ({ shown: 'risks' }));

/** Shows a table in place of the one that is there. */
export function switchTable(shown: Table): void {
  useTables.setState({ shown });
}

/** Shows a table and gives its first cell the keyboard. */
export function showTable(shown: Exclude<Table, 'risks'>): void {
  switchTable(shown);
  useEditor.setState(({ panels }) => ({ panels: { ...panels, bottom: true } }));
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${ELEMENTS_ID} [data-roving]`)?.focus());
}
