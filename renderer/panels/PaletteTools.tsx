import { Hand, MousePointer2, MoveUpRight, SquareDashed, Type } from 'lucide-react';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { setTool, useEditor } from '../state/editor.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { rovingGrid } from '../ui/roving-focus.ts';
import styles from './Palette.module.css';

const words = strings.panels.palette;

const TOOLS = [
  { kind: 'select', label: words.select, command: 'tool.select', Icon: MousePointer2 },
  { kind: 'hand', label: words.hand, command: 'tool.hand', Icon: Hand },
  { kind: 'flow', label: words.flow, command: 'tool.flow', Icon: MoveUpRight },
  { kind: 'boundary', label: words.boundary, command: 'tool.boundary', Icon: SquareDashed },
  { kind: 'text', label: words.text, command: 'tool.text', Icon: Type },
] as const;

/** What the pointer does on the canvas. */
export function PaletteTools() {
  return (
    <div ref={rovingGrid} role="toolbar" className={styles.tools} aria-label={words.tools}>
      {TOOLS.map((tool) => (
        <ToolButton key={tool.kind} {...tool} />
      ))}
    </div>
  );
}

function ToolButton({ kind, label, command, Icon }: (typeof TOOLS)[number]) {
  const keyOf = useKeyOf();
  const isChosen = useEditor(({ tool }) => tool.kind === kind);
  return (
    <IconButton
      data-roving={kind}
      label={label}
      keys={keyOf(command)}
      aria-pressed={isChosen}
      onPress={() => setTool({ kind })}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  );
}
