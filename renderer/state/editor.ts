import { create } from 'zustand';
import type { LayerId } from '#core/picture/layer.ts';
import type { ComponentKind } from '#core/model/element.ts';
import type { ComponentTypeId, ElementId, FindingKey } from '#core/model/ids.ts';
import type { FindingFilter } from '../review/findings/group-findings.ts';
import { setChoosing } from './marked.ts';

/** What the pointer does on the canvas. */
export type Tool =
  | { readonly kind: 'select' }
  | { readonly kind: 'hand' }
  | { readonly kind: 'flow' }
  | { readonly kind: 'boundary' }
  | { readonly kind: 'text' }
  | { readonly kind: 'place'; readonly component: ComponentKind; readonly type: ComponentTypeId };

export type PanelTab = 'component' | 'findings' | 'assessment';

/** What belongs to the screen alone and never enters the history. */
interface EditorState {
  readonly tool: Tool;
  /** True while a drawing tool stays chosen after it was used. */
  readonly toolLocked: boolean;
  readonly selection: ReadonlySet<ElementId>;
  /** The element whose name is being typed on the canvas. */
  readonly renaming: ElementId | null;
  /** The component a flow is being led from by keyboard. */
  readonly connectingFrom: ElementId | null;
  /** The finding whose path is lit. */
  readonly finding: FindingKey | null;
  /** The boundary that would own what is being dragged. */
  readonly dropTarget: ElementId | null;
  /** The cause whose path is shown while the pointer or the focus is on it. */
  readonly previewed: readonly ElementId[] | null;
  /** What colours the drawing; null while nothing does. */
  readonly layer: LayerId | null;
  /** Whether the overview is shown; null leaves it to the size of the drawing. */
  readonly minimap: boolean | null;
  /** True while nothing but the drawing is shown. */
  readonly bare: boolean;
  readonly tab: PanelTab;
  /** Which findings the panel shows. */
  readonly shownFindings: FindingFilter;
  readonly panels: { readonly left: boolean; readonly right: boolean; readonly bottom: boolean };
}

export const useEditor = create<EditorState>(() => ({
  tool: { kind: 'select' },
  toolLocked: false,
  selection: new Set(),
  renaming: null,
  connectingFrom: null,
  finding: null,
  dropTarget: null,
  previewed: null,
  layer: null,
  minimap: null,
  bare: false,
  tab: 'component',
  shownFindings: 'all',
  panels: { left: true, right: true, bottom: false },
}));

/** Everything back to how a project opens. */
export function resetEditor(): void {
  setChoosing(false);
  useEditor.setState(useEditor.getInitialState());
}

export const setTool = (tool: Tool): void => useEditor.setState({ tool });

/** After a drawing tool was used: back to selecting, unless the tool is locked. */
export function toolUsed(): void {
  if (!useEditor.getState().toolLocked) setTool({ kind: 'select' });
}

/** Selects exactly these elements; a selected element shows its facts, a lit finding goes out. */
export function select(ids: Iterable<ElementId>): void {
  useEditor.setState({ selection: new Set(ids), finding: null, previewed: null });
}

/** Shows in the panel what a meeting put off. */
export function showParked(): void {
  useEditor.setState(({ panels }) => ({
    tab: 'findings',
    shownFindings: 'parked',
    bare: false,
    panels: { ...panels, right: true },
  }));
}

/** Lights a finding's path, or puts it out with null. */
export function showFinding(finding: FindingKey | null): void {
  useEditor.setState({ finding, previewed: null, ...(finding === null ? {} : { tab: 'findings' as const }) });
}
