import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import list from '../ui/list.module.css';
import field from '../ui/field.module.css';
import styles from './Inspector.module.css';

interface Props {
  readonly value: string;
  readonly onCommit: (data: string) => void;
}

/** What moves along a flow: a kind of the catalogue, or the person's own words. */
export function DataKindField({ value, onCommit }: Props) {
  const text = useCommittedText(value, (data) => onCommit(data.trim()));
  return (
    <ComboBox
      className={field.field!}
      allowsCustomValue
      inputValue={text.value}
      onInputChange={text.onChange}
      onBlur={text.onBlur}
      menuTrigger="input"
    >
      <Label className={field.label!}>{strings.panels.flow.data}</Label>
      <div className={styles.combo}>
        <Input className={field.input!} maxLength={LIMITS.name} placeholder={strings.panels.flow.dataPlaceholder} />
        <Button className={styles.comboButton!}>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className={list.popover!} offset={4}>
        <ListBox className={list.list!} items={theCatalogue().dataKinds}>
          {(kind) => (
            <ListBoxItem className={list.item!} textValue={kind.label}>
              {kind.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
