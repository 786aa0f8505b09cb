import { Hand, MousePointer2, MoveUpRight, SquareDashed } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { strings } from '#core/strings/index.ts';
import { setTool, useEditor } from '../state/editor.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Palette.module.css';

const words = strings.panels.palette;

const TOOLS = [
  { kind: 'select', label: words.select, keys: 'V', Icon: MousePointer2 },
  { kind: 'hand', label: words.hand, keys: 'H', Icon: Hand },
  { kind: 'flow', label: words.flow, keys: 'A', Icon: MoveUpRight },
  { kind: 'boundary', label: words.boundary, keys: 'B', Icon: SquareDashed },
] as const;

/** What the pointer does on the canvas. */
export function PaletteTools() {
  const current = useEditor(({ tool }) => tool.kind);
  return (
    <Toolbar className={styles.tools!} aria-label={words.tools}>
      {TOOLS.map(({ kind, label, keys, Icon }) => (
        <IconButton
          key={kind}
          label={label}
          keys={keys}
          aria-pressed={current === kind}
          onPress={() => setTool({ kind })}
        >
          <Icon size={16} aria-hidden />
        </IconButton>
      ))}
    </Toolbar>
  );
}
