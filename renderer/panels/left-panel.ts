import { create } from 'zustand';
import { catchFocus } from '../canvas/focus.ts';
import { useEditor } from '../state/editor.ts';

/** What stands at the left of the canvas. */
export type LeftPanel = 'palette' | 'outline' | 'text';

export const useLeftPanel = create<{ readonly shown: LeftPanel }>(() => ({ shown: 'palette' }));

/** Shows one of the left panels. */
export function showLeft(shown: LeftPanel): void {
  useLeftPanel.setState({ shown });
  useEditor.setState(({ panels }) => ({ panels: { ...panels, left: true } }));
}

/**
 * Shows a panel and gives an element in it the keyboard, or goes back to the palette where it is shown already, and
 * to the canvas with the keyboard.
 *
 * @param focus the id of the element
 */
export function toggleLeft(panel: Exclude<LeftPanel, 'palette'>, focus: string): void {
  const isShown = useLeftPanel.getState().shown === panel && useEditor.getState().panels.left;
  showLeft(isShown ? 'palette' : panel);
  if (isShown) catchFocus();
  else requestAnimationFrame(() => document.getElementById(focus)?.focus());
}
