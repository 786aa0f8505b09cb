import { create } from 'zustand';
import type { Frame } from '#core/present/legible.ts';
import type { Step } from '#core/present/steps.ts';
import type { DiagramId, ElementId, FindingKey } from '#core/model/ids.ts';
import type { LeaveFacts } from '../review/deciding/LeaveForm.tsx';
import type { useEditor } from './editor.ts';

/** Where a person was before the presentation, to come back to. */
export interface Home {
  readonly diagram: DiagramId;
  readonly frame: Frame;
  readonly editor: ReturnType<typeof useEditor.getState>;
  readonly focus: Element | null;
}

interface Presenting {
  /** The steps from start to end, fixed when the presentation starts; null while there is none. */
  readonly steps: readonly Step[] | null;
  readonly at: number;
  /** Kept until the canvas shows again what it showed before. */
  readonly home: Home | null;
  readonly isBlank: boolean;
  readonly isSpotlit: boolean;
  /** What is not dimmed; null while nothing is presented. */
  readonly spotlight: ReadonlySet<ElementId> | 'all' | null;
  /** True while a person's own colours are shown in place of those for a projector. */
  readonly ownColours: boolean;
  /** True while the reason is asked why the finding of the step does not apply. */
  readonly asking: boolean;
  /** What was filled in for findings that do not apply, and not recorded yet. */
  readonly drafts: ReadonlyMap<FindingKey, LeaveFacts>;
  /** Who answered last for what does not apply, offered for the next one. */
  readonly lastOwner: string;
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  readonly enteredAt: number;
  /** The time for each step; 0 for no limit. */
  readonly minutes: number;
}

/** The presentation that is shown, if any. */
export const usePresenting = create<Presenting>(() => ({
  steps: null,
  at: 0,
  home: null,
  isBlank: false,
  isSpotlit: true,
  spotlight: null,
  ownColours: false,
  asking: false,
  drafts: new Map(),
  lastOwner: '',
  startedAt: 0,
  enteredAt: 0,
  minutes: 0,
}));

/** True while a project is presented. */
export const isPresenting = (): boolean => usePresenting.getState().steps !== null;

/** The step that is shown; null while nothing is presented. */
export function theStep(): Step | null {
  const { steps, at } = usePresenting.getState();
  return steps?.[at] ?? null;
}
