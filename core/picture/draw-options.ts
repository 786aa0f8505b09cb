import type { Band } from '../assessment/bands.ts';
import type { ComponentTypeId, ElementId } from '../model/ids.ts';
import type { Layer } from './layer.ts';
import type { Theme } from './tokens.ts';

/** How many findings of one level an element has. */
export interface Badge {
  readonly band: Band;
  readonly count: number;
}

/** What a picture of a diagram shows besides its elements, and how. */
export interface DrawOptions {
  /** What each component type is called. */
  readonly types: ReadonlyMap<ComponentTypeId, string>;
  /** The findings of each element, lowest level first. */
  readonly badges: ReadonlyMap<ElementId, readonly Badge[]>;
  /** The reason to show: its elements in the colour of their level, all else dimmed. */
  readonly lit?: { readonly path: readonly ElementId[]; readonly band: Band };
  readonly theme: Theme;
  /** Whether the colour of the canvas lies beneath; left out, on screens alone. */
  readonly background?: boolean;
  /** What colours components besides, with its legend beneath the drawing. */
  readonly layer?: Layer;
  /** Marks levels by hatches besides colours, for paper without colour. */
  readonly hatch: boolean;
  /** Numbers to print on components and flows, as a register lists them. */
  readonly numbers?: ReadonlyMap<ElementId, string>;
}
