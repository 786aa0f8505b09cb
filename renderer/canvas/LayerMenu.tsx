import { Check, Layers } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { LAYERS, type LayerId } from '#core/picture/layer.ts';
import { strings } from '#core/strings/index.ts';
import { useEditor } from '../state/editor.ts';
import list from '../ui/list.module.css';
import { showLayer } from './layering.ts';

const words = strings.layers;
const CHOICES: readonly (LayerId | 'none')[] = ['none', ...LAYERS];

/** Chooses what colours the drawing. */
export function LayerMenu() {
  const layer = useEditor((editor) => editor.layer);
  const chosen = layer ?? 'none';
  return (
    <MenuTrigger>
      <Button aria-label={words.button} data-on={layer !== null || undefined}>
        <Layers size={14} aria-hidden />
      </Button>
      <Popover className={list.popover!} offset={8} placement="top end">
        <Menu
          className={list.list!}
          aria-label={words.button}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            const id = CHOICES.find((each) => keys !== 'all' && keys.has(each));
            showLayer(id === undefined || id === 'none' ? null : id);
          }}
        >
          {CHOICES.map((id) => (
            <MenuItem key={id} id={id} className={list.item!}>
              {id === 'none' ? words.none : words.names[id]}
              {id === chosen && <Check size={14} aria-hidden />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
