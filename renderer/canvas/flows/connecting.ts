import { connect, reconnect } from '#core/commands/draw.ts';
import { type DataFlow, isFlowEnd } from '#core/model/element.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../../state/announce.ts';
import { run, theDocument } from '../../state/document.ts';
import { select, toolUsed, useEditor } from '../../state/editor.ts';
import { hint } from '../../state/hint.ts';
import { newElementId } from '../../state/ids.ts';

/** A flow of which nothing is known but its ends. */
export function newFlow(diagram: DiagramId, { from, to }: Pick<DataFlow, 'from' | 'to'>): DataFlow {
  return {
    kind: 'dataFlow',
    id: newElementId(),
    diagram,
    name: '',
    description: '',
    from,
    to,
    twoWay: false,
    data: '',
    encrypted: 'unknown',
    authenticated: 'unknown',
  };
}

/** Draws a flow from one component to another and selects it; says why when it cannot be drawn. */
export function drawFlow(from: ElementId, to: ElementId): void {
  const open = theDocument();
  if (!open) return;
  const flow = newFlow(open.diagram, { from, to });
  const drawn = connect(open.model, flow);
  useEditor.setState({ connectingFrom: null });
  if (!drawn.ok) return hint(strings.canvas.connect.refused[drawn.refusal]);
  toolUsed();
  run(drawn.value);
  select([flow.id]);
  useEditor.setState({ tab: 'component' });
  announce(drawn.value.title);
}

/** Leads an end of a flow to another component; says why when it cannot be. */
export function leadEnd(flow: DataFlow, end: 'from' | 'to', to: ElementId): void {
  const open = theDocument();
  if (!open || flow[end] === to) return;
  const ends = end === 'from' ? { from: to, to: flow.to } : { from: flow.from, to };
  const led = reconnect(open.model, flow.id, ends);
  if (!led.ok) return hint(strings.canvas.connect.refused[led.refusal]);
  run(led.value);
  announce(led.value.title);
}

/** The component or reference under a point of the window. */
export function endUnder(clientX: number, clientY: number): ElementId | null {
  const model = theDocument()?.model;
  const ids = document
    .elementsFromPoint(clientX, clientY)
    .flatMap((element) => element.closest('.react-flow__node')?.getAttribute('data-id') ?? []);
  return (ids.find((id) => isFlowEnd(model?.element.get(id))) as ElementId | undefined) ?? null;
}
