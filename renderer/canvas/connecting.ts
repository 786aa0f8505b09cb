import { connect } from '#core/commands/draw.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { run, theDocument } from '../state/document.ts';
import { select, toolUsed, useEditor } from '../state/editor.ts';
import { newElementId } from '../state/ids.ts';

/** Draws a flow from one component to another and selects it; says why when it cannot be drawn. */
export function drawFlow(from: ElementId, to: ElementId): void {
  const open = theDocument();
  if (!open) return;
  const id = newElementId();
  const drawn = connect(open.model, {
    kind: 'dataFlow',
    id,
    diagram: open.diagram,
    name: '',
    description: '',
    from,
    to,
    twoWay: false,
    data: '',
    encrypted: 'unknown',
    authenticated: 'unknown',
  });
  toolUsed();
  useEditor.setState({ connectingFrom: null });
  if (!drawn.ok) {
    announce(strings.canvas.connect.refused[drawn.refusal]);
    return;
  }
  run(drawn.value);
  select([id]);
  useEditor.setState({ tab: 'component' });
  announce(drawn.value.title);
}
