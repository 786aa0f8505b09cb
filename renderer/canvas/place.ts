import type { ComponentType } from '#core/knowledge/catalogue.ts';
import type { Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';

/**
 * Draws a component of `type` with its middle at `at`, or, without it, in a free spot near what is
 * selected or in the middle of the view; selects it and starts its rename.
 */
export declare function placeComponent(type: ComponentType, at?: Point): ElementId;
