import { type ConnectionLineComponentProps, useConnection, ViewportPortal } from '@xyflow/react';
import { useEffect } from 'react';
import { isFlowEnd } from '#core/model/element.ts';
import { centre, contains, type Point, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { shownOn } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { theDocument, useDocument } from '../../state/document.ts';
import styles from './flows.module.css';
import { type FlowPreview as Preview, previewFlow, usePreview } from './preview.ts';

const words = strings.flows.preview;

/** The flow that would be drawn now: its line, what it would cross, and the risks it would add. */
export function FlowPreview() {
  usePointerPreview();
  const preview = usePreview((state) => state.preview);
  const from = useDocument(({ model }) => model.element.get(preview?.from ?? ''));
  const to = useDocument(({ model }) => model.element.get(preview?.to ?? ''));
  if (!preview || !isFlowEnd(from) || !isFlowEnd(to)) return null;
  const [start, end] = [edgeTowards(from.rect, centre(to.rect)), edgeTowards(to.rect, centre(from.rect))];
  return (
    <>
      <ViewportPortal>
        <svg className={styles.previewLine} aria-hidden="true">
          <path d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
          <circle cx={end.x} cy={end.y} r={4} />
        </svg>
      </ViewportPortal>
      <p className={styles.preview} role="status">
        <strong>{words.whole(from.name, to.name)}</strong>
        {meaning(preview)}
      </p>
    </>
  );
}

/** The line from a component to the pointer that leads a flow from it, until it reaches another. */
export function LedLine({ fromX, fromY, toX, toY }: ConnectionLineComponentProps) {
  const isThere = usePreview(({ preview }) => preview !== null);
  return isThere ? null : <path className={styles.ledLine} d={`M${fromX} ${fromY}L${toX} ${toY}`} />;
}

/** While a flow is led by pointer: the component it would reach, by one of its ports or by any place on it. */
function usePointerPreview(): void {
  const ends = useConnection(({ fromNode, toNode, to }) => {
    const target = fromNode && (toNode?.id ?? endAt(to));
    return target && fromNode.id !== target ? `${fromNode.id} ${target}` : '';
  });
  useEffect(() => {
    const [from, to] = ends.split(' ') as [ElementId, ElementId | undefined];
    previewFlow(to === undefined ? null : { from, to });
    return () => previewFlow(null);
  }, [ends]);
}

function endAt(point: Point | null): ElementId | undefined {
  const open = theDocument();
  const ends = open && point ? shownOn(open.model, open.diagram).ends : [];
  return ends.findLast((end) => isFlowEnd(end) && contains(end.rect, point!))?.id;
}

function meaning({ crosses, adds }: Preview): string {
  const line = crosses.length > 0 ? words.crosses(crosses) : words.staysInside;
  if (adds === null) return line;
  return `${line}, ${adds.length > 0 ? words.adds(adds) : words.addsNothing}`;
}

/** Where the straight line from a rectangle's middle to a point leaves the rectangle. */
function edgeTowards(rect: Rect, to: Point): Point {
  const { x, y } = centre(rect);
  const [dx, dy] = [to.x - x, to.y - y];
  const share = Math.min(
    dx === 0 ? Infinity : rect.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : rect.height / 2 / Math.abs(dy),
    1,
  );
  return { x: x + dx * share, y: y + dy * share };
}
