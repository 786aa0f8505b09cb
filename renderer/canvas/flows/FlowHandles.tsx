import { useStore, ViewportPortal } from '@xyflow/react';
import { type DataFlow, isFlow } from '#core/model/element.ts';
import type { Point, Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isRedirected } from '#core/picture/collapsed.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { followPress } from '../dragging/following.ts';
import { bendByCorner, bendByPiece, chosenPiece, removeBend, usePiece } from './bending.ts';
import { FlowEnd } from './FlowEnd.tsx';
import styles from './flows.module.css';
import { handleAt } from './handle-at.ts';
import { useRoute } from './routes.ts';

const words = strings.flows;

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
  const clear = { label: route.label?.rect, isOnly: points.length === 2 };
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
          isOnly={clear.isOnly}
          ends={{ a: piece === 0, b: piece === points.length - 2 }}
          scale={scale}
        />
      ))}
      {points.slice(1, -1).map((at, index) => (
        <div
          key={index}
          className={`${styles.bend} nopan nodrag`}
          style={handleAt(at, scale)}
          title={words.bendHandle}
          data-testid="bend"
          onPointerDown={(press) => followPress(press, bendByCorner(flow.id, index + 1))}
          onDoubleClick={(event) => {
            event.stopPropagation();
            removeBend(flow.id, index + 1);
          }}
        />
      ))}
      <FlowEnd
        flow={flow}
        end="from"
        at={inwards(points[0]!, points[1]!, scale, clear)}
        other={points.at(-1)!}
        scale={scale}
      />
      <FlowEnd
        flow={flow}
        end="to"
        at={inwards(points.at(-1)!, points.at(-2)!, scale, clear)}
        other={points[0]!}
        scale={scale}
      />
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
  /** There is nothing to choose from, so that it need not be seen where there is no room for it. */
  readonly isOnly: boolean;
  /** Whether the flow ends at either of its ends. */
  readonly ends: { readonly a: boolean; readonly b: boolean };
  readonly scale: number;
}

/** The handle of a piece; the piece follows it across its own direction. */
function Piece({ id, piece, a, b, label, isChosen, isOnly, ends, scale }: PieceProps) {
  const { at, room } = stretchFor(a, b, label, {
    a: TAKEN[ends.a ? 'end' : 'bend'] * scale,
    b: TAKEN[ends.b ? 'end' : 'bend'] * scale,
  });
  const isShort = room < LEAST * scale;
  return (
    <div
      className={`${styles.piece} nopan nodrag`}
      style={handleAt(at, scale)}
      title={words.pieceHandle}
      data-level={a.y === b.y || undefined}
      data-short={isShort || undefined}
      data-chosen={(isChosen && !(isShort && isOnly)) || undefined}
      data-testid={`piece ${piece}`}
      onPointerDown={(press) => followPress(press, bendByPiece(id, piece, press))}
    />
  );
}

/** How much of a piece the handles at its ends take, and the least stretch that shows one of its own, in pixels. */
const TAKEN = { bend: 8, end: 28 } as const;
const LEAST = 12;

/** The middle of a piece, or of the longer stretch that the label of the flow leaves; and how long that stretch is. */
function stretchFor(a: Point, b: Point, label: Rect | undefined, taken: { readonly a: number; readonly b: number }) {
  const isLevel = a.y === b.y;
  const [from, to] = isLevel ? [a.x, b.x] : [a.y, b.y];
  const across = isLevel ? a.y : a.x;
  const way = Math.sign(to - from) || 1;
  const [start, end] = [from + way * taken.a, to - way * taken.b];
  const [near, far] = label ? labelOn(label, isLevel, across, way) : [null, null];
  const middle = (from + to) / 2;
  const isFree = near === null || far === null || (middle - near) * way < 0 || (middle - far) * way > 0;
  const stretches = isFree
    ? [{ at: middle, room: (end - start) * way }]
    : [
        { at: (start + near) / 2, room: (near - start) * way },
        { at: (far + end) / 2, room: (end - far) * way },
      ];
  const { at, room } = stretches.reduce((best, each) => (each.room > best.room ? each : best));
  return { at: isLevel ? { x: at, y: across } : { x: across, y: at }, room };
}

/** Where a label begins and ends along a piece, in the direction of the flow; nothing for one that lies elsewhere. */
function labelOn({ x, y, width, height }: Rect, isLevel: boolean, across: number, way: number) {
  const [low, high] = isLevel ? [x, x + width] : [y, y + height];
  const isOn = isLevel ? across >= y && across <= y + height : across >= x && across <= x + width;
  if (!isOn) return [null, null] as const;
  return way > 0 ? ([low, high] as const) : ([high, low] as const);
}

/** How far from its shape the handle of an end lies where there is room, in pixels: the port there stays free for another flow. */
const CLEAR_OF_PORT = 20;
/** How far the handles of both ends keep from each other, and how far from a label, in pixels; how far onto the shape they go for that. */
const [APART, CLEAR_OF_LABEL, ONTO_SHAPE] = [22, 8, -6];

interface InTheWay {
  readonly label: Rect | undefined;
  /** Both ends lie on this piece. */
  readonly isOnly: boolean;
}

/** A place on the first piece of a flow, clear of the port it starts at, of the label and of the other end, as far as there is room. */
function inwards(end: Point, next: Point, scale: number, { label, isOnly }: InTheWay): Point {
  const isLevel = end.y === next.y;
  const [from, to] = isLevel ? [end.x, next.x] : [end.y, next.y];
  const [length, way] = [Math.abs(to - from), Math.sign(to - from)];
  const [near] = label ? labelOn(label, isLevel, isLevel ? end.y : end.x, way) : [null];
  const upTo = isOnly ? (length - APART * scale) / 2 : length / 2;
  const upToLabel = near === null ? Infinity : (near - from) * way - CLEAR_OF_LABEL * scale;
  const by = way * Math.max(ONTO_SHAPE * scale, Math.min(CLEAR_OF_PORT * scale, upTo, upToLabel));
  return isLevel ? { x: end.x + by, y: end.y } : { x: end.x, y: end.y + by };
}
