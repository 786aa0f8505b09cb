import type { TextLine } from '#core/picture/shape.ts';

/** Lines of text inside an SVG, where the picture's own layout puts them. */
export function ShapeText({ lines, className }: { lines: readonly TextLine[]; className?: string | undefined }) {
  return lines.map(({ text, x, y, size, weight }) => (
    <text key={y} className={className} x={x} y={y} fontSize={size} fontWeight={weight}>
      {text}
    </text>
  ));
}
