import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** Keeps what is in the middle of the view there when panels around the canvas come and go. */
export function KeepCentre() {
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const before = useRef({ width, height });
  const { getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    const { width: wide, height: high } = before.current;
    before.current = { width, height };
    if (wide === 0 || high === 0 || (wide === width && high === height)) return;
    const { x, y, zoom } = getViewport();
    void setViewport({ x: x + (width - wide) / 2, y: y + (height - high) / 2, zoom });
  }, [width, height, getViewport, setViewport]);
  return null;
}
