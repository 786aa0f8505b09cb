import { usePreferences } from '../state/preferences.ts';
import { keyOf } from './registry.ts';

/** The first key of a command, for what stays on screen: it is drawn again once a person gives other keys. */
export function useKeyOf(): typeof keyOf {
  usePreferences();
  return keyOf;
}
