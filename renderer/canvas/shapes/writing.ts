import { create } from 'zustand';
import { addText } from '#core/commands/write-text.ts';
import { type Point, snap } from '#core/model/geometry.ts';
import type { DiagramId } from '#core/model/ids.ts';
import { TEXT_WIDTH, textBlockHeight } from '#core/picture/text-block.ts';
import { run, theDocument } from '../../state/document.ts';
import { select, toolUsed, useEditor } from '../../state/editor.ts';
import { newElementId } from '../../state/ids.ts';
import { freeSpot } from '../adding/place.ts';
import { reveal } from '../view/framing.ts';

/** The height of a text that has no words yet, in diagram units. */
const BEGUN = textBlockHeight({ name: '', rect: { width: TEXT_WIDTH.usual } });

/** Where a text begins, and how wide it is, in diagram units. */
interface Beginning extends Point {
  readonly width: number;
  readonly diagram: DiagramId;
}

/** The text that is being written and is not there yet; null while none is. */
export const useWriting = create<{ readonly at: Beginning | null }>(() => ({ at: null }));

/** Lets a text be written at a point, or in a free spot; of the usual width unless a person drew another. */
export function beginText(at?: Point, width: number = TEXT_WIDTH.usual): void {
  const open = theDocument();
  if (!open) return;
  const { x, y } = at ?? freeSpot({ width, height: BEGUN });
  toolUsed();
  select([]);
  const beginning = { x: snap(x), y: snap(y), width: Math.max(TEXT_WIDTH.least, snap(width)) };
  useWriting.setState({ at: { ...beginning, diagram: open.diagram } });
  reveal({ ...beginning, height: BEGUN });
}

/** Keeps what was written and selects it; without words nothing was written. */
export function endText(words: string): void {
  const { at } = useWriting.getState();
  const open = theDocument();
  forgetText();
  if (!at || !open) return;
  const id = newElementId();
  const change = addText(open.model, { id, diagram: at.diagram, at }, words);
  if (!change) return;
  run(change);
  select([id]);
  useEditor.setState({ tab: 'component' });
}

/** Lets go of what is being written: the canvas goes away. */
export function forgetText(): void {
  useWriting.setState({ at: null });
}
