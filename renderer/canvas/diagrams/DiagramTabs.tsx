import { CornerDownRight, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { diagramsInOrder } from '#core/model/diagrams.ts';
import type { Diagram } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../../keys/use-key-of.ts';
import { showDiagram, theDocument, useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { isPresenting, usePresenting } from '../../state/presenting.ts';
import { InlineName } from '../../ui/InlineName.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { catchFocus } from '../focus.ts';
import { pathOf } from '../go-to-finding.ts';
import onTop from '../on-top.module.css';
import { fit, frameUnlessSeen } from '../view/framing.ts';
import { addAnother, leafTo, nameDiagram } from './diagram-actions.ts';
import { useNaming } from './naming-diagram.ts';

/** The diagrams of a project; choosing one shows it, a double-click gives it a name. */
export function DiagramTabs() {
  const keyOf = useKeyOf();
  const model = useDocument((open) => open.model);
  const shown = useDocument(({ diagram }) => diagram);
  const naming = useNaming(({ id }) => id);
  const order = diagramsInOrder(model);
  useFindingInView();
  useEffect(() => {
    // A presentation brings into view what it is about.
    if (usePresenting.getState().home === null) fit();
  }, [shown]);
  useEffect(() => {
    // What was shown may have been deleted, or its making undone.
    const [first] = order;
    if (!model.diagram.has(shown) && first) showDiagram(first.id);
  });
  if (order.length < 2 && naming === null) return null;
  return (
    <div className={onTop.diagrams} role="group" aria-label={strings.canvas.diagrams}>
      {order.map((diagram) =>
        diagram.id === naming ? (
          <NameOfDiagram key={diagram.id} diagram={diagram} />
        ) : (
          <button
            key={diagram.id}
            type="button"
            aria-pressed={diagram.id === shown}
            onClick={() => leafTo(diagram.id)}
            onDoubleClick={() => useNaming.setState({ id: diagram.id })}
          >
            {diagram.refines !== null && <CornerDownRight size={12} aria-hidden />}
            {diagram.name || strings.canvas.unnamedDiagram}
          </button>
        ),
      )}
      <Tooltip text={strings.diagrams.commands['diagram.add']} keys={keyOf('diagram.add')}>
        <Button aria-label={strings.diagrams.commands['diagram.add']} onPress={addAnother}>
          <Plus size={14} aria-hidden />
        </Button>
      </Tooltip>
    </div>
  );
}

/** The name of a diagram while it is typed. */
function NameOfDiagram({ diagram: { id, name } }: { readonly diagram: Diagram }) {
  return (
    <InlineName
      label={strings.diagrams.nameLabel}
      name={name}
      onEnd={(typed) => {
        if (typed !== null) nameDiagram(id, typed);
        useNaming.setState({ id: null });
        catchFocus();
      }}
    />
  );
}

/** A finding that is opened brings the diagram it is on and its path into view; a presentation shows its own parts. */
function useFindingInView(): void {
  const finding = useEditor((editor) => editor.finding);
  useEffect(() => {
    const path = finding === null ? [] : pathOf(finding);
    const element = theDocument()?.model.element.get(path[0]!);
    if (!element) return;
    showDiagram(element.diagram);
    if (!isPresenting()) frameUnlessSeen(path);
  }, [finding]);
}
