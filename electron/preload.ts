import { contextBridge, ipcRenderer } from 'electron';
import type { Workbench } from '#core/ipc/contract.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './ipc/channels.ts';

type Listener = (event: unknown) => void;

const listeners = new Map<string, Set<Listener>>();
/** The last event of each name that came before anyone listened for it, such as a file to open at the start. */
const unheard = new Map<string, unknown>();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => {
  const hearing = listeners.get(name);
  if (hearing?.size) for (const listener of hearing) listener(payload);
  else unheard.set(name, payload);
});

const workbench = {
  call: (name: string, input: unknown) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  on(name: string, listener: Listener) {
    const hearing = listeners.get(name) ?? new Set();
    listeners.set(name, hearing.add(listener));
    if (unheard.has(name)) listener(unheard.get(name));
    unheard.delete(name);
    return () => void hearing.delete(listener);
  },
} as unknown as Workbench;

contextBridge.exposeInMainWorld('workbench', workbench);
