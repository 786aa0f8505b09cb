import { chosenKeys } from '../state/app.ts';
import { shown } from './chord.ts';
import type { Command } from './command.ts';
import { arrangingCommands } from './arranging-commands.ts';
import { arrowCommands } from './arrow-commands.ts';
import { clipboardCommands } from './clipboard-commands.ts';
import { convertCommands } from './convert-commands.ts';
import { diagramCommands } from './diagram-commands.ts';
import { editCommands } from './edit-commands.ts';
import { findCommands } from './find-commands.ts';
import { flowCommands } from './flow-commands.ts';
import { layerCommands } from './layer-commands.ts';
import { layoutCommands } from './layout-commands.ts';
import { notificationCommands } from './notification-commands.ts';
import { outlineCommands } from './outline-commands.ts';
import { pictureCommands } from './picture-commands.ts';
import { presentCommands } from './present-commands.ts';
import { boundKeys } from './rebind.ts';
import { selectionCommands } from './selection-commands.ts';
import { tableCommands } from './table-commands.ts';
import { textBlockCommands } from './text-block-commands.ts';
import { textCommands } from './text-commands.ts';
import { toolCommands } from './tool-commands.ts';
import { versionCommands } from './version-commands.ts';
import { viewCommands } from './view-commands.ts';
import { windowCommands } from './window-commands.ts';
import { zoomCommands } from './zoom-commands.ts';

/**
 * Everything the workbench can be asked for. Keys, menus, tooltips, the command palette, the keyboard
 * help and docs/commands.md all read this list; a new subject joins its own list here.
 */
export const commands = [
  ...toolCommands,
  ...editCommands,
  ...clipboardCommands,
  ...selectionCommands,
  ...findCommands,
  ...arrowCommands,
  ...zoomCommands,
  ...tableCommands,
  ...flowCommands,
  ...diagramCommands,
  ...layerCommands,
  ...layoutCommands,
  ...convertCommands,
  ...arrangingCommands,
  ...textCommands,
  ...textBlockCommands,
  ...presentCommands,
  ...outlineCommands,
  ...pictureCommands,
  ...notificationCommands,
  ...versionCommands,
  ...viewCommands,
  ...windowCommands,
] as const;

export type CommandId = (typeof commands)[number]['id'];

/** The command of that id. */
export function commandOf(id: CommandId): Command {
  const command = commands.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}

/** The chords that call a command on this machine, the one to show first. */
export function keysOf(command: Command): readonly string[] {
  return boundKeys(command, chosenKeys());
}

/** The first key of a command, as a person reads it; undefined when it has none. */
export function keyOf(id: CommandId): string | undefined {
  const [first] = keysOf(commandOf(id));
  return first === undefined ? undefined : shown(first);
}
