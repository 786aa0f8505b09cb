import { COMPONENT_ICONS, ICON_GRID } from '#core/picture/icons.ts';
import type { ComponentTypeId } from '#core/model/ids.ts';

/** The sign of a component type, as on the canvas. */
export function TypeIcon({ type, size = 16 }: { readonly type: ComponentTypeId; readonly size?: number }) {
  return (
    <svg
      aria-hidden
      width={size}
      height={size}
      viewBox={`0 0 ${ICON_GRID} ${ICON_GRID}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={COMPONENT_ICONS.get(type) ?? COMPONENT_ICONS.get('other')} />
    </svg>
  );
}
