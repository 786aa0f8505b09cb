import { create } from 'zustand';
import { connect } from '#core/commands/draw.ts';
import type { Assessment } from '#core/assessment/finding-assessment.ts';
import { type DataFlow, isFlowEnd } from '#core/model/element.ts';
import type { ElementId, RiskId } from '#core/model/ids.ts';
import { addedRisks } from '#core/risks/added-risks.ts';
import { crossings } from '../../panels/crossings.ts';
import { theCatalogue, theDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { newFlow } from './connecting.ts';

export type Ends = Pick<DataFlow, 'from' | 'to'>;

/** What drawing a flow would mean. */
export interface FlowPreview extends Ends {
  /** The names of the boundaries that it would cross. */
  readonly crosses: readonly string[];
  /** The risks that it would newly attach; null while that is being found out. */
  readonly adds: readonly RiskId[] | null;
}

/** The flow that would be drawn now, by keyboard or by pointer. */
export const usePreview = create<{ preview: FlowPreview | null }>(() => ({ preview: null }));

/** Whoever moves on within this time, in milliseconds, is not kept waiting for risks. */
const PATIENCE = 120;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Shows what a flow between two ends would mean; null ends it. */
export function previewFlow(ends: Ends | null): void {
  const open = theDocument();
  const { preview } = usePreview.getState();
  if (preview?.from === ends?.from && preview?.to === ends?.to) return;
  clearTimeout(waiting);
  if (ends === null || !open) {
    usePreview.setState({ preview: null });
    return;
  }
  const { leaves, enters } = crossings(open.model, { ...newFlow(open.diagram, ends) });
  const crosses = [...leaves, ...enters].map(({ name }) => name);
  usePreview.setState({ preview: { ...ends, crosses, adds: null } });
  waiting = setTimeout(() => {
    const now = usePreview.getState().preview;
    if (now?.from === ends.from && now.to === ends.to)
      usePreview.setState({ preview: { ...now, adds: risksOf(ends) } });
  }, PATIENCE);
}

/** While the other end of a flow is asked for: shows what it would mean to lead it to an element. */
export function previewTo(to: ElementId): void {
  const { connectingFrom: from } = useEditor.getState();
  const isEnd = isFlowEnd(theDocument()?.model.element.get(to));
  if (from !== null && from !== to && isEnd) previewFlow({ from, to });
}

function risksOf(ends: Ends): readonly RiskId[] {
  const open = theDocument();
  if (!open) return [];
  const drawn = connect(open.model, newFlow(open.diagram, ends));
  if (!drawn.ok) return [];
  return addedRisks(open.model, drawn.value, theCatalogue(), findingsOf(open.assessment));
}

function findingsOf({ byKey }: Assessment) {
  return [...byKey.values()].map(({ finding }) => finding);
}
