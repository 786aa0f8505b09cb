import { byHand } from './by-hand.ts';
import { canvas } from './canvas.ts';
import { cli } from './cli.ts';
import { commandPalette } from './command-palette.ts';
import { commands } from './commands.ts';
import { errors } from './errors.ts';
import { exposure } from './exposure.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { imports } from './imports.ts';
import { keys } from './keys.ts';
import { knowledge } from './knowledge.ts';
import { panels } from './panels.ts';
import { picture } from './picture.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { riskTable } from './risk-table.ts';
import { scoring } from './scoring.ts';
import { shell } from './shell.ts';

/** Every sentence the workbench shows, by where it is shown. English for now. */
export const strings = {
  byHand,
  canvas,
  cli,
  commandPalette,
  commands,
  errors,
  exposure,
  home,
  importing,
  imports,
  keys,
  knowledge,
  panels,
  picture,
  report,
  review,
  riskTable,
  scoring,
  shell,
} as const;
