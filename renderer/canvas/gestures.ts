import type { ReactFlowProps } from '@xyflow/react';
import { isBoundary } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { theCatalogue } from '../state/document.ts';
import { select, useEditor } from '../state/editor.ts';
import { placeComponent } from './adding/place.ts';
import { selectContents, selectContentsAt } from './contents.ts';
import { openInto } from './diagrams/diagram-actions.ts';
import { dropFlow } from './dragging/dropping.ts';
import type { CanvasEdge } from './edges.ts';
import { drawFlow } from './flows/connecting.ts';
import { hover } from './flows/GrowButtons.tsx';
import { previewTo } from './flows/preview.ts';
import { focusCanvas } from './focus.ts';
import type { CanvasNode } from './nodes.ts';
import { usePressed } from './pressed.ts';
import { expand } from './shapes/collapsing.ts';
import { begin } from './view/framing.ts';
import { diagramPoint, setView } from './view/view.ts';

/**
 * What clicks and movements on the drawing do. The same functions for good: React Flow hands them to every node and
 * edge, and would render all of them again for a new one.
 */
export const gestures = {
  onInit(view) {
    setView(view);
    begin();
  },
  onPaneClick({ clientX, clientY }) {
    const { tool } = useEditor.getState();
    if (tool.kind !== 'place') {
      // React Flow's own click on the pane, which follows, leaves nothing selected.
      if (usePressed.getState().mod) queueMicrotask(() => selectContentsAt(diagramPoint(clientX, clientY)));
      else select([]);
      focusCanvas();
      return;
    }
    const type = theCatalogue().types.find(({ id }) => id === tool.type);
    if (type) placeComponent(type, diagramPoint(clientX, clientY), tool.component);
  },
  onNodeClick({ shiftKey }, { id, data }) {
    const { selection } = useEditor.getState();
    if (usePressed.getState().mod && isBoundary(data.element)) selectContents([id as ElementId]);
    else if (!shiftKey && selection.size > 1) select([id as ElementId]);
    focusCanvas();
  },
  onNodeDoubleClick(_, { id, type, data }) {
    if (data.element.kind === 'reference') openInto(id as ElementId);
    else if (type === 'collapsed') expand(id as ElementId);
    else useEditor.setState({ renaming: id as ElementId });
  },
  onNodeMouseEnter(_, { id }) {
    hover(id as ElementId);
    previewTo(id as ElementId);
  },
  onNodeMouseLeave: () => hover(null),
  onEdgeClick: focusCanvas,
  onEdgeDoubleClick: (_, { id }) => useEditor.setState({ renaming: id as ElementId }),
  onConnect: ({ source, target }) => drawFlow(source as ElementId, target as ElementId),
  onConnectEnd(event, { fromNode, toNode }) {
    if (fromNode && !toNode && 'clientX' in event) dropFlow(fromNode.id as ElementId, event.clientX, event.clientY);
  },
  isValidConnection: ({ source, target }) => source !== target,
} satisfies ReactFlowProps<CanvasNode, CanvasEdge>;
