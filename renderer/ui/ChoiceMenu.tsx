import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, type PopoverProps } from 'react-aria-components';
import list from './list.module.css';

interface Props<Choice extends string> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly names: Readonly<Record<Choice, string>>;
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly placement: NonNullable<PopoverProps['placement']>;
  readonly offset: number;
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** A menu of which one item is always chosen. */
export function ChoiceMenu<Choice extends string>(props: Props<Choice>) {
  const { label, choices, names, chosen, onChoose, placement, offset, children } = props;
  return (
    <MenuTrigger>
      {children}
      <Popover className={list.popover!} offset={offset} placement={placement}>
        <Menu
          className={list.list!}
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            const choice = choices.find((each) => keys !== 'all' && keys.has(each));
            if (choice !== undefined) onChoose(choice);
          }}
        >
          {choices.map((choice) => (
            <MenuItem key={choice} id={choice} className={list.item!}>
              {names[choice]}
              {choice === chosen && <Check className={list.end} size={14} aria-hidden />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
