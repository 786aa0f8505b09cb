import { useStore } from '@xyflow/react';
import { Map } from 'lucide-react';
import { Button, type ButtonProps } from 'react-aria-components';
import { strings } from '#core/strings/index.ts';
import type { CommandId } from '../../keys/registry.ts';
import { useKeyOf } from '../../keys/use-key-of.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { LayerMenu } from '../layers/LayerMenu.tsx';
import styles from '../on-top.module.css';
import { fit } from './framing.ts';
import { toggleMinimap, useShowsMinimap } from './Minimap.tsx';
import { zoomIn, zoomOut, zoomToActual } from './view.ts';
import { ViewsPanel } from './ViewsPanel.tsx';

const words = strings.canvas.zoom;

/** How large the diagram is shown, and the buttons that change it. */
export function Zoom() {
  const zoom = useStore(({ transform }) => transform[2]);
  const overview = useShowsMinimap();
  return (
    <div className={styles.zoom} role="group" aria-label={words.group}>
      <Tool label={words.out} command="view.zoomOut" onPress={zoomOut}>
        −
      </Tool>
      <Tool label={words.actual(zoom)} command="view.zoomActual" onPress={zoomToActual}>
        {words.percent(zoom)}
      </Tool>
      <Tool label={words.in} command="view.zoomIn" onPress={zoomIn}>
        +
      </Tool>
      <Tool label={words.fitAll} command="view.zoomFit" onPress={() => fit()}>
        {words.fit}
      </Tool>
      <LayerMenu />
      <ViewsPanel />
      <Tool
        label={strings.canvas.minimap.button}
        command="view.minimap"
        aria-pressed={overview}
        onPress={toggleMinimap}
      >
        <Map size={14} aria-hidden />
      </Tool>
    </div>
  );
}

interface ToolProps extends Omit<ButtonProps, 'aria-label'> {
  readonly label: string;
  /** What does the same by key. */
  readonly command: CommandId;
}

function Tool({ label, command, ...rest }: ToolProps) {
  const keyOf = useKeyOf();
  return (
    <Tooltip text={label} keys={keyOf(command)} placement="top">
      <Button {...rest} aria-label={label} />
    </Tooltip>
  );
}
