import { strings } from '#core/strings/index.ts';
import { keyOf } from '../keys/registry.ts';
import { OutlinePanel } from '../outline/OutlinePanel.tsx';
import { TextPanel } from '../text/TextPanel.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Button } from 'react-aria-components';
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
  const shown = useLeftPanel((panel) => panel.shown);
  const Body = PANELS.find(({ id }) => id === shown)?.Body ?? Palette;
  return (
    <section className={styles.left} aria-label={words.label}>
      <h2 className={styles.heading}>{words[shown]}</h2>
      <div role="group" aria-label={words.label} className={styles.switch}>
        {PANELS.map(({ id, command }) => (
          <Tooltip key={id} text={words[id]} keys={command && keyOf(command)}>
            <Button className={styles.choice!} aria-pressed={id === shown} onPress={() => showLeft(id)}>
              {words[id]}
            </Button>
          </Tooltip>
        ))}
      </div>
      <Body />
    </section>
  );
}
