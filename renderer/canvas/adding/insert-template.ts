import { pasteFragment } from '#core/commands/paste.ts';
import { projectFromTemplate } from '#core/formats/template.ts';
import type { Template } from '#core/knowledge/schema/template.ts';
import { applyChange } from '#core/model/change.ts';
import { fragmentBounds, takeFragment } from '#core/model/fragment.ts';
import { centre, type Point, snap } from '#core/model/geometry.ts';
import { emptyModel } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { run, theDocument } from '../../state/document.ts';
import { newElementId } from '../../state/ids.ts';
import { landingOn, selectAdded } from './duplicate.ts';
import { freeSpot } from './place.ts';

/** Draws a whole template into the open diagram, its middle at `at` or where there is room for it, as one step. */
export function insertTemplate(template: Template, at?: Point): void {
  const open = theDocument();
  const drawn = applyChange(emptyModel, projectFromTemplate(template, newElementId));
  const ids = [...drawn.element.values()].map(({ id }) => id);
  const fragment = takeFragment(drawn, ids, { decisions: false });
  const box = fragment && fragmentBounds(fragment);
  if (!open || !fragment || !box) return;
  const middle = at ?? centre(freeSpot(box));
  const corner = { x: snap(middle.x - box.width / 2), y: snap(middle.y - box.height / 2) };
  const change = pasteFragment(open.model, fragment, { ...landingOn(open), at: corner });
  const titled = change && { ...change, title: strings.commandPalette.add.addedTemplate(template.name) };
  run(titled);
  selectAdded(titled);
}
