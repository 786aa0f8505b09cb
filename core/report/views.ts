import { diagramsInOrder } from '../model/diagrams.ts';
import { overlaps, type Rect } from '../model/geometry.ts';
import type { SavedView } from '../model/project.ts';
import { viewsInOrder } from '../model/views.ts';
import { describeDiagram } from '../picture/describe.ts';
import { drawDiagram, svgOf } from '../picture/draw.ts';
import { isLayer, type Layer, layerOf } from '../picture/layer.ts';
import { drawLegend } from '../picture/layer-legend.ts';
import { fitWhole } from '../picture/page.ts';
import { missingFrom } from '../picture/view-subject.ts';
import { reportSections } from '../strings/report-sections.ts';
import { strings } from '../strings/index.ts';
import { badges, inTurn, type Page } from './drawing.ts';
import { type Block, PICTURE_ROOM } from './outline.ts';
import type { Scene } from './scene.ts';

const words = reportSections.views;
/** What the legend of a layer takes at most below its picture, in points. */
const LEGEND_ROOM = 84;

/** The saved views in their order, each with its layer and the legend; nothing where none was saved. */
export function viewsSection(scene: Scene): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: words.heading, anchor: 'views' };
  return inTurn(
    viewsInOrder(scene.model)
      .filter((view) => missingFrom(scene.model, view) === null)
      .flatMap((view) => viewPage(scene, view))
      .map((page, index) => (index === 0 ? { ...page, blocks: [heading, ...page.blocks] } : page)),
  );
}

/** A view as it is on paper; nothing for one of which nothing is drawn any more. */
function viewPage(scene: Scene, { id, name, diagram, rect, layer: layerId }: SavedView): readonly Page[] {
  const { model, assessment, catalogue } = scene;
  const on = diagramsInOrder(model).find((one) => one.id === diagram);
  if (on === undefined) return [];
  const types = new Map(catalogue.types.map((type) => [type.id, type.label]));
  const options = { types, badges: badges(scene), theme: 'print', hatch: true } as const;
  const part = common(rect, drawDiagram(model, diagram, options).frame);
  if (part === null) return [];
  const layer = isLayer(layerId) ? layerOf(layerId, model, assessment) : null;
  const picture = drawDiagram(model, diagram, layer ? { ...options, layer } : options);
  const rooms = PICTURE_ROOM[scene.project.pageSize ?? 'A4'];
  const room = { portrait: less(rooms.portrait), landscape: less(rooms.landscape) };
  const { orientation, scale } = fitWhole(part, room, picture.smallestText);
  const layerName = layer && strings.layers.names[layer.id];
  return [
    {
      orientation,
      isWhole: false,
      blocks: [
        { kind: 'heading', level: 2, keeps: 2, text: name.trim() || strings.review.unnamed, anchor: `view-${id}` },
        {
          kind: 'figure',
          svg: svgOf(picture, part, scale),
          width: part.width * scale,
          height: part.height * scale,
          alt: words.alt(name, layerName, describeDiagram(model, diagram, types)),
          caption: words.caption(on.name, layerName),
        },
        ...(layer ? [legendOf(layer, rooms[orientation].width)] : []),
      ],
    },
  ];
}

/** The letters of a legend are as large as those of a table. */
const LEGEND_SCALE = 0.75;

function legendOf(layer: Layer, room: number): Block {
  const told = layer.legend.map(({ letter, label }) => `${letter} ${label}`).join(', ');
  const alt = `${strings.layers.legend(strings.layers.names[layer.id])}: ${told}.`;
  const { svg, width, height } = drawLegend(layer, room / LEGEND_SCALE, 'print');
  return { kind: 'figure', svg, width: width * LEGEND_SCALE, height: height * LEGEND_SCALE, alt, caption: '' };
}

function less<Room extends { readonly height: number }>(room: Room): Room {
  return { ...room, height: room.height - LEGEND_ROOM };
}

/** What two rectangles share; null where they lie apart. */
function common(a: Rect, b: Rect): Rect | null {
  if (!overlaps(a, b)) return null;
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}
