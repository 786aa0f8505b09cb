import { MiniMap, type MiniMapNodeProps } from '@xyflow/react';
import type { ElementId } from '#core/model/ids.ts';
import { levelMark } from '#core/picture/level-mark.ts';
import { strings } from '#core/strings/index.ts';
import { type OpenDocument, theDocument, useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { countedOn } from './badges.ts';
import styles from './on-top.module.css';
import { showAt } from './view.ts';
import { componentsOn } from './walk.ts';

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
  return componentsOn(open).length >= SHOWN_FROM;
}

/** The whole drawing in small, with the mark of the highest level on each component; a click or a drag moves the view. */
export function Minimap() {
  const shown = useShowsMinimap();
  return (
    shown && (
      <MiniMap
        className={styles.minimap!}
        position="bottom-right"
        ariaLabel={strings.canvas.minimap.label}
        nodeComponent={Spot}
        onClick={(_, at) => showAt(at)}
        pannable
      />
    )
  );
}

/** An element on the overview. */
function Spot({ id, x, y, width, height, selected }: MiniMapNodeProps) {
  const kind = useDocument(({ model }) => model.element.get(id)?.kind);
  const band = useDocument(({ assessment }) => countedOn(assessment, id as ElementId)[0]?.band);
  const rect = { x, y, width, height };
  if (kind === 'trustBoundary') return <rect {...rect} rx={12} className={styles.spotBoundary} />;
  const middle = { x: x + width / 2, y: y + height / 2 };
  return (
    <>
      <rect {...rect} rx={8} className={styles.spot} data-selected={selected || undefined} />
      {band && <path d={levelMark(band, middle, height * 1.25, '').path} fill={`var(--${band})`} />}
    </>
  );
}
