import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import shared from './element.module.css';

/** What screen readers say of an element of the drawing; it is the active descendant of the canvas while it is selected. */
export function Spoken({ id, children }: { readonly id: ElementId; readonly children: string }) {
  return (
    <span
      id={`element-${id}`}
      role="img"
      aria-roledescription={strings.canvas.element}
      aria-label={children}
      className={shared.spoken}
    />
  );
}
