import { memo, useDeferredValue, useLayoutEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type Element, isTextBlock } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isOnlyMoved } from '../state/derived.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { BoundaryFacts } from './BoundaryFacts.tsx';
import { ComponentFacts } from './ComponentFacts.tsx';
import { FlowFacts } from './FlowFacts.tsx';
import { LockedNote } from './LockedNote.tsx';
import { ProjectFacts } from './ProjectFacts.tsx';
import { ReferenceFacts } from './ReferenceFacts.tsx';
import { SeveralFacts } from './SeveralFacts.tsx';
import { TextFacts } from './TextFacts.tsx';
import styles from './Inspector.module.css';

/**
 * What is known of the selection, to be read and changed; of the project when nothing is selected. It is much to draw,
 * so what happens on the canvas is shown first; until the facts follow, those of before take no input.
 */
export function Inspector() {
  const chosen = useEditor((editor) => editor.selection);
  const selection = useDeferredValue(chosen);
  const top = useRef<HTMLDivElement>(null);
  // What is selected next starts at its top.
  useLayoutEffect(() => {
    top.current?.parentElement?.scrollTo(0, 0);
  }, [selection]);
  return (
    <div ref={top} className={styles.inspector} inert={selection !== chosen}>
      <Facts selection={selection} />
    </div>
  );
}

const Facts = memo(function Facts({ selection }: { readonly selection: ReadonlySet<ElementId> }) {
  const ids = useDocument(useShallow(({ model }) => [...selection].filter((id) => model.element.has(id))));
  // A field that is being typed in belongs to one selection alone.
  const key = ids.join(' ');
  if (ids.length > 1) return <SeveralFacts key={key} ids={ids} />;
  return (
    <>
      {ids.length === 1 && <LockedNote key={`lock ${key}`} id={ids[0]!} />}
      <OneOrNone key={key} id={ids[0]} />
    </>
  );
});

/** The facts of one element, or of the project. */
const OneOrNone = memo(function OneOrNone({ id }: { readonly id: ElementId | undefined }) {
  const before = useRef<Element>(undefined);
  // Of all facts only the width of a text is one of its place.
  const element = useDocument((open) => {
    const now = id === undefined ? undefined : open.model.element.get(id);
    const isSame = now && before.current && !isTextBlock(now) && isOnlyMoved(before.current, now);
    if (!isSame) before.current = now;
    return before.current;
  });
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
    case 'text':
      return <TextFacts text={element} />;
    case 'reference':
      return <ReferenceFacts reference={element} />;
  }
});
