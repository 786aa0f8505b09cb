import { ChevronDown } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import {
  Autocomplete,
  Button,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
  Select,
  SelectValue,
} from 'react-aria-components';
import type { Component } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import { changeType } from '../canvas/adding/converting.tsx';
import { typeOf } from '../state/catalogue.ts';
import { theCatalogue } from '../state/document.ts';
import field from '../ui/field.module.css';
import list from '../ui/list.module.css';
import { ScrollingList } from '../ui/ScrollingList.tsx';
import select from '../ui/Select.module.css';
import { TypeIcon } from '../ui/TypeIcon.tsx';
import styles from './Inspector.module.css';
import { type PaletteEntry, type PaletteGroup, paletteGroups, searchEntries } from './palette-entries.ts';

const words = strings.panels.inspector;

interface Props {
  readonly component: Component;
}

/** The type of a component, chosen from all types by name. They are much to draw, so a picker that has not been gone to holds none but its own. */
export const TypePicker = memo(function TypePicker({ component }: Props) {
  const [query, setQuery] = useState('');
  const [isGoneTo, setGoneTo] = useState(false);
  const groups = useMemo(() => paletteGroups(theCatalogue().types), []);
  const type = typeOf(component);
  const value = keyOf({ ...type, kind: component.kind });
  const offered = isGoneTo ? groups : groups.flatMap((group) => onlyOf(group, value));
  return (
    <Select
      className={field.field!}
      value={value}
      onChange={(key) => {
        const chosen = offered.flatMap(entriesOf).find((entry) => keyOf(entry.type) === key);
        if (chosen) changeType([component.id], chosen.type);
      }}
      onFocus={() => setGoneTo(true)}
      onOpenChange={() => {
        setGoneTo(true);
        setQuery('');
      }}
    >
      <Label className={field.label!}>{words.type}</Label>
      <Button className={select.button!}>
        <TypeIcon type={type.id} />
        <SelectValue className={select.value!}>{() => type.label}</SelectValue>
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className={list.popover!} offset={4}>
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <SearchField className={styles.search!} aria-label={words.searchTypes} autoFocus>
            <Input className={field.input!} placeholder={words.searchTypes} />
          </SearchField>
          <ScrollingList label={words.type}>
            <ListBox className={list.plain!} renderEmptyState={() => <p className={list.empty}>{words.noType}</p>}>
              {query.trim()
                ? searchEntries(groups, query).map((entry) => <TypeItem key={keyOf(entry.type)} entry={entry} />)
                : offered.map((group) => (
                    <ListBoxSection key={group.kind}>
                      <Header className={list.heading!}>{strings.panels.palette.groups[group.kind]}</Header>
                      {entriesOf(group).map((entry) => (
                        <TypeItem key={keyOf(entry.type)} entry={entry} />
                      ))}
                    </ListBoxSection>
                  ))}
            </ListBox>
          </ScrollingList>
        </Autocomplete>
      </Popover>
    </Select>
  );
}, isOfSameType);

function isOfSameType({ component: before }: Props, { component: now }: Props): boolean {
  return before.id === now.id && before.kind === now.kind && before.type === now.type;
}

const entriesOf = ({ usual, rest }: PaletteGroup): readonly PaletteEntry[] => [...usual, ...rest];

/** The group with none but the entry of this key; nothing where it has none such. */
function onlyOf(group: PaletteGroup, key: string): readonly PaletteGroup[] {
  const usual = entriesOf(group).filter(({ type }) => keyOf(type) === key);
  return usual.length > 0 ? [{ ...group, usual, rest: [] }] : [];
}

function TypeItem({ entry }: { readonly entry: PaletteEntry }) {
  return (
    <ListBoxItem id={keyOf(entry.type)} className={list.item!} textValue={entry.label}>
      <TypeIcon type={entry.type.id} />
      {entry.label}
    </ListBoxItem>
  );
}

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind} ${id}`;
