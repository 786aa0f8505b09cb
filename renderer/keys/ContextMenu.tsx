import { type KeyboardEvent, useRef, useState } from 'react';
import type { Point } from '#core/model/geometry.ts';
import { strings } from '#core/strings/index.ts';
import { Keys } from '../ui/Keys.tsx';
import { Overlay, type OverlayHandle } from '../ui/Overlay.tsx';
import { rovingFocus } from '../ui/roving-focus.ts';
import { type Command, type MenuPlace, missing } from './command.ts';
import styles from './ContextMenu.module.css';
import { commands, keyOf } from './registry.ts';

const words = strings.keys;

interface Props {
  readonly place: MenuPlace;
  readonly near: Point;
  readonly onClose: () => void;
}

/** What can be done with what the menu was opened on, each with its key, or with what is missing for it. */
export function ContextMenu({ place, near, onClose }: Props) {
  const overlay = useRef<OverlayHandle>(null);
  // What is missing is told by where the keyboard was before the menu took it.
  const [groups] = useState(() => itemsOf(place));
  const choose = (command: Command): void => {
    overlay.current?.close();
    command.run();
  };
  return (
    <Overlay ref={overlay} label={words.menus[place]} near={near} onClose={onClose} className={styles.overlay}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- could it take the focus, it would have it before its items */}
      <div ref={rovingFocus} role="menu" aria-label={words.menus[place]} className={styles.menu} onKeyDown={goToLetter}>
        {groups.map((items) => (
          <div key={items[0]!.command.id} role="group" className={styles.group}>
            {items.map(({ command, reason }) => (
              <button
                key={command.id}
                type="button"
                role="menuitem"
                data-roving={command.id}
                className={styles.item}
                aria-disabled={reason !== null}
                onClick={() => reason === null && choose(command)}
              >
                <span className={styles.title}>
                  {command.title}
                  {reason !== null && <small>{reason}</small>}
                </span>
                <Keys>{keyOf(command.id)}</Keys>
              </button>
            ))}
          </div>
        ))}
      </div>
    </Overlay>
  );
}

/** Where people look for them they stay, with what is missing; what else cannot be done here would only be in the way. */
const STAY: ReadonlySet<string> = new Set(['edit.undo', 'edit.redo', 'edit.paste']);

/** The commands of a menu, those of one group together, with what is missing for those that stay without it. */
function itemsOf(place: MenuPlace) {
  const items = commands
    .filter(({ menus }) => menus?.includes(place))
    .map((command) => ({ command, reason: missing(command) }))
    .filter(({ command, reason }) => reason === null || STAY.has(command.id));
  return [...Map.groupBy(items, ({ command }) => command.group).values()];
}

/** A letter goes to the next item that begins with it. */
function goToLetter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(event.target as HTMLElement);
  const turned = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  turned.find((item) => item.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
}
