import { type BrowserWindow, ipcMain } from 'electron';
import type { Handlers } from '#core/ipc/contract.ts';
import type { Tell } from '../jobs/jobs.ts';
import { answer } from './answer.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';

/** Answers what the page in `window` asks, and nobody else. */
export function serve(window: () => BrowserWindow | null, handlers: Handlers): void {
  ipcMain.handle(CALL_CHANNEL, ({ sender, senderFrame }, name: unknown, input: unknown) =>
    answer(handlers, { isOurWindow: sender === window()?.webContents, frame: senderFrame }, name, input),
  );
}

/** Tells the page in `window` of events, as long as there is one. */
export function teller(window: () => BrowserWindow | null): Tell {
  return (name, event) => {
    const contents = window()?.webContents;
    if (contents && !contents.isDestroyed()) contents.send(EVENT_CHANNEL, name, event);
  };
}
