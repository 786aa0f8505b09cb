import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { noteSoon } from '../../state/session.ts';

/** Notes where the view is, to be there again after a restart. */
export function NotePlace() {
  const store = useStoreApi();
  useEffect(() => store.subscribe(noteSoon), [store]);
  return null;
}
