import { type RefObject, useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  SearchField,
} from 'react-aria-components';
import type { ComponentTypeId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { type PaletteEntry, paletteGroups, searchEntries } from '../panels/palette-entries.ts';
import { theCatalogue } from '../state/document.ts';
import list from '../ui/list.module.css';
import field from '../ui/field.module.css';
import { TypeIcon } from '../ui/TypeIcon.tsx';
import styles from './Import.module.css';

const words = strings.importing.types;

interface Props {
  readonly isOpen: boolean;
  /** What it hangs on. */
  readonly trigger: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly onChoose: (type: ComponentTypeId) => void;
  readonly onClose: () => void;
}

/** All types by kind, to be searched and chosen from; one menu serves every row of a long table. */
export function TypeMenu({ isOpen, trigger, label, onChoose, onClose }: Props) {
  const [query, setQuery] = useState('');
  const groups = useMemo(() => paletteGroups(theCatalogue().types), []);
  return (
    <Popover
      className={list.popover!}
      triggerRef={trigger}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      offset={4}
    >
      <Dialog aria-label={label} className={styles.menu!}>
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <SearchField className={styles.search!} aria-label={words.search} autoFocus>
            <Input className={field.input!} placeholder={words.search} />
          </SearchField>
          <ListBox
            className={list.list!}
            aria-label={label}
            selectionMode="none"
            onAction={(key) => onChoose(String(key).split(' ')[1]!)}
            renderEmptyState={() => <p className={list.empty}>{words.none}</p>}
          >
            {query.trim()
              ? searchEntries(groups, query).map((entry) => <Item key={keyOf(entry)} entry={entry} />)
              : groups.map(({ kind, usual, rest }) => (
                  <ListBoxSection key={kind}>
                    <Header className={list.heading!}>{strings.panels.palette.groups[kind]}</Header>
                    {[...usual, ...rest].map((entry) => (
                      <Item key={keyOf(entry)} entry={entry} />
                    ))}
                  </ListBoxSection>
                ))}
          </ListBox>
        </Autocomplete>
      </Dialog>
    </Popover>
  );
}

function Item({ entry }: { readonly entry: PaletteEntry }) {
  return (
    <ListBoxItem id={keyOf(entry)} className={list.item!} textValue={entry.label}>
      <TypeIcon type={entry.type.id} />
      {entry.label}
    </ListBoxItem>
  );
}

/** A type of any kind stands once under each. */
const keyOf = ({ type: { kind, id } }: PaletteEntry): string => `${kind} ${id}`;
