import type { Reference } from '#core/model/element.ts';
import { strings } from '#core/strings/index.ts';
import { openInto } from '../canvas/diagrams/diagram-actions.ts';
import { useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { FindingsHere } from './FindingLists.tsx';
import styles from './Inspector.module.css';
import { NameAndDescription } from './NameAndDescription.tsx';

/** What is known of a stand-in for a component of another diagram. */
export function ReferenceFacts({ reference }: { readonly reference: Reference }) {
  const target = useDocument((open) => open.model.element.get(reference.of));
  return (
    <>
      <h2 className={styles.title}>{strings.panels.inspector.standsFor(target?.name || strings.panels.unnamed)}</h2>
      <Button onPress={() => openInto(reference.id)}>{strings.diagrams.standsFor}</Button>
      <NameAndDescription element={reference} />
      <FindingsHere element={reference.id} />
    </>
  );
}
