import { LAYERS } from '#core/picture/layer.ts';
import { strings } from '#core/strings/index.ts';
import { showLayer } from '../canvas/layers/layering.ts';
import { titled } from './command.ts';

/** The commands that colour the drawing by one layer after another. */
export const layerCommands = titled(strings.layers.commands, [
  ...LAYERS.map(
    (id) => ({ id: `layer.${id}`, group: 'view', keys: [], where: 'anywhere', run: () => showLayer(id) }) as const,
  ),
  { id: 'layer.none', group: 'view', keys: [], where: 'anywhere', run: () => showLayer(null) },
]);
