import { useEffect, useMemo, useRef, useState } from 'react';
import { afterDrawing, afterTyping, freshMemory, type TextMemory } from '#core/commands/text-memory.ts';
import { writeSketch } from '#core/formats/sketch/write-sketch.ts';
import type { Change } from '#core/model/change.ts';
import { isPlaced } from '#core/model/element.ts';
import type { DiagramId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { fit, frameUnlessSeen } from '../canvas/view/framing.ts';
import { run, theDocument, useDocument } from '../state/document.ts';
import { hint } from '../state/hint.ts';
import { isArranged, type LineFault, lockedBeside, readTyped, stepTo } from './draw-text.ts';
import { useTextPanel } from './text-panel.ts';

/** Idle for so long, what was typed is drawn, in milliseconds. */
const IDLE = 300;

/** What a person is typing: null while the text says what is drawn. */
interface Typing {
  readonly typed: string | null;
  readonly faults: readonly LineFault[];
}

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly now: () => unknown;
}

const NOTHING: Typing = { typed: null, faults: [] };

/** A diagram as text in both directions: what is typed is drawn once the keys rest, what is drawn elsewhere is told. */
export function useTyping(diagram: DiagramId) {
  const model = useDocument((open) => open.model);
  const chosen = useTextPanel((panel) => panel.arranges);
  const told = useMemo(() => writeSketch(model, diagram), [model, diagram]);
  const [{ typed, faults }, setTyping] = useState(NOTHING);
  const [byItself, setByItself] = useState(() => isArranged(model, diagram));
  const memory = useRef<TextMemory>(null);
  const waiting = useRef<Waiting>(null);
  const arranges = chosen ?? byItself;

  const draw = (text: string): boolean => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
    const open = theDocument();
    if (!open?.model.diagram.has(diagram)) return false;
    const read = readTyped(text, open.model);
    // While people type, what is not understood may only be half said: nothing is drawn without it.
    const wrong = read.ok ? read.value.leftOut : read.refusal;
    setTyping((now) => ({ ...now, faults: wrong }));
    if (!read.ok || wrong.length > 0) return false;
    memory.current ??= freshMemory(open.model);
    const how = { arranges, memory: memory.current };
    const change = stepTo(open.model, diagram, { sketch: read.value.sketch, text }, how);
    run(change);
    const locked = lockedBeside(read.value.sketch, open.model, diagram);
    if (locked.length > 0) hint(strings.arranging.isLocked(locked));
    const now = theDocument();
    if (now) memory.current = afterDrawing(memory.current, diagram, open.model, now.model);
    if (now?.diagram === diagram) requestAnimationFrame(() => (arranges ? fit() : showAdded(change)));
    return true;
  };
  const begin = (): TextMemory => {
    const open = theDocument()!;
    setByItself(isArranged(open.model, diagram));
    // A line that was cut before comes back as what it was, too.
    return { ...freshMemory(open.model), ...(memory.current && { left: memory.current.left }) };
  };
  const onChange = (text: string): void => {
    memory.current = afterTyping((typed === null ? null : memory.current) ?? begin(), typed ?? told, text);
    setTyping((now) => ({ ...now, typed: text }));
    clearTimeout(waiting.current?.timer);
    waiting.current = { timer: setTimeout(draw, IDLE, text), now: () => draw(text) };
  };
  const discard = (): void => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
    setTyping(NOTHING);
  };
  // Left alone, the text says again what is drawn; what could not be drawn stays to be put right.
  const onLeave = (): void => {
    if (typed !== null && draw(typed)) setTyping(NOTHING);
  };
  useEffect(() => {
    return () => {
      // Put away, or gone on to another diagram, while something waits to be drawn: that is drawn first.
      waiting.current?.now();
      memory.current = null;
      discard();
      const open = theDocument();
      if (open) setByItself(isArranged(open.model, open.diagram));
    };
  }, [diagram]);
  return { text: typed ?? told, isTelling: typed === null, faults, arranges, onChange, onLeave, discard };
}

/** Brings into view what a step added, where a part of it lies outside. */
function showAdded(change: Change | null): void {
  const added = change?.rows.flatMap(({ table, before, after }) =>
    table === 'element' && before === null && isPlaced(after) ? [after.id] : [],
  );
  if (added && added.length > 0) frameUnlessSeen(added);
}
