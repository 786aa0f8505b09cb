import { ViewportPortal } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { ElementId } from '#core/model/ids.ts';
import { shownOn } from '#core/picture/shown.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { badgesShown } from './badges.ts';
import { FlowPaths, shapePaths } from './far-paths.ts';
import styles from './far.module.css';
import { layerVariable, useLayer } from './layering.ts';
import { useRoutes } from './routes.ts';

/**
 * Components and flows from so far away that nothing but their shapes can be told apart: many in one path, because
 * thousands of elements of their own would cost more than what they show. Only looked at; what the pointer is on, and
 * what is selected, lies over it as nodes and edges.
 *
 * @param except what is being dragged
 */
export function Far({ except }: { readonly except: ReadonlySet<ElementId> }) {
  const { ends, flows } = useDocument(({ model, diagram }) => shownOn(model, diagram));
  const badges = useDocument(badgesShown);
  const selection = useEditor((editor) => editor.selection);
  const isLit = useEditor((editor) => editor.finding !== null || editor.previewed !== null);
  const layer = useLayer();
  const { routes } = useRoutes();
  const [paths] = useState(() => new FlowPaths());
  const lines = useMemo(() => paths.of(flows, routes, except), [paths, flows, routes, except]);
  const shapes = useMemo(
    () => shapePaths(ends, badges, selection, except, layer),
    [ends, badges, selection, except, layer],
  );
  return (
    <ViewportPortal>
      <svg className={styles.far} data-lit={isLit ? 'dimmed' : undefined} aria-hidden="true">
        {lines.map((path, index) => (
          <path key={index} className={styles.farFlows} d={path} data-far-flows />
        ))}
        {shapes.map(({ band, told, selected, path }, index) => (
          <path
            key={index}
            className={styles.farShapes}
            d={path}
            data-band={band}
            style={told && { fill: layerVariable(told) }}
            data-selected={selected || undefined}
            data-far
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}
