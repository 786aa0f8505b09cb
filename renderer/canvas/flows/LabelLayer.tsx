import { type ReactFlowState, useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/**
 * Shows something over the flows, where React Flow keeps their labels. Its own portal looks for the place through the
 * whole drawing, once for every label in every frame of a movement; here it is looked for once.
 */
export function LabelLayer({ children }: { readonly children: ReactNode }) {
  const layer = useStore(layerOf);
  return layer && createPortal(children, layer);
}

const layers = new WeakMap<Element, Element>();

function layerOf({ domNode }: Pick<ReactFlowState, 'domNode'>): Element | null {
  if (!domNode) return null;
  const known = layers.get(domNode) ?? domNode.querySelector('.react-flow__edgelabel-renderer');
  if (known) layers.set(domNode, known);
  return known;
}
