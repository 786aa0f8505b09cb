import type { ElementId, FindingKey } from '#core/model/ids.ts';
import { theDocument } from '../state/document.ts';
import { showFinding } from '../state/editor.ts';
import { frame } from './view/framing.ts';

/** Opens a finding, lights its path and brings that into the middle of the view. */
export function goToFinding(key: FindingKey): void {
  showFinding(key);
  frame(pathOf(key));
}

/** Where a finding lies, and then all that is lit with it; nothing where there is no such finding. */
export function pathOf(key: FindingKey): readonly ElementId[] {
  const open = theDocument();
  const finding = open?.assessment.byKey.get(key)?.finding;
  const element = finding?.element ?? open?.model.decision.get(key)?.element;
  return element === undefined ? [] : [element, ...(finding?.causes.flatMap((cause) => cause.path) ?? [])];
}
