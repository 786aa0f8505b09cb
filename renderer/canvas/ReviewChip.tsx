import { X } from 'lucide-react';
import { useEffect } from 'react';
import { create } from 'zustand';
import { BANDS } from '#core/assessment/bands.ts';
import { countToReview } from '#core/assessment/finding-assessment.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { drawnNumbers } from '#core/model/drawn-numbers.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { usePreview } from './flows/preview.ts';
import styles from './on-top.module.css';
import { useShowsMinimap } from './view/Minimap.tsx';

const words = strings.canvas.chip;
/** With so many components there is something to review. */
const SHOWN_FROM = 3;

/** The projects of which the findings were looked at, or the chip put away, since the window opened. */
const useReviewed = create<{ readonly projects: ReadonlySet<ProjectId> }>(() => ({ projects: new Set() }));

function putAway(project: ProjectId): void {
  useReviewed.setState(({ projects }) => ({ projects: new Set([...projects, project]) }));
}

/** Says how many decisions are to be looked at again, or how many risks are attached, and leads to them; once for each project. */
export function ReviewChip() {
  const projectId = useDocument((open) => open.projectId);
  const isReviewed = useReviewed(({ projects }) => projects.has(projectId));
  const looksAtFindings = useEditor(({ tab, panels }) => tab === 'findings' && panels.right);
  const isDrawn = useDocument(({ model }) => drawnNumbers(model).components >= SHOWN_FROM);
  const found = useDocument(({ assessment: { counts } }) => BANDS.reduce((sum, band) => sum + counts.byBand[band], 0));
  const toReview = useDocument(({ model, assessment: { findings, today } }) =>
    countToReview(findings, ownFindings(model, today)),
  );
  // The legend of a layer takes the place, and whoever looks at one has an eye on risks already.
  const hasLayer = useEditor(({ layer }) => layer !== null);
  // What a flow would mean is told at the same place.
  const isPreviewing = usePreview(({ preview }) => preview !== null);
  const showsMinimap = useShowsMinimap();
  const isShown = isDrawn && found + toReview > 0 && !isReviewed && !looksAtFindings && !hasLayer && !isPreviewing;

  useEffect(() => {
    if (looksAtFindings) putAway(projectId);
  }, [looksAtFindings, projectId]);

  if (!isShown) return null;
  return (
    <div className={styles.chip} data-aside={showsMinimap || undefined} role="group" aria-label={words.label}>
      <span>{toReview > 0 ? words.toReview(toReview) : words.found(found)}</span>
      <button
        type="button"
        onClick={() => useEditor.setState(({ panels }) => ({ tab: 'findings', panels: { ...panels, right: true } }))}
      >
        {words.review}
      </button>
      <IconButton label={words.dismiss} onPress={() => putAway(projectId)}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
