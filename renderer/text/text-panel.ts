import { create } from 'zustand';
import { useEditor } from '../state/editor.ts';

interface TextPanelState {
  readonly isOpen: boolean;
  /** Whether the drawing is arranged anew when shapes come or go while typing. */
  readonly arranges: boolean;
}

/** Whether the diagram stands as text in place of the palette. */
export const useTextPanel = create<TextPanelState>(() => ({ isOpen: false, arranges: true }));

/** The field in which the text stands. */
export const FIELD_ID = 'diagram-text';

/** Shows the diagram as text and puts the keyboard there, or shows the palette again. */
export function toggleText(): void {
  const { isOpen } = useTextPanel.getState();
  const { panels } = useEditor.getState();
  const opens = !isOpen || !panels.left;
  useTextPanel.setState({ isOpen: opens });
  if (!opens) return;
  useEditor.setState({ panels: { ...panels, left: true } });
  requestAnimationFrame(() => document.getElementById(FIELD_ID)?.focus());
}
