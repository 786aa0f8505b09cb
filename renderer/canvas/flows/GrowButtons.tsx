import { useConnection, useStore, ViewportPortal } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { create } from 'zustand';
import { isFlow, isFlowEnd } from '#core/model/element.ts';
import { type Direction, STEPS } from '#core/model/free-spot.ts';
import { centre, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { detailAt } from '../afar/detail.ts';
import { growFrom } from '../shapes/growing.ts';
import styles from './flows.module.css';

const words = strings.flows.grow;
/** From the edge of the shape to the middle of a button, beyond the port, in diagram units. */
const OUT = 30;
/** How long the buttons wait for the pointer to reach them, in milliseconds. */
const LINGER = 400;

const useHovered = create<{ id: ElementId | null }>(() => ({ id: null }));
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Shows the buttons around the component under the pointer, and takes them away soon after it left. */
export function hover(id: ElementId | null): void {
  clearTimeout(leaving);
  if (id !== null) useHovered.setState({ id });
  else leaving = setTimeout(() => useHovered.setState({ id: null }), LINGER);
}

/** A plus on each side of the component under the pointer: it grows the likely next one. Keys do the same. */
export function GrowButtons({ isHidden }: { readonly isHidden: boolean }) {
  const selected = useEditor(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined));
  const id = useHovered((hovered) => hovered.id);
  const isNear = useStore(({ transform: [, , zoom] }) => detailAt(zoom) === 'all');
  const isLeading = useConnection(({ inProgress }) => inProgress);
  const isIdle = useEditor(
    ({ tool, renaming, connectingFrom }) => tool.kind === 'select' && renaming === null && connectingFrom === null,
  );
  // A selected flow has handles of its own where the buttons would be.
  const isFlowTaken = useDocument(({ model }) => isFlow(model.element.get(selected ?? '')));
  const element = useDocument(({ model, diagram }) => {
    const found = model.element.get(id ?? '');
    return found?.diagram === diagram ? found : undefined;
  });
  // From afar they would lie on names and labels.
  if (isHidden || !isNear || isLeading || isFlowTaken || !isIdle || !isFlowEnd(element)) return null;
  return (
    <ViewportPortal>
      {DIRECTIONS.map((direction) => (
        <button
          key={direction}
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          title={words.button(words.directions[direction])}
          className={`${styles.grow} nopan nodrag`}
          style={placeOf(element.rect, direction)}
          data-testid={`grow ${direction}`}
          onPointerEnter={() => hover(element.id)}
          onPointerLeave={() => hover(null)}
          onClick={(event) => {
            event.stopPropagation();
            hover(null);
            growFrom(element.id, direction);
          }}
        >
          <Plus size={14} aria-hidden />
        </button>
      ))}
    </ViewportPortal>
  );
}

const DIRECTIONS = ['left', 'right', 'up', 'down'] as const satisfies readonly Direction[];

function placeOf(rect: Rect, direction: Direction) {
  const { x, y } = centre(rect);
  const [dx, dy] = [STEPS[direction].x, STEPS[direction].y];
  return { left: x + dx * (rect.width / 2 + OUT), top: y + dy * (rect.height / 2 + OUT) };
}
