import { strings } from '#core/strings/index.ts';
import { fit } from '../canvas/view/framing.ts';
import { toggleMinimap } from '../canvas/view/Minimap.tsx';
import { zoomIn, zoomOut, zoomToActual } from '../canvas/view/view.ts';
import { useEditor } from '../state/editor.ts';
import { titled } from './command.ts';
import { drawn, some } from './when.ts';

/** The commands that bring more or less of the drawing into view. */
export const zoomCommands = titled(strings.keys.commands, [
  { id: 'view.zoomIn', group: 'view', keys: ['Mod++', 'Mod+=', 'z'], where: 'anywhere', run: zoomIn },
  { id: 'view.zoomOut', group: 'view', keys: ['Mod+-', 'Shift+z'], where: 'anywhere', run: zoomOut },
  { id: 'view.zoomActual', group: 'view', keys: ['Mod+0', 'Shift+0'], where: 'anywhere', run: zoomToActual },
  {
    id: 'view.zoomFit',
    group: 'view',
    keys: ['Shift+1'],
    where: 'canvas',
    when: drawn,
    menus: ['canvas'],
    run: () => fit(),
  },
  {
    id: 'view.zoomSelection',
    group: 'view',
    keys: ['Shift+2'],
    where: 'canvas',
    when: some,
    menus: ['component', 'flow', 'boundary', 'text', 'several'],
    run: () => fit(useEditor.getState().selection),
  },
  { id: 'view.minimap', group: 'view', keys: ['m'], where: 'canvas', run: toggleMinimap },
]);
