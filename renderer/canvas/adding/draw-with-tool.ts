import type { Rect } from '#core/model/geometry.ts';
import { theCatalogue } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { worksInOutline } from '../focus.ts';
import { beginText } from '../shapes/writing.ts';
import { visibleRect } from '../view/view.ts';
import { freeSpot, placeBoundary, placeComponent } from './place.ts';

/** A boundary that is not drawn around anything, in diagram units. */
const EMPTY = { width: 320, height: 200 };

/** Draws what the tool holds without a pointer, where there is room in the view; answers false where it draws nothing. */
export function drawWithTool(): boolean {
  const { tool } = useEditor.getState();
  switch (tool.kind) {
    case 'place': {
      const type = theCatalogue().types.find(({ id }) => id === tool.type);
      if (type) placeComponent(type, undefined, tool.component);
      return true;
    }
    case 'boundary': {
      placeBoundary(worksInOutline() ? freeSpot(EMPTY) : middleOf(visibleRect()));
      return true;
    }
    case 'text':
      beginText();
      return true;
    case 'select':
    case 'hand':
    case 'flow':
      return false;
  }
}

function middleOf({ x, y, width, height }: Rect): Rect {
  return { x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 };
}
