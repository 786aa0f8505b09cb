import { app } from 'electron';

/** Stands before a command for the installed workbench: `--headless report model.mltw -o report.pdf`. */
const SWITCH = '--headless';

/** The command that this process was started for; null for a workbench with a window. */
export function headlessCommand(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf(SWITCH);
  return at < 0 ? null : argv.slice(at + 1);
}

/** Carries out a command in place of the workbench, without a window or the library, and ends with its exit code. */
export async function runHeadless(command: readonly string[]): Promise<void> {
  // Where there is no display, Chromium would end the process before the command is done.
  app.commandLine.appendSwitch('ozone-platform', 'headless');
  // Loaded only now: a workbench with a window needs none of it.
  const { runCommand } = await import('./run.ts');
  const code = await runCommand(command);
  await Promise.all([written(process.stdout), written(process.stderr)]);
  app.exit(code);
}

/** Settles when all that was written before has left the process. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}
