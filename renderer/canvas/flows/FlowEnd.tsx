import { type PointerEvent, useState } from 'react';
import type { DataFlow } from '#core/model/element.ts';
import type { Point } from '#core/model/geometry.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../../state/announce.ts';
import { followPress } from '../dragging/following.ts';
import { endUnder, leadEnd } from './connecting.ts';
import styles from './flows.module.css';
import { handleAt } from './handle-at.ts';
import { previewFlow } from './preview.ts';

const words = strings.flows.reconnect;

interface Props {
  readonly flow: DataFlow;
  readonly end: 'from' | 'to';
  readonly at: Point;
  /** Where the flow has its other end. */
  readonly other: Point;
  readonly scale: number;
}

/** An end of a flow: dropped on another component it leads there, dropped on nothing it goes back. */
export function FlowEnd({ flow, end, at, other, scale }: Props) {
  const [led, setLed] = useState<Point | null>(null);
  const lead = (press: PointerEvent): void => {
    let target: DataFlow['from'] | null = null;
    followPress(press, {
      move(to, { clientX, clientY }) {
        setLed(to);
        target = endUnder(clientX, clientY);
        const isOther = target !== null && target !== flow.from && target !== flow.to;
        previewFlow(isOther ? { from: flow.from, to: flow.to, [end]: target } : null);
      },
      end(isKept) {
        setLed(null);
        previewFlow(null);
        if (isKept && target !== null && target !== flow[end]) leadEnd(flow, end, target);
        else announce(words.back);
      },
    });
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
        style={handleAt(led ?? at, scale)}
        title={words.handle[end]}
        data-led={led !== null || undefined}
        data-testid={`end ${end}`}
        onPointerDown={lead}
      />
    </>
  );
}
