import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from '#core/model/geometry.ts';
import styles from './Chooser.module.css';
import { Keys } from './Keys.tsx';
import { Overlay, type OverlayHandle } from './Overlay.tsx';

/** One line to choose. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  /** What kind of thing it is, or where it is. */
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  /** The key that does the same, as a person reads it. */
  readonly keys?: string | undefined;
  /** Why it cannot be chosen now. */
  readonly missing?: string | null;
  readonly run: () => void;
}

/** So many lines a list shows at once; the others come up as their names are typed. */
export const MOST_SHOWN = 100;

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly near?: Point | undefined;
  /** What there is for what was typed, best first. */
  readonly find: (typed: string) => readonly Choice[];
  /** What is said when there is nothing. */
  readonly nothing: string;
  /** What stands below the list. */
  readonly hint?: ReactNode;
  readonly onClose: () => void;
}

/** A field to type in and a list of what answers to it: arrows choose, Enter runs, Escape goes back to where one was. */
export function Chooser({ label, placeholder, near, find, nothing, hint, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const overlay = useRef<OverlayHandle>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const choices = find(typed);
  const active = Math.min(at, choices.length - 1);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const choose = (choice: Choice | undefined): void => {
    if (!choice || choice.missing) return;
    // What is chosen acts where one was, and may take the focus itself.
    overlay.current?.close();
    choice.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') choose(choices[active]);
    else if (step !== undefined) setAt((active + step + choices.length) % Math.max(1, choices.length));
    else return;
    event.preventDefault();
  };

  return (
    <Overlay ref={overlay} label={label} near={near} onClose={onClose} className={styles.chooser}>
      <input
        className={styles.field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={active < 0 ? undefined : `${id}${active}`}
        aria-autocomplete="list"
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={id} className={styles.list} role="listbox" aria-label={label} tabIndex={-1}>
        {choices.map((choice, index) => (
          <div
            key={choice.id}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-disabled={Boolean(choice.missing)}
            className={styles.choice}
            onPointerMove={() => index !== active && setAt(index)}
            onClick={() => choose(choice)}
          >
            <Line {...choice} />
          </div>
        ))}
      </div>
      {/* There from the start: what appears together with its words is often not spoken. */}
      <p className={styles.nothing} role="status">
        {choices.length === 0 && nothing}
      </p>
      {hint && <p className={styles.hint}>{hint}</p>}
    </Overlay>
  );
}

function Line({ icon, title, missing, detail, keys }: Choice) {
  return (
    <>
      {icon}
      <span className={styles.title}>
        {title}
        {missing && <small>{missing}</small>}
      </span>
      {detail && <small>{detail}</small>}
      <Keys>{keys}</Keys>
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
