import { z } from 'zod';
import type { ProjectId } from '../model/ids.ts';
import { LAYERS } from '../picture/layer.ts';
import { diagramIdSchema, elementIdSchema, projectIdSchema } from './schemas.ts';

/** Of a larger selection nobody remembers what was in it. */
export const MOST_SELECTED = 500;

/** Where a person is in the open project, to be there again after a restart. No text of a project is in it. */
export const sessionSchema = z.strictObject({
  projectId: projectIdSchema,
  diagram: diagramIdSchema,
  /** What is in the middle of the canvas, in diagram units, and how large; null before anything is shown. */
  frame: z
    .strictObject({ at: z.strictObject({ x: z.number(), y: z.number() }), zoom: z.number().positive() })
    .nullable(),
  selection: z.array(elementIdSchema).max(MOST_SELECTED),
  tab: z.enum(['component', 'findings', 'assessment']),
  panels: z.strictObject({ left: z.boolean(), right: z.boolean(), bottom: z.boolean() }),
  /** What stands in the panel at the left, and in the one below. */
  left: z.enum(['palette', 'outline', 'text']),
  table: z.enum(['risks', 'components', 'flows']),
  layer: z.enum(LAYERS).nullable(),
});
export type Session = Readonly<z.infer<typeof sessionSchema>>;

/** Of how many projects it is remembered where a person was in them, and of how large a selection. */
const PLACES = { most: 60, selected: 50 } as const;

/** Where a person was in each project, the one left last first. */
export const placesSchema = z.array(sessionSchema).max(PLACES.most);

/** The places with this one in front; of the projects left longest ago, and of large selections, nothing stays. */
export function withPlace(places: readonly Session[], place: Session): Session[] {
  const selection = place.selection.length > PLACES.selected ? [] : place.selection;
  return [{ ...place, selection }, ...withoutPlace(places, place.projectId)].slice(0, PLACES.most);
}

/** The places without that of a project. */
export function withoutPlace(places: readonly Session[], projectId: ProjectId): Session[] {
  return places.filter((place) => place.projectId !== projectId);
}
