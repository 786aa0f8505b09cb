import { commands } from './commands.ts';
import { errors } from './errors.ts';
import { report } from './report.ts';
import { screen } from './screen.ts';
import { shell } from './shell.ts';

/** Every sentence the workbench shows, by where it is shown. English for now. */
export const strings = { commands, errors, report, screen, shell } as const;
