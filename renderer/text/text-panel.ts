import { create } from 'zustand';

interface TextPanelState {
  /**
   * Whether the drawing is arranged anew when shapes come or go while typing. Null leaves it to the drawing: one that
   * people gave places of their own keeps them.
   */
  readonly arranges: boolean | null;
}

export const useTextPanel = create<TextPanelState>(() => ({ arranges: null }));

/** The field in which the text stands. */
export const FIELD_ID = 'diagram-text';
