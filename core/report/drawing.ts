import { BANDS } from '../assessment/bands.ts';
import { diagramsInOrder } from '../model/diagrams.ts';
import type { Diagram } from '../model/project.ts';
import type { Component } from '../model/element.ts';
import type { Rect } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import { describeDiagram } from '../picture/describe.ts';
import { drawDiagram, svgOf } from '../picture/draw.ts';
import type { Badge } from '../picture/draw-options.ts';
import { drawOverview, overviewFrame } from '../picture/overview.ts';
import { fitOnPage, fitWhole, type Sheet } from '../picture/page.ts';
import { strings } from '../strings/index.ts';
import { levelOf } from './finding.ts';
import { type Block, type Cell, PICTURE_ROOM, SMALLEST_TEXT } from './outline.ts';
import { type Scene, counts } from './scene.ts';

const words = strings.report.drawing;

/** Each diagram, on a page turned where that makes it easier to read, then the components as a table. */
export function drawingSection(scene: Scene): readonly Block[] {
  const drawn = diagramsInOrder(scene.model).filter(({ id }) =>
    [...scene.model.element.values()].some(({ diagram }) => diagram === id),
  );
  if (drawn.length === 0) {
    return [
      { kind: 'heading', level: 1, text: words.heading, anchor: 'drawing' },
      { kind: 'paragraph', text: words.emptyDiagram },
    ];
  }
  const pages = drawn.flatMap((diagram, index) => diagramPages(scene, diagram, index === 0, drawn.length > 1));
  return inTurn([...pages, ...componentPages(scene)]);
}

/** What is drawn on upright pages goes on below what stands there; before and behind a turned page a new one begins. */
export function inTurn(pages: readonly Page[]): readonly Block[] {
  return pages.flatMap(({ orientation, isWhole, blocks }, index): readonly Block[] => {
    const isUpright = orientation === 'portrait' && (pages[index - 1]?.orientation ?? 'portrait') === 'portrait';
    const goesOn = isUpright && !isWhole;
    return [...(goesOn ? [] : [{ kind: 'pageBreak', orientation } as const]), ...blocks];
  });
}

function diagramPages(scene: Scene, { id, name }: Diagram, isFirst: boolean, isOneOfSeveral: boolean): readonly Page[] {
  const types = new Map(scene.catalogue.types.map((type) => [type.id, type.label]));
  const picture = drawDiagram(scene.model, id, { types, badges: badges(scene), theme: 'print', hatch: true });
  const rooms = PICTURE_ROOM[scene.project.pageSize ?? 'A4'];
  const { orientation, scale, sheets } = fitOnPage(picture, rooms, SMALLEST_TEXT);
  const alt = describeDiagram(scene.model, id, types);
  const title = isOneOfSeveral ? name : '';
  const isWhole = sheets.length > 1;
  const pages = [
    ...(isWhole ? [overview(scene, id, { frame: overviewFrame(picture.frame), rooms, sheets, alt, title })] : []),
    ...sheets.map(({ label, part }): Page => {
      const caption = words.caption(title, label, sheets.length, isFirst);
      const told = isWhole ? words.sheetAlt(label, sheets.length) : alt;
      return { orientation, isWhole, blocks: [figure(svgOf(picture, part, scale), part, scale, told, caption)] };
    }),
  ];
  const heading: Block = isFirst
    ? { kind: 'heading', level: 1, text: words.heading, anchor: 'drawing' }
    : { kind: 'heading', level: 2, text: name || strings.review.unnamed, anchor: `drawing-${id}` };
  return pages.map((page, index) => (index === 0 ? { ...page, blocks: [heading, ...page.blocks] } : page));
}

/** Blocks that stand upright or turned; `isWhole` where they are a page of their own. */
export interface Page {
  readonly orientation: 'portrait' | 'landscape';
  readonly isWhole: boolean;
  readonly blocks: readonly Block[];
}

interface Overview {
  readonly frame: Rect;
  readonly rooms: Parameters<typeof fitWhole>[1];
  readonly sheets: readonly Sheet[];
  readonly alt: string;
  readonly title: string;
}

/** A drawing that takes several sheets, on one page before them. */
function overview(scene: Scene, id: DiagramId, { frame, rooms, sheets, alt, title }: Overview): Page {
  const { orientation, scale } = fitWhole(frame, rooms);
  const bands = new Map(
    [...badges(scene)].flatMap(([element, of]) => (of.length > 0 ? [[element, of.at(-1)!.band]] : [])),
  );
  const svg = drawOverview(scene.model, id, { frame, scale, text: SMALLEST_TEXT, bands, sheets });
  const caption = words.overview(title, sheets.length);
  return { orientation, isWhole: true, blocks: [figure(svg, frame, scale, alt, caption)] };
}

function figure(svg: string, { width, height }: Rect, scale: number, alt: string, caption: string): Block {
  return { kind: 'figure', svg, width: width * scale, height: height * scale, alt, caption };
}

/** The findings that count, by element and level, lowest level first. */
export function badges({ standing }: Scene): ReadonlyMap<ElementId, readonly Badge[]> {
  const counting = standing.filter(counts);
  const elements = new Set(counting.map(({ finding }) => finding.element));
  return new Map(
    [...elements].map((element) => {
      const here = counting.filter(({ finding }) => finding.element === element);
      const of = BANDS.map((band) => ({ band, count: here.filter((finding) => finding.band === band).length }));
      return [element, of.filter(({ count }) => count > 0)];
    }),
  );
}

function componentPages(scene: Scene): readonly Page[] {
  if (scene.components.length === 0) return [];
  const table: Block = {
    kind: 'table',
    label: words.componentsLabel,
    columns: [
      { heading: words.component, share: 28 },
      { heading: words.liesIn, share: 20 },
      { heading: words.known, share: 34 },
      { heading: words.highest, share: 18 },
    ],
    rows: scene.components.map((component) => componentRow(scene, component)),
  };
  const heading: Block = { kind: 'heading', level: 2, text: words.components, anchor: 'drawing-components' };
  return [{ orientation: 'portrait', isWhole: false, blocks: [heading, table] }];
}

function componentRow(scene: Scene, component: Component): readonly Cell[] {
  const { boundary, id, outOfScope } = component;
  const highest = scene.standing.filter(counts).find(({ finding }) => finding.element === id);
  const quiet = (text: string): Cell => [{ kind: 'paragraph', tone: 'quiet', text }];
  const known = knownOf(scene, id);
  return [
    [{ kind: 'paragraph', text: [{ kind: 'strong', text: scene.place(id) }] }, ...quiet(scene.typeOf(component))],
    boundary === null ? quiet(words.noBoundary) : [{ kind: 'paragraph', text: scene.place(boundary) }],
    known === '' ? quiet(words.nothingKnown) : [{ kind: 'paragraph', text: known }],
    outOfScope !== null ? quiet(words.outOfScope) : highest ? levelOf(highest) : quiet(words.noFinding),
  ];
}

/** What was answered with yes, in the catalogue's order. */
function knownOf({ model, catalogue }: Scene, id: ElementId): string {
  const yes = new Set(
    [...model.answer.values()]
      .filter(({ element, value }) => element === id && value === 'yes')
      .map(({ tick }) => tick),
  );
  return catalogue.ticks
    .filter((tick) => yes.has(tick.id))
    .map(({ statement }) => statement)
    .join('; ');
}
