import { onMac } from '../keys/chord.ts';

/** The modifiers that were held when a key or the pointer was last heard of; for what runs many times in a drag. */
export const pressed = { mod: false, alt: false };

/** Notes the modifiers of an event. */
export function notePressed({ ctrlKey, metaKey, altKey }: KeyboardEvent | MouseEvent): void {
  pressed.mod = onMac ? metaKey : ctrlKey;
  pressed.alt = altKey;
}
