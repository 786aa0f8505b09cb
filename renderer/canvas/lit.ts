import type { Band } from '#core/assessment/bands.ts';
import type { Assessment } from '#core/assessment/finding-assessment.ts';
import type { ElementId, FindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { seenAs } from '#core/picture/collapsed.ts';
import { type OpenDocument, useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { usePresenting } from '../state/presenting.ts';

/** The elements that make a finding true, and the level whose colour they light up in. */
interface Lit {
  readonly path: ReadonlySet<ElementId>;
  readonly band: Band;
}

let last: {
  elements: Model['element'];
  assessment: Assessment;
  finding: FindingKey | null;
  previewed: readonly ElementId[] | null;
  lit: Lit | null;
};

/** What is lit now: the previewed cause, all causes of the chosen finding, or where one outside the list lies; null while nothing is. */
function litBy(
  { model, assessment }: Pick<OpenDocument, 'model' | 'assessment'>,
  finding: FindingKey | null,
  previewed: readonly ElementId[] | null,
): Lit | null {
  if (
    last?.elements === model.element &&
    last.assessment === assessment &&
    last.finding === finding &&
    last.previewed === previewed
  )
    return last.lit;
  const assessed = finding === null ? undefined : assessment.byKey.get(finding);
  const written = finding === null ? undefined : model.decision.get(finding);
  const own = written?.own && [written.element];
  const path = previewed ?? assessed?.finding.causes.flatMap((cause) => cause.path) ?? own;
  const lit = path?.length
    ? {
        path: seen(model, [...path, ...(assessed ? [assessed.finding.element] : [])]),
        band: assessed?.inherentBand ?? written?.own?.severity ?? 'medium',
      }
    : null;
  last = { elements: model.element, assessment, finding, previewed, lit };
  return lit;
}

/** The elements, and what stands for those that lie in a collapsed boundary. */
function seen(model: Model, ids: readonly ElementId[]): ReadonlySet<ElementId> {
  return new Set(ids.flatMap((id) => [id, seenAs(model, id)]));
}

/** The elements that are lit now. */
export function useLitPath(): ReadonlySet<ElementId> | null {
  const finding = useEditor((editor) => editor.finding);
  const previewed = useEditor((editor) => editor.previewed);
  return useDocument((open) => litBy(open, finding, previewed)?.path ?? null);
}

/**
 * How an element takes part in what is lit: its level's name, `dimmed` beside it, or null while nothing is lit. What
 * lies in the light of a presentation is not dimmed.
 */
export function useLit(id: ElementId): Band | 'dimmed' | null {
  const finding = useEditor((editor) => editor.finding);
  const previewed = useEditor((editor) => editor.previewed);
  const isSpotlit = usePresenting(({ spotlight }) => spotlight && (spotlight === 'all' || spotlight.has(id)));
  return useDocument((open) => {
    const lit = litBy(open, finding, previewed);
    if (lit?.path.has(id)) return lit.band;
    return (isSpotlit ?? !lit) ? null : 'dimmed';
  });
}
