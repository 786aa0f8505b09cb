import { create } from 'zustand';
import { onMac } from '../keys/chord.ts';

/** The modifiers that were held when a key or the pointer was last heard of. */
export const usePressed = create(() => ({ mod: false, alt: false }));

/** Notes the modifiers of an event. */
export function notePressed({ ctrlKey, metaKey, altKey }: KeyboardEvent | MouseEvent): void {
  const mod = onMac ? metaKey : ctrlKey;
  const before = usePressed.getState();
  if (before.mod !== mod || before.alt !== altKey) usePressed.setState({ mod, alt: altKey });
}
