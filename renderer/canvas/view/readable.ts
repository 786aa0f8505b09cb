import { useStore } from '@xyflow/react';

/** How much larger than the drawing something has to be to be read from any distance: 1 at full size and nearer. */
export function useReadableScale(): number {
  return useStore(({ transform: [, , zoom] }) => Math.max(1, 1 / zoom));
}
