import { SunMoon } from 'lucide-react';
import type { Preferences } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { ChoiceMenu } from '../ui/ChoiceMenu.tsx';
import { IconButton } from '../ui/IconButton.tsx';

const words = strings.panels.title;
const THEMES = ['system', 'light', 'dark', 'contrast', 'projector'] as const satisfies readonly Preferences['theme'][];

interface Props {
  readonly theme: Preferences['theme'];
  readonly onChange: (theme: Preferences['theme']) => void;
}

/** Light, dark, with high contrast, for a projector, or as the system has it. */
export function ThemeMenu({ theme, onChange }: Props) {
  const keyOf = useKeyOf();
  return (
    <ChoiceMenu
      label={words.theme}
      choices={THEMES}
      names={words.themes}
      chosen={theme}
      onChoose={onChange}
      placement="bottom end"
      offset={4}
    >
      <IconButton label={words.theme} keys={keyOf('view.theme')}>
        <SunMoon size={16} aria-hidden />
      </IconButton>
    </ChoiceMenu>
  );
}
