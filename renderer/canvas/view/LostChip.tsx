import { type ReactFlowState, useStore } from '@xyflow/react';
import { overlaps, type Rect } from '#core/model/geometry.ts';
import { extentOf, shownOn } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../../keys/use-key-of.ts';
import { useDocument } from '../../state/document.ts';
import { Keys } from '../../ui/Keys.tsx';
import { focusCanvas } from '../focus.ts';
import styles from '../on-top.module.css';
import { fit } from './framing.ts';
import { useShowsMinimap } from './Minimap.tsx';

const words = strings.canvas.lost;

/** Where the view has left the drawing altogether: says so, and leads back. */
export function LostChip() {
  const keyOf = useKeyOf();
  const drawn = useDocument(({ model, diagram }) => extentOf(shownOn(model, diagram)));
  const isLost = useStore((store) => drawn !== null && store.width > 0 && !overlaps(drawn, inView(store)));
  const showsMinimap = useShowsMinimap();
  if (!isLost) return null;
  const back = (): void => {
    fit();
    focusCanvas();
  };
  return (
    <div className={`${styles.chip} ${styles.lost}`} data-aside={showsMinimap || undefined} role="status">
      {words.said}
      <button type="button" onClick={back}>
        {words.back}
      </button>
      <Keys>{keyOf('view.zoomFit')}</Keys>
    </div>
  );
}

/** The part of the diagram that is in view. */
function inView({ transform: [x, y, zoom], width, height }: ReactFlowState): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}
