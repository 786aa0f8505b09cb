import type { Preferences } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { theApp } from '../state/app.ts';

const words = strings.commandPalette;

/** A setting to choose, as what can be found by typing. */
interface Setting {
  readonly id: string;
  readonly kind: 'setting';
  readonly title: string;
  readonly detail: string;
  readonly run: () => void;
}

/** Every setting of this machine: each theme, and each switch the way it would be turned. */
export function settings(): readonly Setting[] {
  const { preferences, prefer } = theApp();
  const themes = Object.entries(strings.panels.title.themes) as [Preferences['theme'], string][];
  const switches = Object.entries(words.switches) as [keyof typeof words.switches, string][];
  return [
    ...themes.map(([theme, name]): Setting => ({
      id: `theme ${theme}`,
      kind: 'setting',
      title: words.theme(name),
      detail: preferences.theme === theme ? words.current : words.setting,
      run: () => prefer({ ...preferences, theme }),
    })),
    ...switches.map(([id, name]): Setting => ({
      id,
      kind: 'setting',
      title: preferences[id] ? words.turnOff(name) : words.turnOn(name),
      detail: words.setting,
      run: () => prefer({ ...preferences, [id]: !preferences[id] }),
    })),
  ];
}
