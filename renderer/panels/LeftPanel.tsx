import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { OutlinePanel } from '../outline/OutlinePanel.tsx';
import { TextPanel } from '../text/TextPanel.tsx';
import unseen from '../ui/spoken.module.css';
import { ViewSwitch } from '../ui/ViewSwitch.tsx';
import { type LeftPanel as Shown, showLeft, useLeftPanel } from './left-panel.ts';
import styles from './LeftPanel.module.css';
import { Palette } from './Palette.tsx';

const words = strings.outline.left;
const PANELS = [
  { id: 'palette', Body: Palette, command: undefined },
  { id: 'outline', Body: OutlinePanel, command: 'outline.toggle' },
  { id: 'text', Body: TextPanel, command: 'text.toggle' },
] as const satisfies readonly { id: Shown; Body: unknown; command: unknown }[];

/** What is drawn with, the outline, or the diagram as text, and the switch between them. */
export function LeftPanel() {
  const keyOf = useKeyOf();
  const shown = useLeftPanel((panel) => panel.shown);
  const Body = PANELS.find(({ id }) => id === shown)?.Body ?? Palette;
  const views = PANELS.map(({ id, command }) => ({ id, name: words[id], keys: command && keyOf(command) }));
  return (
    <section className={styles.left} aria-label={words.label}>
      <h2 className={unseen.spoken}>{words[shown]}</h2>
      <ViewSwitch label={words.label} views={views} shown={shown} onShow={showLeft} />
      <Body />
    </section>
  );
}
