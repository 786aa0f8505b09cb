import type { strings } from '#core/strings/index.ts';

/** What a context menu is opened on: nothing, one element of a kind, several, or a row of the risk table. */
export type MenuPlace = 'canvas' | 'component' | 'flow' | 'boundary' | 'text' | 'several' | 'risk';

/** Something the keyboard, a menu, the command palette or a button can ask for. */
export interface Command<Id extends string = string> {
  readonly id: Id;
  /** What it does, as every menu and list names it. */
  readonly title: string;
  readonly group: keyof typeof strings.keys.groups;
  /** The chords that call it unless a person chose others, the one to show first. */
  readonly keys: readonly string[];
  /**
   * Where it counts: in the window, whatever that shows; in the open project; there only while the
   * canvas, a row of the risk table, or anything else around the canvas has the keyboard; or while the
   * project is presented.
   */
  readonly where: 'window' | 'anywhere' | 'canvas' | 'table' | 'panel' | 'presentation';
  /** Whether it can be called now: true, or a sentence that says what is missing. Absent for always. */
  readonly when?: () => true | string;
  /** The context menus it stands in; none when absent. */
  readonly menus?: readonly MenuPlace[];
  /** True for what means nothing without the key that was pressed, such as an arrow: only keys call it. */
  readonly byKeyOnly?: true;
  /** True where the browser itself acts on the keys, by an event of the clipboard. */
  readonly byBrowser?: true;
  /** True where the key is part of what it does, such as an arrow or Escape: nobody can give it another. */
  readonly keepsKeys?: true;
  readonly run: (event?: KeyboardEvent) => void;
}

/**
 * Commands with their titles, to be joined in `registry.ts`.
 *
 * @param titles of every one of them by its id, from the strings of their subject
 */
export function titled<const Id extends string>(
  titles: Readonly<Record<Id, string>>,
  commands: readonly Omit<Command<NoInfer<Id>>, 'title'>[],
): readonly Command<Id>[] {
  return commands.map((command) => ({ ...command, title: titles[command.id] }));
}

/** Why a command cannot be called now, as a sentence; null when it can. */
export function missing({ when }: Pick<Command, 'when'>): string | null {
  const answer = when?.() ?? true;
  return answer === true ? null : answer;
}
