import { useState } from 'react';
import type { Point, Rect } from '#core/model/geometry.ts';
import styles from '../on-top.module.css';
import { beginText } from '../shapes/writing.ts';
import { diagramPoint } from '../view/view.ts';
import { placeBoundary } from './place.ts';

/** A click without a drag draws a boundary of this size, in diagram units. */
const BY_CLICK = { width: 320, height: 240 } as const;
/** A drag shorter than this is a click, in pixels. */
const CLICK_WITHIN = 6;

/**
 * The sheet over the canvas on which a trust boundary is drawn by dragging around what belongs together, and a text
 * begun by dragging its width.
 */
export function DrawSheet({ tool }: { readonly tool: 'boundary' | 'text' }) {
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);

  const finish = (): void => {
    if (!from || !to) return;
    const [start, end] = [diagramPoint(from.x, from.y), diagramPoint(to.x, to.y)];
    const isClick = Math.hypot(to.x - from.x, to.y - from.y) < CLICK_WITHIN;
    const drawn = between(start, end);
    if (tool === 'text') beginText(isClick ? start : drawn, isClick ? undefined : drawn.width);
    else placeBoundary(isClick ? { ...start, ...BY_CLICK } : drawn);
    setFrom(null);
  };
  return (
    <div
      className={styles.boundaryTool}
      data-tool={tool}
      data-testid={`${tool}-sheet`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, y: event.clientY });
        setTo({ x: event.clientX, y: event.clientY });
      }}
      onPointerMove={(event) => from && setTo({ x: event.clientX, y: event.clientY })}
      onPointerUp={finish}
    >
      {from && to && <RubberBand rect={between(from, to)} />}
    </div>
  );
}

function RubberBand({ rect }: { rect: Rect }) {
  return (
    <div
      className={styles.rubberBand}
      style={{ position: 'fixed', left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
    />
  );
}

function between(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}
