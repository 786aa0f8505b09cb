import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { usePreferences } from '../../state/preferences.ts';
import { notePressed, usePressed } from '../pressed.ts';

/** Lets what is dragged keep to the grid, unless a person switched that off or holds Mod meanwhile. */
export function Snapping() {
  const { snap } = usePreferences().preferences;
  const store = useStoreApi();
  useEffect(() => {
    const follow = (event: KeyboardEvent | MouseEvent): void => {
      notePressed(event);
      const snapToGrid = snap && !usePressed.getState().mod;
      if (store.getState().snapToGrid !== snapToGrid) store.setState({ snapToGrid });
    };
    store.setState({ snapToGrid: snap });
    // A key that is let go of while another window has the keyboard is not heard; the next movement tells.
    const heard = ['keydown', 'keyup', 'pointermove'] as const;
    for (const name of heard) document.addEventListener(name, follow, { capture: true });
    return () => {
      for (const name of heard) document.removeEventListener(name, follow, { capture: true });
    };
  }, [snap, store]);
  return null;
}
