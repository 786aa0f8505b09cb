import type { Theme } from '#core/picture/tokens.ts';
import { writeMermaid } from '#core/formats/mermaid/write-mermaid.ts';
import { writeSketch } from '#core/formats/sketch/write-sketch.ts';
import type { PictureFile } from '#core/ipc/contract.ts';
import { isPlaced, isTextBlock } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { drawDiagram, type Picture, svgOf } from '#core/picture/draw.ts';
import { partOf } from '#core/picture/part.ts';
import { strings } from '#core/strings/index.ts';
import { layerNow } from '../canvas/layers/layering.ts';
import { badgesOf } from '../canvas/shapes/badges.ts';
import { theApp } from '../state/app.ts';
import { copyText } from '../state/copy-text.ts';
import { type OpenDocument, theDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { hint } from '../state/hint.ts';
import { ask } from '../state/workbench.ts';
import { pngOf } from './paint.ts';

const words = strings.pictures;

/** How a diagram is to look outside the workbench. */
export interface Looks {
  readonly format: PictureFile['format'];
  /** Nothing but what is selected. */
  readonly isPart: boolean;
  readonly theme: Theme;
  readonly background: boolean;
  /** Pixels to a diagram unit; counts for PNG alone. */
  readonly scale: number;
}

/** As pictures go to other programs unless a person chose otherwise: light, on its own ground, sharp on good screens. */
export const USUAL: Looks = { format: 'png', isPart: false, theme: 'light', background: true, scale: 2 };

/** True while something is selected that has a place. */
export function hasPart({ model }: OpenDocument): boolean {
  return [...useEditor.getState().selection].some((id) => isPlaced(model.element.get(id)));
}

/** The picture of the open diagram: from the model, the same as in the report but for its colours, with the layer that is shown. */
export function pictureOf(open: OpenDocument, { isPart, theme, background }: Looks): Picture {
  const badges = new Map([...badgesOf(open.assessment)].map(([id, of]) => [id, of.toReversed()]));
  const { layer } = useEditor.getState();
  return drawDiagram(told(open, isPart), open.diagram, {
    types: new Map(open.catalogue.types.map(({ id, label }) => [id, label])),
    badges,
    theme,
    background,
    ...(layer && { layer: layerNow(layer, open) }),
    hatch: theme === 'print',
  });
}

/** The open diagram, or what is selected of it, as a file. */
export async function fileOf(open: OpenDocument, looks: Looks): Promise<PictureFile> {
  const { format, isPart, scale } = looks;
  if (format === 'mmd') return { format, content: writeMermaid(told(open, isPart), open.diagram) };
  if (format === 'txt') return { format, content: `${outlineOf(open, isPart)}\n` };
  const picture = pictureOf(open, looks);
  if (format === 'svg') return { format, content: svgOf(picture) };
  return { format, content: await pngOf(svgOf(picture), picture.frame, scale) };
}

/**
 * Puts what is selected, or else the whole diagram, on the clipboard as a picture. An SVG names its typeface and carries no
 * letters of it: drawing programs set text in what is installed, and a page that it is pasted into would lose its own.
 */
export function copyPicture(format: 'png' | TextFormat): void {
  const open = theDocument();
  if (!open) return;
  const looks = { ...USUAL, isPart: hasPart(open) };
  if (format === 'png') {
    const picture = pictureOf(open, looks);
    pngOf(svgOf(picture), picture.frame, looks.scale)
      .then((png) => ask('picture.copy', { png, text: outlineOf(open, looks.isPart) }))
      .then(() => hint(words.copied(format, looks.isPart)), theApp().refuse);
    return;
  }
  copyText(TEXTS[format](open, looks));
  hint(words.copied(format, looks.isPart));
}

type TextFormat = 'svg' | 'mermaid' | 'text';

const TEXTS: Readonly<Record<TextFormat, (open: OpenDocument, looks: Looks) => string>> = {
  svg: (open, looks) => svgOf(pictureOf(open, looks)),
  mermaid: (open, { isPart }) => writeMermaid(told(open, isPart), open.diagram),
  text: (open, { isPart }) => outlineOf(open, isPart),
};

/** Elements as an SVG document and as lines of text, for programs that know nothing of the workbench. */
export function forOthers(
  open: OpenDocument,
  ids: readonly ElementId[],
): { readonly svg: string; readonly text: string } {
  const part = partOf(open.model, ids);
  const shown = { ...open, model: part };
  return {
    svg: svgOf(pictureOf(shown, USUAL)),
    text: writeSketch(open.model, open.diagram, idsOf(part)) || wordsOf(part),
  };
}

/** What the texts of a drawing say. */
function wordsOf({ element }: Model): string {
  return [...element.values()]
    .filter(isTextBlock)
    .map(({ name }) => name)
    .join('\n\n');
}

function outlineOf(open: OpenDocument, isPart: boolean): string {
  const only = isPart ? idsOf(told(open, true)) : undefined;
  return writeSketch(open.model, open.diagram, only);
}

function told({ model }: OpenDocument, isPart: boolean): Model {
  return isPart ? partOf(model, useEditor.getState().selection) : model;
}

function idsOf({ element }: Model): ReadonlySet<ElementId> {
  return new Set([...element.values()].map(({ id }) => id));
}
