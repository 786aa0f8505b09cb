import { create } from 'zustand';

interface TextPanelState {
  /** Whether the drawing is arranged anew when shapes come or go while typing. */
  readonly arranges: boolean;
}

export const useTextPanel = create<TextPanelState>(() => ({ arranges: true }));

/** The field in which the text stands. */
export const FIELD_ID = 'diagram-text';
