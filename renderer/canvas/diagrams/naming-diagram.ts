import { create } from 'zustand';
import type { DiagramId } from '#core/model/ids.ts';
import { theDocument } from '../../state/document.ts';

/** The diagram whose name is being typed. */
export const useNaming = create<{ id: DiagramId | null }>(() => ({ id: null }));

/** Starts typing the name of the diagram that is shown. */
export function startNaming(): void {
  useNaming.setState({ id: theDocument()?.diagram ?? null });
}
