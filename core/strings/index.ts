import { arranging } from './arranging.ts';
import { byHand } from './by-hand.ts';
import { canvas } from './canvas.ts';
import { cli } from './cli.ts';
import { collapsing } from './collapsing.ts';
import { commandPalette } from './command-palette.ts';
import { commands } from './commands.ts';
import { converting } from './converting.ts';
import { decisions } from './decisions.ts';
import { diagrams } from './diagrams.ts';
import { errors } from './errors.ts';
import { exposure } from './exposure.ts';
import { faults } from './faults.ts';
import { flows } from './flows.ts';
import { hidden } from './hidden.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { imports } from './imports.ts';
import { keys } from './keys.ts';
import { knowledge } from './knowledge.ts';
import { layers } from './layers.ts';
import { layout } from './layout.ts';
import { notifications } from './notifications.ts';
import { otherNames } from './other-names.ts';
import { outline } from './outline.ts';
import { panels } from './panels.ts';
import { passphrase } from './passphrase.ts';
import { picture } from './picture.ts';
import { pictures } from './pictures.ts';
import { present } from './present.ts';
import { recovery } from './recovery.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { riskTable } from './risk-table.ts';
import { scoring } from './scoring.ts';
import { shell } from './shell.ts';
import { telling } from './telling.ts';
import { text } from './text.ts';
import { textBlocks } from './text-blocks.ts';
import { views } from './views.ts';
import { versions } from './versions.ts';

/** Every sentence the workbench shows, by where it is shown. English for now. */
export const strings = {
  arranging,
  byHand,
  canvas,
  cli,
  collapsing,
  commandPalette,
  commands,
  converting,
  decisions,
  diagrams,
  errors,
  exposure,
  faults,
  flows,
  hidden,
  home,
  importing,
  imports,
  keys,
  knowledge,
  layers,
  layout,
  notifications,
  otherNames,
  outline,
  panels,
  passphrase,
  picture,
  pictures,
  present,
  recovery,
  report,
  review,
  riskTable,
  scoring,
  shell,
  telling,
  text,
  textBlocks,
  views,
  versions,
} as const;
