import { create } from 'zustand';
import type { Sketch } from '#core/formats/sketch/sketch.ts';
import type { FileOpening, SealedFile } from '#core/ipc/contract.ts';
import type { Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { MenuPlace } from '../keys/command.ts';
import type { Choice } from '../ui/Chooser.tsx';

/** What a text on the clipboard can become. */
export type PastedText =
  | {
      readonly kind: 'sketch';
      readonly sketch: Sketch;
      /** The lines that have no place in a drawing, and why. */
      readonly leftOut: readonly { readonly line: number; readonly says: string }[];
    }
  | { readonly kind: 'foreign'; readonly text: string };

/** What a component that is added by typing is for. */
export interface QuickAdd {
  /** Where its middle comes to lie, in diagram units; left out, it finds a free place near what is selected. */
  readonly at?: Point;
  /** Goes on with the component that was added. */
  readonly then?: (added: ElementId) => void;
}

/** What lies over the window and has the keyboard until it is left; `near` is a point of the window. */
export type OpenDialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'commands' }
  | ({ readonly kind: 'add'; readonly near?: Point } & QuickAdd)
  /** One of several things, chosen by name. */
  | {
      readonly kind: 'choose';
      readonly label: string;
      readonly placeholder: string;
      readonly choices: readonly Choice[];
    }
  | { readonly kind: 'picture' }
  | { readonly kind: 'report' }
  | { readonly kind: 'notifications' }
  | { readonly kind: 'sealCopy' }
  | { readonly kind: 'unseal'; readonly file: SealedFile; readonly onOpened: (opening: FileOpening) => void }
  | { readonly kind: 'paste'; readonly pasted: PastedText; readonly near?: Point }
  | { readonly kind: 'menu'; readonly place: MenuPlace; readonly near: Point };

/** `exporting` is true while the card of a report stands in its corner, which takes no keyboard. */
export const useDialog = create<{ readonly open: OpenDialog | null; readonly exporting: boolean }>(() => ({
  open: null,
  exporting: false,
}));

/** Opens a dialog in place of any other. */
export const openDialog = (open: OpenDialog): void => useDialog.setState({ open });

/** Lets a component be added by typing, at a point of the window and of the diagram or wherever is room. */
export const quickAdd = (add: QuickAdd & { readonly near?: Point } = {}): void => openDialog({ kind: 'add', ...add });
