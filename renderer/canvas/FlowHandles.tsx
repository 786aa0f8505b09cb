import { useStore, ViewportPortal } from '@xyflow/react';
import { type PointerEvent, useRef, useState } from 'react';
import { type DataFlow, isFlow } from '#core/model/element.ts';
import { contains, type Point, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isRedirected } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { chosenPiece, keepBends, removeBend, showMoved, usePiece } from './bending.ts';
import { endUnder, leadEnd } from './connecting.ts';
import styles from './flows.module.css';
import { previewFlow } from './preview.ts';
import { routeOf, useRoute } from './routes.ts';
import { diagramPoint } from './view.ts';

const words = strings.flows;

/** Pieces shorter than this show no handle, in pixels: bends lie at their ends, and on the outer ones a handle of the end. */
const LEAST = { inner: 30, outer: 56 } as const;

/** What a single selected flow can be taken by: its pieces, its bends and its ends. */
export function FlowHandles() {
  const only = useEditor(({ selection, tool }) =>
    selection.size === 1 && tool.kind === 'select' ? [...selection][0] : undefined,
  );
  const flow = useDocument(({ model, diagram }) => {
    const element = model.element.get(only ?? '');
    return isFlow(element) && element.diagram === diagram && !isRedirected(model, element) ? element : undefined;
  });
  return flow ? <Handles key={flow.id} flow={flow} /> : null;
}

function Handles({ flow }: { readonly flow: DataFlow }) {
  const route = useRoute(flow.id);
  const points = route?.points;
  const zoom = useStore(({ transform }) => transform[2]);
  const chosen = usePiece((state) => chosenPiece(flow.id, (points?.length ?? 1) - 1, state));
  if (!route || !points) return null;
  const scale = 1 / Math.max(zoom, 0.4);
  return (
    <ViewportPortal>
      {points.slice(1).map((b, piece) => (
        <Piece
          key={piece}
          id={flow.id}
          piece={piece}
          a={points[piece]!}
          b={b}
          label={route.label?.rect}
          isChosen={piece === chosen}
          isOuter={piece === 0 || piece === points.length - 2}
          scale={scale}
        />
      ))}
      {points.slice(1, -1).map((at, index) => (
        <div
          key={`${at.x} ${at.y}`}
          className={`${styles.bend} nopan nodrag`}
          style={placed(at, scale)}
          title={words.bendHandle}
          data-testid="bend"
          onDoubleClick={(event) => {
            event.stopPropagation();
            removeBend(flow.id, index + 1);
          }}
        />
      ))}
      <End flow={flow} end="from" at={inwards(points[0]!, points[1]!, scale)} other={points.at(-1)!} scale={scale} />
      <End flow={flow} end="to" at={inwards(points.at(-1)!, points.at(-2)!, scale)} other={points[0]!} scale={scale} />
    </ViewportPortal>
  );
}

interface PieceProps {
  readonly id: ElementId;
  readonly piece: number;
  readonly a: Point;
  readonly b: Point;
  readonly label: Rect | undefined;
  readonly isChosen: boolean;
  /** Whether the flow ends on it. */
  readonly isOuter: boolean;
  readonly scale: number;
}

/** The handle in the middle of a piece; the piece follows it across its own direction. */
function Piece({ id, piece, a, b, label, isChosen, isOuter, scale }: PieceProps) {
  const drag = useRef<{ from: Point; points: readonly Point[]; bends: readonly Point[] } | null>(null);
  const isLevel = a.y === b.y;
  const isShort = Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < LEAST[isOuter ? 'outer' : 'inner'] * scale;
  return (
    <div
      className={`${styles.piece} nopan nodrag`}
      style={placed(besideLabel(a, b, label), scale)}
      title={words.pieceHandle}
      data-level={isLevel || undefined}
      data-short={isShort || undefined}
      data-chosen={isChosen || undefined}
      data-testid={`piece ${piece}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        usePiece.setState({ flow: id, piece });
        const points = routeOf(id)?.points ?? [];
        drag.current = { from: diagramPoint(event.clientX, event.clientY), points, bends: [] };
      }}
      onPointerMove={({ clientX, clientY }) => {
        if (!drag.current) return;
        const [{ from, points }, at] = [drag.current, diagramPoint(clientX, clientY)];
        const first = points[piece]!;
        const by = first.y === points[piece + 1]!.y ? at.y - from.y : at.x - from.x;
        drag.current.bends = showMoved(id, points, piece, by);
      }}
      onPointerUp={() => {
        const bends = drag.current?.bends ?? [];
        drag.current = null;
        usePiece.setState({ flow: null });
        keepBends(id, bends);
      }}
    />
  );
}

interface EndProps {
  readonly flow: DataFlow;
  readonly end: 'from' | 'to';
  readonly at: Point;
  readonly other: Point;
  readonly scale: number;
}

/** An end of the flow: dropped on another component it leads there, dropped on nothing it goes back. */
function End({ flow, end, at, other, scale }: EndProps) {
  const [led, setLed] = useState<Point | null>(null);
  const finish = (event: PointerEvent): void => {
    if (!led) return;
    const target = endUnder(event.clientX, event.clientY);
    setLed(null);
    previewFlow(null);
    if (target === null || target === flow[end]) announce(words.reconnect.back);
    else leadEnd(flow, end, target);
  };
  return (
    <>
      {led && (
        <svg className={styles.previewLine} aria-hidden="true">
          <path d={`M${other.x} ${other.y}L${led.x} ${led.y}`} />
        </svg>
      )}
      <div
        className={`${styles.end} nopan nodrag`}
        style={placed(led ?? at, scale)}
        title={words.reconnect.handle[end]}
        data-led={led !== null || undefined}
        data-testid={`end ${end}`}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          setLed(at);
        }}
        onPointerMove={({ clientX, clientY }) => {
          if (!led) return;
          setLed(diagramPoint(clientX, clientY));
          const target = endUnder(clientX, clientY);
          const isOther = target !== null && target !== flow.from && target !== flow.to;
          previewFlow(isOther ? { from: flow.from, to: flow.to, [end]: target } : null);
        }}
        onPointerUp={finish}
        onPointerCancel={() => setLed(null)}
      />
    </>
  );
}

/** The middle of a piece, or halfway to its start where the label of the flow lies in the middle. */
function besideLabel(a: Point, b: Point, label: Rect | undefined): Point {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  if (!label || !contains(label, middle)) return middle;
  return { x: (3 * a.x + b.x) / 4, y: (3 * a.y + b.y) / 4 };
}

/** How far from its shape the handle of an end lies, in pixels: the port there stays free for another flow. */
const CLEAR_OF_PORT = 20;

/** A place on the first piece of a flow, clear of the port it starts at, but never past the middle of the piece. */
function inwards(end: Point, next: Point, scale: number): Point {
  const length = Math.abs(next.x - end.x) + Math.abs(next.y - end.y);
  const share = length === 0 ? 0 : Math.min(CLEAR_OF_PORT * scale, length / 2) / length;
  return { x: end.x + (next.x - end.x) * share, y: end.y + (next.y - end.y) * share };
}

/** Handles stay as large on screen as they are at 100 %. */
function placed({ x, y }: Point, scale: number) {
  return { left: x, top: y, transform: `translate(-50%, -50%) scale(${scale})` };
}
