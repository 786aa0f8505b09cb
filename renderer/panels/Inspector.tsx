import type { ElementId } from '#core/model/ids.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { BoundaryFacts } from './BoundaryFacts.tsx';
import { ComponentFacts } from './ComponentFacts.tsx';
import { FlowFacts } from './FlowFacts.tsx';
import { LockedNote } from './LockedNote.tsx';
import { ProjectFacts } from './ProjectFacts.tsx';
import { ReferenceFacts } from './ReferenceFacts.tsx';
import { SeveralFacts } from './SeveralFacts.tsx';
import styles from './Inspector.module.css';

/** What is known of the selection, to be read and changed; of the project when nothing is selected. */
export function Inspector() {
  const selection = useEditor((editor) => editor.selection);
  const model = useDocument((open) => open.model);
  const ids = [...selection].filter((id) => model.element.has(id));
  return (
    <div className={styles.inspector}>
      {ids.length === 1 && <LockedNote id={ids[0]!} />}
      {ids.length > 1 ? <SeveralFacts ids={ids} /> : <OneOrNone id={ids[0]} />}
    </div>
  );
}

/** The facts of one element, or of the project. */
function OneOrNone({ id }: { readonly id: ElementId | undefined }) {
  const element = useDocument((open) => (id === undefined ? undefined : open.model.element.get(id)));
  switch (element?.kind) {
    case undefined:
      return <ProjectFacts />;
    case 'externalEntity':
    case 'process':
    case 'dataStore':
      return <ComponentFacts component={element} />;
    case 'dataFlow':
      return <FlowFacts flow={element} />;
    case 'trustBoundary':
      return <BoundaryFacts boundary={element} />;
    case 'reference':
      return <ReferenceFacts reference={element} />;
  }
}
