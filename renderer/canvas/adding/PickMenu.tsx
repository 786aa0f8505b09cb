import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField, useFilter } from 'react-aria-components';
import { strings } from '#core/strings/index.ts';
import list from '../../ui/list.module.css';
import { MOST_SHOWN } from '../../ui/Chooser.tsx';
import { ScrollingList } from '../../ui/ScrollingList.tsx';
import words from '../../ui/text.module.css';
import styles from '../on-top.module.css';
import { type Pick, type Picking, stopPicking, usePicking } from './picking.ts';

/** The list that the canvas waits to have something chosen from. */
export function PickMenu() {
  const picking = usePicking((state) => state.picking);
  return picking && <PickList key={picking.title} picking={picking} onLeave={stopPicking} />;
}

interface Props {
  readonly picking: Picking;
  readonly onLeave: () => void;
}

/** A list to choose from: type to find, arrows to choose, Enter to take it; Escape and whatever is done elsewhere leave it. */
export function PickList({ picking: { title, search, picks, near, onPick, pickAt, onLookAt }, onLeave }: Props) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // As soon as it is there: the next key is meant for it already.
  useLayoutEffect(() => field.current?.focus(), []);
  const { contains } = useFilter({ sensitivity: 'base' });
  const found = useMemo(() => picks.filter(({ label }) => contains(label, text)), [picks, contains, text]);
  const take = (id: string): void => {
    onLeave();
    onPick(id);
  };
  const menu = usePressElsewhere(({ clientX, clientY }) => {
    const id = pickAt?.(clientX, clientY) ?? null;
    if (id === null) return onLeave();
    take(id);
    // The click that follows is no other choice.
    window.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
  });
  return (
    <div
      ref={menu}
      className={styles.connectMenu}
      style={near && { top: near.y, left: near.x, transform: 'none' }}
      role="dialog"
      aria-label={title}
      onBlur={({ currentTarget, relatedTarget }) => {
        // The focus that another window takes comes back.
        if (relatedTarget && !currentTarget.contains(relatedTarget)) onLeave();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') onLeave();
        // What was typed leaves the list as it is: then no line of it is the active one yet.
        const isOnLine = event.target instanceof Element && event.target.getAttribute('aria-activedescendant');
        const [first] = found;
        if (event.key === 'Enter' && text !== '' && !isOnLine && first) take(first.id);
      }}
    >
      <p className={styles.connectTitle}>{title}</p>
      <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
        <SearchField aria-label={search}>
          <Input ref={field} className={styles.connectSearch ?? ''} placeholder={search} />
        </SearchField>
        <ScrollingList label={search}>
          <ListBox
            aria-label={title}
            className={list.plain ?? ''}
            items={found.slice(0, MOST_SHOWN)}
            selectionMode="none"
            renderEmptyState={() => (text === '' ? strings.canvas.connect.nothing : strings.commandPalette.nothing)}
            onAction={(key) => take(String(key))}
          >
            {(each) => (
              <ListBoxItem className={styles.connectItem ?? ''} textValue={each.label}>
                {({ isFocused, isHovered }) => (
                  <Line pick={each} isLookedAt={isFocused || isHovered} onLookAt={onLookAt} />
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </ScrollingList>
        {found.length > MOST_SHOWN && <p className={words.soft}>{strings.commandPalette.firstOnly(MOST_SHOWN)}</p>}
      </Autocomplete>
    </div>
  );
}

/** Hears of a press on anything but the element it is given to. */
function usePressElsewhere(onPress: (press: PointerEvent) => void) {
  const element = useRef<HTMLDivElement>(null);
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const hear = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) press(event);
    };
    window.addEventListener('pointerdown', hear, true);
    return () => window.removeEventListener('pointerdown', hear, true);
  }, []);
  return element;
}

interface LineProps {
  readonly pick: Pick;
  readonly isLookedAt: boolean;
  readonly onLookAt: Picking['onLookAt'];
}

function Line({ pick: { id, label, detail }, isLookedAt, onLookAt }: LineProps) {
  useEffect(() => {
    if (isLookedAt) onLookAt?.(id);
  }, [isLookedAt, id, onLookAt]);
  return (
    <>
      <span>{label}</span>
      <small>{detail}</small>
    </>
  );
}
