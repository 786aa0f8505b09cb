import { useEffect } from 'react';
import type { DiagramId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { showDiagram, theDocument, useDocument } from '../state/document.ts';
import { select, useEditor } from '../state/editor.ts';
import styles from './on-top.module.css';
import { fit } from './view.ts';

/** The diagrams of a project that has more than one; choosing one shows it. */
export function DiagramTabs() {
  const diagrams = useDocument(({ model }) => model.diagram);
  const shown = useDocument(({ diagram }) => diagram);
  useFindingInView();
  useEffect(() => fit(), [shown]);
  if (diagrams.size < 2) return null;
  return (
    <div className={styles.diagrams} role="group" aria-label={strings.canvas.diagrams}>
      {[...diagrams.values()].map(({ id, name }) => (
        <button key={id} type="button" aria-pressed={id === shown} onClick={() => leaf(id)}>
          {name || strings.canvas.unnamedDiagram}
        </button>
      ))}
    </div>
  );
}

function leaf(id: DiagramId): void {
  select([]);
  showDiagram(id);
}

/** A finding that is opened brings the diagram it is on into view. */
function useFindingInView(): void {
  const finding = useEditor((editor) => editor.finding);
  useEffect(() => {
    const open = theDocument();
    const assessed = finding === null ? undefined : open?.assessment.byKey.get(finding);
    const element = assessed && open?.model.element.get(assessed.finding.element);
    if (element) showDiagram(element.diagram);
  }, [finding]);
}
