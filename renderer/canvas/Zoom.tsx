import { useStore } from '@xyflow/react';
import { Map } from 'lucide-react';
import { strings } from '#core/strings/index.ts';
import { LayerMenu } from './LayerMenu.tsx';
import styles from './on-top.module.css';
import { toggleMinimap, useShowsMinimap } from './Minimap.tsx';
import { ViewsPanel } from './ViewsPanel.tsx';
import { fit, zoomIn, zoomOut, zoomToActual } from './view.ts';

const words = strings.canvas.zoom;

/** How large the diagram is shown, and the buttons that change it. */
export function Zoom() {
  const zoom = useStore(({ transform }) => transform[2]);
  const overview = useShowsMinimap();
  return (
    <div className={styles.zoom} role="group" aria-label={words.group}>
      <button type="button" aria-label={words.out} onClick={zoomOut}>
        −
      </button>
      <button type="button" aria-label={words.actual(zoom)} onClick={zoomToActual}>
        {words.percent(zoom)}
      </button>
      <button type="button" aria-label={words.in} onClick={zoomIn}>
        +
      </button>
      <button type="button" aria-label={words.fitAll} onClick={() => fit()}>
        {words.fit}
      </button>
      <LayerMenu />
      <ViewsPanel />
      <button type="button" aria-label={strings.canvas.minimap.button} aria-pressed={overview} onClick={toggleMinimap}>
        <Map size={14} aria-hidden />
      </button>
    </div>
  );
}
