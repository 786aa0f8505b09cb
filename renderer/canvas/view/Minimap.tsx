import { Panel, useStore } from '@xyflow/react';
import type { PointerEvent } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { bounds, grow, type Rect } from '#core/model/geometry.ts';
import { extentOf, shownOn } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { type OpenDocument, theDocument, useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { boxPath } from '../afar/far-paths.ts';
import styles from '../on-top.module.css';
import { showAt } from './framing.ts';
import { SpotMarks } from './SpotMarks.tsx';
import { Spots } from './Spots.tsx';

/** A drawing of so many components is larger than what a screen shows at once. */
const SHOWN_FROM = 30;

/** True while the overview is shown: as the person chose, or by itself once much is drawn. */
export function useShowsMinimap(): boolean {
  const chosen = useEditor((editor) => editor.minimap);
  const isLarge = useDocument(isTooLarge);
  return chosen ?? isLarge;
}

/** Shows the overview, or hides it, whatever the size of the drawing. */
export function toggleMinimap(): void {
  const open = theDocument();
  const { minimap } = useEditor.getState();
  if (open) useEditor.setState({ minimap: !(minimap ?? isTooLarge(open)) });
}

function isTooLarge(open: OpenDocument): boolean {
  return shownOn(open.model, open.diagram).ends.length >= SHOWN_FROM;
}

const SIZE = { width: 200, height: 150 } as const;
const MARGIN = 40;
/** The least size of the mark of a level, in pixels: its shape is to be told apart. */
const LEAST_MARK = 6;

/** The whole drawing in small, with the mark of the highest level on each component; a click or a drag moves the view. */
export function Minimap() {
  return useShowsMinimap() && <Overview />;
}

function Overview() {
  const drawn = useDocument(({ model, diagram }) => shownOn(model, diagram));
  const view = useStore(
    useShallow(({ transform: [x, y, zoom], width, height }) => ({
      x: -x / zoom,
      y: -y / zoom,
      width: width / zoom,
      height: height / zoom,
    })),
  );
  const extent = extentOf(drawn) ?? view;
  // Of the drawing alone: panning leaves the marks as they are.
  const least = (LEAST_MARK * widened(extent).width) / SIZE.width;
  const all = bounds([view, extent]);
  const frame = widened(grow(all ?? view, MARGIN));
  const follow = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    showAt({
      x: frame.x + ((event.clientX - box.left) / box.width) * frame.width,
      y: frame.y + ((event.clientY - box.top) / box.height) * frame.height,
    });
  };
  return (
    <Panel className={styles.minimap!} position="bottom-right">
      <svg
        {...SIZE}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        role="img"
        aria-label={strings.canvas.minimap.label}
        onPointerDown={follow}
        onPointerMove={follow}
      >
        <Spots drawn={drawn} />
        <path className={styles.mask} d={`${boxPath(grow(frame, MARGIN))}${boxPath(view)}`} fillRule="evenodd" />
        <SpotMarks drawn={drawn} least={least} />
      </svg>
    </Panel>
  );
}

/** A rectangle made wider or higher around its middle, until it has the shape of the overview. */
function widened(rect: Rect): Rect {
  const scale = Math.max(rect.width / SIZE.width, rect.height / SIZE.height);
  const [width, height] = [SIZE.width * scale, SIZE.height * scale];
  return { x: rect.x - (width - rect.width) / 2, y: rect.y - (height - rect.height) / 2, width, height };
}
