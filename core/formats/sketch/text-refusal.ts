import type { MermaidRefusal } from '../mermaid/read-mermaid.ts';
import type { SketchFault } from './read-sketch.ts';

/** Why a text is not taken as a drawing. */
export type TextRefusal =
  | MermaidRefusal
  | { readonly kind: 'faultyLines'; readonly faults: readonly SketchFault[] }
  /** A text of other things: nothing in it is a flow, a boundary or a type. */
  | { readonly kind: 'noDrawing' }
  | { readonly kind: 'tooMany' | 'tooDeep'; readonly limit: number };
