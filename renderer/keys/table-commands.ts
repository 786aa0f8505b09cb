import { strings } from '#core/strings/index.ts';
import { goToFinding } from '../canvas/go-to-finding.ts';
import { theDocument } from '../state/document.ts';
import { toggleMark } from '../state/marked.ts';
import { read } from '../state/reading.ts';
import { changeFact, openRow, rowWithKeyboard, toggleTable } from '../table/focus.ts';
import { titled } from './command.ts';
import { row } from './when.ts';

/** The commands of the risk table. */
export const tableCommands = titled(strings.keys.commands, [
  { id: 'view.table', group: 'view', keys: ['Mod+j'], where: 'anywhere', run: toggleTable },
  {
    id: 'table.open',
    group: 'table',
    keys: ['Enter'],
    where: 'table',
    when: row,
    menus: ['risk'],
    run: openRow,
  },
  {
    id: 'table.show',
    group: 'table',
    keys: ['Space'],
    where: 'table',
    when: row,
    menus: ['risk'],
    keepsKeys: true,
    run: showRow,
  },
  { id: 'table.read', group: 'table', keys: [], where: 'table', when: row, menus: ['risk'], run: readOfRow },
  {
    id: 'table.treatment',
    group: 'table',
    keys: ['s'],
    where: 'table',
    when: row,
    menus: ['risk'],
    run: () => changeFact('treatment'),
  },
  {
    id: 'table.owner',
    group: 'table',
    keys: ['o'],
    where: 'table',
    when: row,
    menus: ['risk'],
    run: () => changeFact('owner'),
  },
  {
    id: 'table.due',
    group: 'table',
    keys: ['d'],
    where: 'table',
    when: row,
    menus: ['risk'],
    run: () => changeFact('due'),
  },
  {
    id: 'table.rating',
    group: 'table',
    keys: ['p'],
    where: 'table',
    when: row,
    menus: ['risk'],
    run: () => changeFact('rating'),
  },
  { id: 'table.mark', group: 'table', keys: ['x'], where: 'table', when: row, menus: ['risk'], run: markRow },
]);

function showRow(): void {
  const key = rowWithKeyboard();
  if (key !== null) goToFinding(key);
}

function markRow(): void {
  const key = rowWithKeyboard();
  if (key !== null) toggleMark(key);
}

function readOfRow(): void {
  const key = rowWithKeyboard();
  const risk = key && theDocument()?.assessment.byKey.get(key)?.finding.risk;
  if (risk) read({ kind: 'risk', id: risk });
}
