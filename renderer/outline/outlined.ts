import { create } from 'zustand';
import type { DiagramId, ElementId, FindingKey } from '#core/model/ids.ts';

interface OutlineState {
  /** The line that the arrows move from. */
  readonly active: string | null;
  /** Lines opened or closed against what is usual. */
  readonly turned: ReadonlySet<string>;
  readonly renaming: string | null;
}

export const useOutline = create<OutlineState>(() => ({ active: null, turned: new Set(), renaming: null }));

export const keyOfDiagram = (id: DiagramId): string => `diagram ${id}`;
export const keyOfElement = (id: ElementId): string => `element ${id}`;
const FINDING = 'finding ';
export const keyOfFinding = (key: FindingKey): string => `${FINDING}${key}`;

/** The element of the line with a key, where it is one of an element. */
export function elementOfKey(key: string | null): ElementId | null {
  const [kind, id] = key?.split(' ') ?? [];
  return kind === 'element' && id !== undefined ? (id as ElementId) : null;
}

/** The finding whose line is active; null while another line is. */
export function activeFinding(): FindingKey | null {
  const { active } = useOutline.getState();
  return active?.startsWith(FINDING) ? (active.slice(FINDING.length) as FindingKey) : null;
}
