import { BANDS } from '../assessment/scoring.ts';
import { diagramsInOrder } from '../model/diagrams.ts';
import type { Diagram } from '../model/project.ts';
import type { Component } from '../model/element.ts';
import type { Rect } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import { describeDiagram } from '../picture/describe.ts';
import { type Badge, drawDiagram, svgOf } from '../picture/draw.ts';
import { drawOverview, overviewFrame } from '../picture/overview.ts';
import { fitOnPage, fitWhole, type Sheet } from '../picture/page.ts';
import { strings } from '../strings/index.ts';
import { levelOf } from './finding.ts';
import { type Block, type Cell, PICTURE_ROOM, SMALLEST_TEXT } from './outline.ts';
import { type Scene, counts } from './scene.ts';

const words = strings.report.drawing;

/** Each diagram on pages of its own, then what the system is and its components as a table. */
export function drawingSection(scene: Scene): readonly Block[] {
  const diagrams = diagramsInOrder(scene.model);
  const pictures = diagrams.flatMap((diagram, index) => diagramPages(scene, diagram, index === 0, diagrams.length > 1));
  const opening: readonly Block[] =
    pictures.length > 0
      ? pictures
      : [
          { kind: 'pageBreak', orientation: 'portrait' },
          { kind: 'heading', level: 1, text: words.heading, anchor: 'drawing' },
          { kind: 'paragraph', text: words.emptyDiagram },
        ];
  return [...opening, ...componentPages(scene)];
}

function diagramPages(
  scene: Scene,
  { id, name }: Diagram,
  isFirst: boolean,
  isOneOfSeveral: boolean,
): readonly Block[] {
  const isEmpty = ![...scene.model.element.values()].some(({ diagram }) => diagram === id);
  if (isEmpty) return [];
  const types = new Map(scene.catalogue.types.map((type) => [type.id, type.label]));
  const picture = drawDiagram(scene.model, id, { types, badges: badges(scene), theme: 'print', hatch: true });
  const rooms = PICTURE_ROOM[scene.project.pageSize ?? 'A4'];
  const { orientation, scale, sheets } = fitOnPage(picture, rooms, SMALLEST_TEXT);
  const alt = describeDiagram(scene.model, id, types);
  const title = isOneOfSeveral ? name : '';
  const [first, ...others] = [
    ...(sheets.length > 1
      ? [overview(scene, id, { frame: overviewFrame(picture.frame), rooms, sheets, alt, title })]
      : []),
    ...sheets.map(({ label, part }): Page => {
      const caption = words.caption(title, label, sheets.length);
      return { orientation, figure: figure(svgOf(picture, part, scale), part, scale, alt, caption) };
    }),
  ];
  const heading: Block = isFirst
    ? { kind: 'heading', level: 1, text: words.heading, anchor: 'drawing' }
    : { kind: 'heading', level: 2, text: name || strings.review.unnamed, anchor: `drawing-${id}` };
  return [
    ...(first ? ([{ kind: 'pageBreak', orientation: first.orientation }, heading, first.figure] as const) : []),
    ...others.flatMap((page) => [{ kind: 'pageBreak', orientation: page.orientation } as const, page.figure]),
  ];
}

interface Page {
  readonly orientation: 'portrait' | 'landscape';
  readonly figure: Block;
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
  return { orientation, figure: figure(svg, frame, scale, alt, words.overview(title, sheets.length)) };
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

function componentPages(scene: Scene): readonly Block[] {
  if (scene.components.length === 0) return [];
  return [
    { kind: 'pageBreak', orientation: 'portrait' },
    ...(scene.components.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: words.components, anchor: 'drawing-components' },
          {
            kind: 'table',
            label: words.componentsLabel,
            columns: [
              { heading: words.component, share: 28 },
              { heading: words.liesIn, share: 20 },
              { heading: words.known, share: 34 },
              { heading: words.highest, share: 18 },
            ],
            rows: scene.components.map((component) => componentRow(scene, component)),
          },
        ] as const)),
  ];
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
