import { shown } from '../keys/chord.ts';
import { canvasCommands, type Command } from '../keys/commands.ts';

/** The command of that id; a bug when there is none. */
export function commandOf(id: Command['id']): Command {
  const command = canvasCommands.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`no command ${String(id)}`);
  return command;
}

/** The first key of a command, as a person reads it. */
export function keyOf(id: Command['id']): string {
  return shown(commandOf(id).keys[0] ?? '');
}
