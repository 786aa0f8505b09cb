import { runCommand } from './cli/run.ts';

// The headless command from the sources.
process.exitCode = await runCommand(process.argv.slice(2));
