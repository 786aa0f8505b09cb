import { Layers } from 'lucide-react';
import { Button } from 'react-aria-components';
import { LAYERS, type LayerId } from '#core/picture/layer.ts';
import { strings } from '#core/strings/index.ts';
import { useEditor } from '../../state/editor.ts';
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { showLayer } from './layering.ts';

const words = strings.layers;
const CHOICES: readonly (LayerId | 'none')[] = ['none', ...LAYERS];

/** Chooses what colours the drawing. */
export function LayerMenu() {
  const layer = useEditor((editor) => editor.layer);
  return (
    <ChoiceMenu
      label={words.button}
      choices={CHOICES}
      names={{ none: words.none, ...words.names }}
      chosen={layer ?? 'none'}
      onChoose={(choice) => showLayer(choice === 'none' ? null : choice)}
      placement="top end"
      offset={8}
    >
      <Tooltip text={words.button} placement="top">
        <Button aria-label={words.button} data-on={layer !== null || undefined}>
          <Layers size={14} aria-hidden />
        </Button>
      </Tooltip>
    </ChoiceMenu>
  );
}
