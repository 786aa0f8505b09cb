import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import field from './field.module.css';
import list from './list.module.css';
import styles from './Select.module.css';

interface Props<Id extends string> {
  readonly label: string;
  /** False where the field explains itself; a screen reader still hears the label. */
  readonly showsLabel?: boolean;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** Takes the focus when it appears: it answers what was just asked. */
  readonly autoFocus?: boolean;
}

/** One of a few choices. */
export function Select<Id extends string>({
  label,
  showsLabel = true,
  choices,
  value,
  onChange,
  autoFocus = false,
}: Props<Id>) {
  return (
    <AriaSelect
      className={field.field!}
      {...(!showsLabel && { 'aria-label': label })}
      value={value}
      autoFocus={autoFocus}
      onChange={(id) => id !== null && onChange(id as Id)}
    >
      {showsLabel && <Label className={field.label!}>{label}</Label>}
      <Button className={styles.button!}>
        <SelectValue className={styles.value!} />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={list.popover!} offset={4}>
        <ListBox className={list.list!} items={choices}>
          {(choice) => (
            <ListBoxItem className={list.item!} textValue={choice.label}>
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
