import type { FindingKey } from '#core/model/ids.ts';
import { theDocument } from '../state/document.ts';
import { showFinding } from '../state/editor.ts';
import { frame } from './view.ts';

/** Opens a finding, lights its path and brings that into view. */
export function goToFinding(key: FindingKey): void {
  const open = theDocument();
  showFinding(key);
  const finding = open?.assessment.byKey.get(key)?.finding;
  const element = finding?.element ?? open?.model.decision.get(key)?.element;
  if (element) frame([element, ...(finding?.causes.flatMap((cause) => cause.path) ?? [])]);
}
