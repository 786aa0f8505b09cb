import type { MouseEvent } from 'react';
import { Focusable } from 'react-aria-components';
import { originOf } from '#core/packs/join.ts';
import { packs as packWords } from '#core/strings/packs.ts';
import { placeComponent } from '../canvas/adding/place.ts';
import { sendType } from '../canvas/dragging/dragged-type.ts';
import { theCatalogue } from '../state/document.ts';
import { setTool, useEditor } from '../state/editor.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { TypeIcon } from '../ui/TypeIcon.tsx';
import type { PaletteEntry } from './palette-entries.ts';
import styles from './Palette.module.css';

/** What counts as this type, and which content pack it is from. */
function helpWithOrigin({ id, help }: PaletteEntry['type']): string {
  const pack = originOf(theCatalogue(), id);
  return pack ? `${help} (${packWords.origin(pack.name, pack.version)})` : help;
}

interface Props {
  readonly entry: PaletteEntry;
  /** True for what Enter in the search field would place. */
  readonly isNext?: boolean;
}

/** A component type to draw: dragged into place, armed by a click, placed at once by the keyboard. */
export function PaletteItem({ entry: { type, label }, isNext = false }: Props) {
  const isArmed = useEditor(
    ({ tool }) => tool.kind === 'place' && tool.type === type.id && tool.component === type.kind,
  );

  const onClick = (event: MouseEvent) => {
    // A click without a pointer comes from the keyboard or a screen reader, which cannot point at a place.
    if (event.detail === 0) placeComponent(type);
    else setTool(isArmed ? { kind: 'select' } : { kind: 'place', component: type.kind, type: type.id });
  };

  return (
    <Tooltip text={helpWithOrigin(type)} placement="end">
      <Focusable>
        <button
          type="button"
          data-roving={`${type.kind} ${type.id}`}
          className={styles.item}
          draggable
          aria-pressed={isArmed}
          data-next={isNext || undefined}
          onClick={onClick}
          onDragStart={(event) => sendType(event, type.id, type.kind)}
        >
          <TypeIcon type={type.id} />
          {label}
        </button>
      </Focusable>
    </Tooltip>
  );
}
