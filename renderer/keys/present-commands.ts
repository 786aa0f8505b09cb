import { strings } from '#core/strings/index.ts';
import { applies, askWhyNot, openParked, parkOrNot, presentedFinding, takeOffParked } from '../present/deciding.ts';
import {
  blank,
  go,
  goToNextFinding,
  goToStep,
  nextCountdown,
  startPresenting,
  stopPresenting,
  toggleColours,
  toggleSpotlight,
} from '../present/show.ts';
import { showParked } from '../state/editor.ts';
import { titled } from './command.ts';
import { drawn, selected } from './when.ts';

const words = strings.present;
const atFinding = (): true | string => presentedFinding() !== null || words.noFinding;

/** The commands of presenting a project. */
export const presentCommands = titled(words.commands, [
  {
    id: 'present.start',
    group: 'present',
    keys: ['F5'],
    where: 'anywhere',
    when: drawn,
    menus: ['canvas'],
    run: () => startPresenting(),
  },
  {
    id: 'present.walk',
    group: 'present',
    keys: ['Shift+F5'],
    where: 'anywhere',
    when: drawn,
    menus: ['component', 'flow'],
    run: () => startPresenting(selected()[0] ?? 'walk'),
  },
  {
    id: 'present.stop',
    group: 'present',
    keys: ['Escape'],
    where: 'presentation',
    keepsKeys: true,
    run: stopPresenting,
  },
  {
    id: 'present.next',
    group: 'present',
    keys: ['PageDown', 'ArrowRight', 'ArrowDown'],
    where: 'presentation',
    run: () => go(1),
  },
  {
    id: 'present.previous',
    group: 'present',
    keys: ['PageUp', 'ArrowLeft', 'ArrowUp'],
    where: 'presentation',
    run: () => go(-1),
  },
  {
    id: 'present.nextFinding',
    group: 'present',
    keys: ['f', 'Shift+PageDown'],
    where: 'presentation',
    run: goToNextFinding,
  },
  { id: 'present.first', group: 'present', keys: ['Home'], where: 'presentation', run: () => goToStep(0) },
  { id: 'present.last', group: 'present', keys: ['End'], where: 'presentation', run: () => goToStep(Infinity) },
  { id: 'present.applies', group: 'present', keys: ['a'], where: 'presentation', when: atFinding, run: applies },
  { id: 'present.doesNot', group: 'present', keys: ['n'], where: 'presentation', when: atFinding, run: askWhyNot },
  { id: 'present.park', group: 'present', keys: ['p'], where: 'presentation', when: atFinding, run: parkOrNot },
  { id: 'present.blank', group: 'present', keys: ['b', '.'], where: 'presentation', run: blank },
  { id: 'present.spotlight', group: 'present', keys: ['s'], where: 'presentation', run: toggleSpotlight },
  { id: 'present.colours', group: 'present', keys: ['c'], where: 'presentation', run: toggleColours },
  { id: 'present.countdown', group: 'present', keys: ['t'], where: 'presentation', run: nextCountdown },
  { id: 'present.parked', group: 'present', keys: [], where: 'anywhere', run: showParked },
  {
    id: 'present.unpark',
    group: 'present',
    keys: [],
    where: 'anywhere',
    when: () => openParked() !== null || words.notParked,
    run: () => {
      const parked = openParked();
      if (parked) takeOffParked(parked);
    },
  },
]);
