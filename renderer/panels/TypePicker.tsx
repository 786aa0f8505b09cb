import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
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
import { typeOf } from '../state/catalogue.ts';
import { theCatalogue } from '../state/document.ts';
import list from '../ui/list.module.css';
import select from '../ui/Select.module.css';
import field from '../ui/TextField.module.css';
import { ScrollingList } from '../ui/ScrollingList.tsx';
import { TypeIcon } from '../ui/TypeIcon.tsx';
import { type PaletteEntry, paletteGroups, searchEntries } from './palette-entries.ts';
import styles from './Inspector.module.css';

const words = strings.panels.inspector;

interface Props {
  readonly component: Component;
  readonly onChange: (type: PaletteEntry['type']) => void;
}

/** The type of a component, chosen from all types by name. */
export function TypePicker({ component, onChange }: Props) {
  const [query, setQuery] = useState('');
  const groups = useMemo(() => paletteGroups(theCatalogue().types), []);
  const type = typeOf(component);
  const entries = groups.flatMap(({ usual, rest }) => [...usual, ...rest]);
  return (
    <Select
      className={select.select!}
      value={keyOf({ ...type, kind: component.kind })}
      onChange={(key) => {
        const chosen = entries.find((entry) => keyOf(entry.type) === key);
        if (chosen) onChange(chosen.type);
      }}
      onOpenChange={() => setQuery('')}
    >
      <Label className={select.label!}>{words.type}</Label>
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
                : groups.map(({ kind, usual, rest }) => (
                    <ListBoxSection key={kind}>
                      <Header className={list.heading!}>{strings.panels.palette.groups[kind]}</Header>
                      {[...usual, ...rest].map((entry) => (
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
