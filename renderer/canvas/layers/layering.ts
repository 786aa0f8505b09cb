import { type Layer, type LayerClass, type LayerId, layerOf } from '#core/picture/layer.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../../state/announce.ts';
import { type OpenDocument, useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';

const words = strings.layers;

let last: { readonly id: LayerId; readonly of: OpenDocument['model']; readonly at: unknown; readonly layer: Layer };

/** A layer of the open document; worked out once for each state of it, whoever asks. */
export function layerNow(id: LayerId, { model, assessment }: Pick<OpenDocument, 'model' | 'assessment'>): Layer {
  if (last?.id !== id || last.of !== model || last.at !== assessment) {
    last = { id, of: model, at: assessment, layer: layerOf(id, model, assessment) };
  }
  return last.layer;
}

/** The layer that colours the drawing; null while none does. */
export function useLayer(): Layer | null {
  const id = useEditor(({ layer }) => layer);
  return useDocument((open) => id && layerNow(id, open));
}

/** What the layer says of one component; undefined while there is none. */
export function useLayerClass(element: ElementId): LayerClass | undefined {
  const id = useEditor(({ layer }) => layer);
  return useDocument((open) => (id ? layerNow(id, open).classes.get(element) : undefined));
}

/** Colours the drawing by a layer, or by none. */
export function showLayer(layer: LayerId | null): void {
  useEditor.setState({ layer });
  announce(layer ? words.shown(words.names[layer]) : words.hidden);
}

/** The custom property that holds a group's colour, `var(--layer-teal)`. */
export function layerVariable({ colour }: LayerClass): string {
  return `var(--${colour.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)})`;
}
