import { ViewportPortal } from '@xyflow/react';
import { Fragment, memo, useMemo, useState } from 'react';
import type { ElementId } from '#core/model/ids.ts';
import { shownOn } from '#core/picture/shown.ts';
import { useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import type { Drag } from '../dragging/drag.ts';
import { useRoutes } from '../flows/routes.ts';
import { layerVariable, useLayer } from '../layers/layering.ts';
import { badgesShown } from '../shapes/badges.ts';
import { Bundles } from './bundles.ts';
import { type FarShapes, linesOf, ShapePaths } from './far-paths.ts';
import styles from './far.module.css';

/**
 * Components and flows from so far away that nothing but their shapes can be told apart: many in one path, because
 * thousands of elements of their own would cost more than what they show. Only looked at; what the pointer is on, and
 * what is selected, lies over it as nodes and edges. What is dragged is drawn apart, to be carried along as it is.
 */
export function Far({ drag }: { readonly drag: Drag | null }) {
  const isLit = useEditor((editor) => editor.finding !== null || editor.previewed !== null);
  const carried = drag?.isCopy === false ? drag.carried : NOTHING;
  return (
    <ViewportPortal>
      <svg className={styles.far} data-lit={isLit ? 'dimmed' : undefined} aria-hidden="true">
        <Flows carried={carried} />
        <Shapes carried={carried} />
      </svg>
    </ViewportPortal>
  );
}

type Carried = ReadonlyMap<ElementId, unknown>;

const NOTHING: Carried = new Map();

function Flows({ carried }: { readonly carried: Carried }) {
  const { flows } = useDocument(({ model, diagram }) => shownOn(model, diagram));
  const { resting, led } = useRoutes();
  const isLed = useKeys(led);
  const [paths] = useState(() => new Bundles(linesOf));
  const still = useMemo(
    () => paths.of(flows.map(({ id }) => (carried.has(id) || isLed.has(id) ? undefined : resting.get(id)))),
    [paths, flows, resting, carried, isLed],
  );
  const along = useMemo(() => linesOf([...carried.keys()].flatMap((id) => resting.get(id) ?? [])), [resting, carried]);
  return (
    <>
      {still.map((path, index) => (
        <path key={index} className={styles.farFlows} d={path} data-far-flows />
      ))}
      <path className={styles.farFlows} d={linesOf([...led.values()])} />
      <path className={`${styles.farFlows} carried`} d={along} />
    </>
  );
}

/** The keys of a map; the same set as long as they are the same. */
function useKeys(map: Carried): ReadonlySet<ElementId> {
  const [keys, setKeys] = useState<ReadonlySet<ElementId>>(() => new Set(map.keys()));
  if (keys.size === map.size && [...map.keys()].every((key) => keys.has(key))) return keys;
  const now = new Set(map.keys());
  setKeys(now);
  return now;
}

function Shapes({ carried }: { readonly carried: Carried }) {
  const { ends } = useDocument(({ model, diagram }) => shownOn(model, diagram));
  const badges = useDocument(badgesShown);
  const selection = useEditor((editor) => editor.selection);
  const layer = useLayer();
  const [{ staying, going }] = useState(() => ({ staying: new ShapePaths(), going: new ShapePaths() }));
  const still = useMemo(
    () =>
      staying.of(carried.size === 0 ? ends : ends.map((end) => (carried.has(end.id) ? null : end)), {
        badges,
        selection,
        layer,
      }),
    [staying, ends, badges, selection, carried, layer],
  );
  const along = useMemo(
    () => going.of(carried.size === 0 ? [] : ends.filter(({ id }) => carried.has(id)), { badges, selection, layer }),
    [going, ends, badges, selection, carried, layer],
  );
  return (
    <>
      {still.map((bundle, index) => (
        <Bundle key={index} shapes={bundle} />
      ))}
      <g className="carried">
        {along.map((bundle, index) => (
          <Bundle key={index} shapes={bundle} />
        ))}
      </g>
    </>
  );
}

const Bundle = memo(function Bundle({ shapes }: { readonly shapes: readonly FarShapes[] }) {
  return shapes.map(({ band, told, selected, path, marks }, index) => (
    <Fragment key={index}>
      <path
        className={styles.farShapes}
        d={path}
        data-band={band}
        style={told && { fill: layerVariable(told) }}
        data-selected={selected || undefined}
        data-far
      />
      {marks !== '' && (
        <path
          className={told && !told.band ? styles.farLetters : styles.farMarks}
          d={marks}
          data-band={told ? told.band : band}
          data-far-marks
        />
      )}
    </Fragment>
  ));
});
