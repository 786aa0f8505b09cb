import { stepsOf, type Step } from '#core/present/steps.ts';
import type { ElementId, FindingKey } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { theFrame } from '../canvas/view/framing.ts';
import { useViews } from '../canvas/view/views.ts';
import { announce } from '../state/announce.ts';
import { showDiagram, theDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { hint } from '../state/hint.ts';
import { theStep, usePresenting } from '../state/presenting.ts';
import { presentedIn } from './presented.ts';
import { sayStep } from './say-step.ts';
import { inSpotlight } from './spotlight.ts';

const words = strings.present;
/** The height of the name above the drawing and of the bar below it, in pixels. */
const AROUND = 58 + 84;
const MINUTES = [0, 1, 2, 5, 10] as const;

/** Starts the presentation with its first step, or with the walk where it comes to an element. */
export function startPresenting(from?: ElementId | 'walk'): void {
  const open = theDocument();
  if (!open) return;
  const steps = stepsOf(open.model, open.assessment, { width: innerWidth, height: innerHeight - AROUND });
  const now = Date.now();
  usePresenting.setState({
    ...usePresenting.getInitialState(),
    // What the last meeting left half said is there for this one.
    drafts: usePresenting.getState().drafts,
    steps,
    home: { diagram: open.diagram, frame: theFrame(), editor: useEditor.getState(), focus: document.activeElement },
    startedAt: now,
  });
  useViews.setState({ isOpen: false });
  enter(startAt(steps, from));
  announce(words.started(steps.length));
}

function startAt(steps: readonly Step[], from: ElementId | 'walk' | undefined): number {
  if (from === undefined) return 0;
  const found = steps.findIndex((step) => step.kind === 'stop' && (from === 'walk' || step.element === from));
  return Math.max(0, found);
}

/** Ends the presentation; the canvas takes it from there to where the person was. */
export function stopPresenting(): void {
  const { home } = usePresenting.getState();
  const open = theDocument();
  usePresenting.setState({ steps: null, isBlank: false, spotlight: null });
  if (!home || !open) return;
  const left = [...home.editor.selection].filter((id) => open.model.element.has(id));
  useEditor.setState({ ...home.editor, selection: new Set(left) });
  if (open.model.diagram.has(home.diagram)) showDiagram(home.diagram);
  announce(words.left);
}

/** Goes on by so many steps, and no further than the first and the last; a blank screen is shown again first. */
export function go(by: number): void {
  const { at } = usePresenting.getState();
  goToStep(at + by);
}

/** Goes to a step by its index; a negative one counts from the end. */
export function goToStep(index: number): void {
  const { steps, at, isBlank } = usePresenting.getState();
  if (!steps) return;
  if (isBlank) return blank();
  const to = Math.min(steps.length - 1, Math.max(0, index));
  if (to === at) return;
  enter(to);
  announce(sayStep());
}

/** Goes to the next step with a finding that is neither decided nor parked, after the end from the start again. */
export function goToNextFinding(): void {
  const { steps, at, isBlank } = usePresenting.getState();
  const open = theDocument();
  if (!steps || !open) return;
  if (isBlank) return blank();
  const waits = (step: Step): boolean => {
    const presented = step.kind === 'stop' && step.finding !== null ? presentedIn(open, step.finding) : null;
    return presented?.treatment === 'undecided' && !presented.decision?.parked;
  };
  const ahead = steps.findIndex((step, index) => index > at && waits(step));
  const next = ahead === -1 ? steps.findIndex(waits) : ahead;
  if (next === -1 || next === at) hint(words.allDecided);
  else goToStep(next);
}

/** Goes to the step that is about a finding. */
export function goToFindingStep(finding: FindingKey): void {
  const { steps } = usePresenting.getState();
  const index = steps?.findIndex((step) => step.kind === 'stop' && step.finding === finding) ?? -1;
  if (index >= 0) goToStep(index);
}

function enter(at: number): void {
  usePresenting.setState({ at, asking: false, enteredAt: Date.now() });
  const [step, open] = [theStep(), theDocument()];
  if (!step || !open) return;
  if (step.kind !== 'parked') showDiagram(step.diagram);
  const isStop = step.kind === 'stop';
  useEditor.setState({
    tool: { kind: 'select' },
    connectingFrom: null,
    renaming: null,
    previewed: null,
    selection: new Set(isStop ? [step.element] : []),
    finding: isStop ? step.finding : null,
    layer: step.kind === 'view' ? step.layer : null,
  });
  light();
}

/** Lights what the step is about. */
function light(): void {
  const [step, open] = [theStep(), theDocument()];
  const { isSpotlit } = usePresenting.getState();
  const spotlight = isSpotlit && open && step?.kind === 'stop' ? inSpotlight(open, step) : 'all';
  usePresenting.setState({ spotlight });
}

/** Blanks the screen, or shows it again. */
export function blank(): void {
  const isBlank = !usePresenting.getState().isBlank;
  usePresenting.setState({ isBlank });
  announce(isBlank ? words.blanked : words.unblanked);
}

/** Dims all but what the step is about, or no longer does. */
export function toggleSpotlight(): void {
  const isSpotlit = !usePresenting.getState().isSpotlit;
  usePresenting.setState({ isSpotlit });
  light();
  announce(isSpotlit ? words.spotlightOn : words.spotlightOff);
}

/** Shows the colours for a projector, or the person's own. */
export function toggleColours(): void {
  const ownColours = !usePresenting.getState().ownColours;
  usePresenting.setState({ ownColours });
  announce(ownColours ? words.projectorOff : words.projectorOn);
}

/** Gives each step the next longer time, and after the longest none. */
export function nextCountdown(): void {
  const now = MINUTES.findIndex((minutes) => minutes === usePresenting.getState().minutes);
  const minutes = MINUTES[(now + 1) % MINUTES.length] ?? 0;
  usePresenting.setState({ minutes, enteredAt: Date.now() });
  announce(words.countdownSet(minutes));
}
