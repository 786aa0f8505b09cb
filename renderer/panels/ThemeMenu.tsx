import { Check, SunMoon } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Preferences } from '#core/ipc/contract.ts';
import { strings } from '#core/strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import list from '../ui/list.module.css';

const words = strings.panels.title;
const THEMES = ['system', 'light', 'dark', 'contrast', 'projector'] as const satisfies readonly Preferences['theme'][];

interface Props {
  readonly theme: Preferences['theme'];
  readonly onChange: (theme: Preferences['theme']) => void;
}

/** Light, dark, with high contrast, for a projector, or as the system has it. */
export function ThemeMenu({ theme, onChange }: Props) {
  return (
    <MenuTrigger>
      <IconButton label={words.theme}>
        <SunMoon size={16} aria-hidden />
      </IconButton>
      <Popover className={list.popover!} offset={4} placement="bottom end">
        <Menu
          className={list.list!}
          aria-label={words.theme}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            const chosen = THEMES.find((id) => keys !== 'all' && keys.has(id));
            if (chosen) onChange(chosen);
          }}
        >
          {THEMES.map((id) => (
            <MenuItem key={id} id={id} className={list.item!}>
              {words.themes[id]}
              {id === theme && <Check size={14} aria-hidden />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
