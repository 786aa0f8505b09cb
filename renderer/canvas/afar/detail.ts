import { shownOn } from '#core/picture/shown.ts';
import { useStore } from '@xyflow/react';
import { useDocument } from '../../state/document.ts';

/** Above so many components a drawing is large: only what is in view is mounted, and from afar only what can be read. */
export const MANY = 100;

/** How much of the drawing can be read at a zoom: everything, names, or nothing but shapes. */
export function detailAt(zoom: number): 'all' | 'names' | 'shapes' {
  if (zoom < 0.2) return 'shapes';
  return zoom < 0.45 ? 'names' : 'all';
}

/** True while a flow tells its name: one that is selected from further away, as long as names can be read. */
export function useIsNamed(isSelected: boolean): boolean {
  const isReadable = useStore(({ transform: [, , zoom] }) => detailAt(zoom) !== 'shapes');
  return useIsDetailed() || (isSelected && isReadable);
}

/** True while elements draw all of themselves: near enough to read it, or always where there are few. */
export function useIsDetailed(): boolean {
  const isNear = useStore(({ transform: [, , zoom] }) => detailAt(zoom) === 'all');
  return useDocument(({ model, diagram }) => shownOn(model, diagram).ends.length <= MANY) || isNear;
}
