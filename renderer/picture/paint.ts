import type { Rect } from '#core/model/geometry.ts';

/** The most that Chromium's canvas takes: pixels to a side, and in all. */
const MOST = { side: 16_384, area: 200_000_000 } as const;

/** Whether a picture of that size can be made of pixels at all. */
export function isPaintable({ width, height }: Pick<Rect, 'width' | 'height'>, scale: number): boolean {
  return Math.max(width, height) * scale <= MOST.side && width * height * scale ** 2 <= MOST.area;
}

/**
 * A picture of ours as a PNG file. It is painted with the fonts of the window: a picture inside an `img` has
 * none but the system's, so that its lines would be wider than they were measured.
 *
 * @param svg made by `svgOf`
 * @param frame what it shows, in diagram units
 * @param scale pixels to a diagram unit
 */
export async function pngOf(svg: string, frame: Rect, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(Math.ceil(frame.width * scale), Math.ceil(frame.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas to paint on');
  await document.fonts.ready;
  context.scale(scale, scale);
  context.translate(-frame.x, -frame.y);
  paint(context, svg);
  const file = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await file.arrayBuffer());
}

type Context = OffscreenCanvasRenderingContext2D;
type Attributes = ReadonlyMap<string, string>;

/** What `element` and `characters` of core/picture/svg.ts write: tags with quoted attributes, and text between them. */
const TOKEN = /<(?<end>\/?)(?<name>\w+)(?<attributes>[^<>]*?)(?<closed>\/?)>|(?<text>[^<]+)/gu;
const ATTRIBUTE = /(?<key>[\w-]+)="(?<value>[^"]*)"/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function paint(context: Context, svg: string): void {
  let text: Attributes | null = null;
  for (const { groups = {} } of svg.matchAll(TOKEN)) {
    const { end, name, attributes = '', closed, text: characters } = groups;
    if (characters !== undefined) {
      if (text) write(context, text, plain(characters));
    } else if (end) {
      if (name === 'g') context.restore();
      text = null;
    } else {
      const read = new Map(
        [...attributes.matchAll(ATTRIBUTE)].map(({ groups: one }) => [one?.['key'] ?? '', plain(one?.['value'] ?? '')]),
      );
      if (name === 'g' && !closed) enter(context, read);
      else if (name === 'text') text = read;
      else draw(context, name ?? '', read);
    }
  }
}

function enter(context: Context, attributes: Attributes): void {
  context.save();
  context.globalAlpha *= number(attributes, 'opacity', 1);
  const [, x, y] = /translate\((\S+) (\S+)\)/u.exec(attributes.get('transform') ?? '') ?? [];
  if (x !== undefined) context.translate(Number(x), Number(y));
  const scale = Number(/scale\((\S+)\)/u.exec(attributes.get('transform') ?? '')?.[1] ?? 1);
  context.scale(scale, scale);
}

function draw(context: Context, name: string, attributes: Attributes): void {
  const shape = outline(name, attributes);
  if (!shape) return;
  const alpha = context.globalAlpha;
  const [fill = 'black', stroke = 'none'] = [attributes.get('fill'), attributes.get('stroke')];
  if (fill !== 'none') {
    context.globalAlpha = alpha * number(attributes, 'fill-opacity', 1);
    context.fillStyle = fill;
    context.fill(shape);
  }
  if (stroke !== 'none') {
    context.globalAlpha = alpha * number(attributes, 'stroke-opacity', 1);
    context.strokeStyle = stroke;
    context.lineWidth = number(attributes, 'stroke-width', 1);
    context.lineJoin = (attributes.get('stroke-linejoin') as CanvasLineJoin | undefined) ?? 'miter';
    context.lineCap = (attributes.get('stroke-linecap') as CanvasLineCap | undefined) ?? 'butt';
    context.setLineDash((attributes.get('stroke-dasharray') ?? '').split(' ').filter(Boolean).map(Number));
    context.stroke(shape);
  }
  context.globalAlpha = alpha;
}

function outline(name: string, attributes: Attributes): Path2D | null {
  const at = (key: string): number => number(attributes, key, 0);
  const shape = new Path2D(name === 'path' ? attributes.get('d') : undefined);
  if (name === 'rect') shape.rect(at('x'), at('y'), at('width'), at('height'));
  else if (name === 'circle') shape.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
  else if (name !== 'path') return null;
  return shape;
}

function write(context: Context, attributes: Attributes, text: string): void {
  const [weight, size, family] = ['font-weight', 'font-size', 'font-family'].map((key) => attributes.get(key) ?? '');
  context.font = `${weight} ${size}px ${family}`;
  context.textAlign = attributes.get('text-anchor') === 'middle' ? 'center' : 'left';
  context.fillStyle = attributes.get('fill') ?? 'black';
  context.fillText(text, number(attributes, 'x', 0), number(attributes, 'y', 0));
}

function number(attributes: Attributes, key: string, otherwise: number): number {
  return Number(attributes.get(key) ?? otherwise);
}

function plain(escaped: string): string {
  return escaped.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}
