import { z } from 'zod';
import { GRID } from '../../model/geometry.ts';
import { LIMITS } from '../../model/limits.ts';
import { LIFE_CYCLE_STAGES } from '../../model/project.ts';
import { text } from './basics.ts';

/** A name inside one template; a project made from it gets ids of its own. */
const local = z.string().regex(/^[a-z][a-z0-9-]*$/);
const name = text.max(LIMITS.name);
const onGrid = z.int().multipleOf(GRID);
const rect = z.strictObject({ x: onGrid, y: onGrid, width: onGrid.positive(), height: onGrid.positive() });
const answer = z.enum(['yes', 'no', 'unknown']).default('unknown');
const description = z.string().max(LIMITS.text).default('');

const boundary = z.strictObject({
  id: local,
  name,
  description,
  rect,
  /** The innermost boundary around it. */
  boundary: local.nullable(),
});

const component = z.strictObject({
  id: local,
  kind: z.enum(['externalEntity', 'process', 'dataStore']),
  name,
  description,
  type: text,
  rect,
  boundary: local.nullable(),
  /** The facts that are answered; all others are left open. */
  yes: z.array(text).default([]),
  no: z.array(text).default([]),
});

const flow = z.strictObject({
  from: local,
  to: local,
  name,
  description,
  /** One of the catalogue's kinds of data. */
  data: z.string().max(LIMITS.name).default(''),
  twoWay: z.boolean().default(false),
  encrypted: answer,
  authenticated: answer,
});

/** A drawn system to start from, on one diagram. The order of its entries decides which flow takes the best way. */
export const template = z.strictObject({
  id: local,
  name: text.max(LIMITS.projectName),
  /** What the system does, in one line. */
  summary: text.max(LIMITS.name),
  /** What the properties of the project say of it. */
  facts: z.strictObject({
    users: text,
    dataClasses: text,
    stage: z.enum(LIFE_CYCLE_STAGES),
    trainedBy: text,
    runBy: text,
  }),
  boundaries: z.array(boundary),
  components: z.array(component).min(1),
  flows: z.array(flow),
});

export type Template = Readonly<z.infer<typeof template>>;
