import type { DrawnCounts } from '../strings/report-summary.ts';
import type { Scene } from './scene.ts';

/** How much of each kind the drawing holds. */
export function countDrawn({ model }: Scene): DrawnCounts {
  const elements = [...model.element.values()];
  const count = (kind: (typeof elements)[number]['kind']): number =>
    elements.filter((element) => element.kind === kind).length;
  return {
    externalEntities: count('externalEntity'),
    processes: count('process'),
    dataStores: count('dataStore'),
    flows: count('dataFlow'),
    boundaries: count('trustBoundary'),
  };
}
