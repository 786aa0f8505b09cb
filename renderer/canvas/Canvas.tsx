import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type NodeChange,
  ReactFlow,
  SelectionMode,
  useStore,
  useStoreApi,
} from '@xyflow/react';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { drop } from '#core/commands/drop.ts';
import { contentsOf, ownerAt } from '#core/model/boundaries.ts';
import { isBoundary, isPlaced, type PlacedElement } from '#core/model/element.ts';
import { centre, GRID, type Point, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { seenAs, shownOn } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { Find } from '../find/Find.tsx';
import { theCatalogue, run, theDocument, useDocument } from '../state/document.ts';
import { quickAdd } from '../state/dialog.ts';
import { select, setTool, useEditor } from '../state/editor.ts';
import { usePreferences } from '../state/preferences.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { BoundaryNode } from './BoundaryNode.tsx';
import styles from './canvas.module.css';
import { CollapsedNode } from './CollapsedNode.tsx';
import { ComponentNode } from './ComponentNode.tsx';
import { followPointer, useClipboard } from './clipboard.ts';
import { DiagramTabs } from './DiagramTabs.tsx';
import { DrawSheet } from './DrawSheet.tsx';
import { detailAt, MANY } from './detail.ts';
import { drawFlow } from './connecting.ts';
import { ConnectMenu } from './ConnectMenu.tsx';
import { selectFlowsBetween, selectionBox, takeSelection } from './selecting.ts';
import { expand } from './collapsing.ts';
import { receiveType } from './dragged-type.ts';
import { openInto } from './diagram-actions.ts';
import { dropFlow } from './dropping.ts';
import { duplicateBy } from './duplicate.ts';
import { type CanvasEdge, edgesOf } from './edges.ts';
import { EmptyHint } from './EmptyHint.tsx';
import { Far } from './Far.tsx';
import { FlowEdge } from './FlowEdge.tsx';
import { FlowHandles } from './FlowHandles.tsx';
import { FlowPreview, LedLine } from './FlowPreview.tsx';
import { GrowButtons, hover } from './GrowButtons.tsx';
import { Guides } from './Guides.tsx';
import { endGuides, guided, guidedRect } from './guiding.ts';
import { insertExisting, insertionFor, insertType, markInsertion, useInsertion } from './inserting.ts';
import { PickMenu } from './PickMenu.tsx';
import { CANVAS_ID, focusCanvas } from './focus.ts';
import { useArriving } from './arriving.ts';
import { hoverAt, selectWithin, useHeld } from './held.ts';
import { LayerLegend } from './LayerLegend.tsx';
import { KeepCentre } from './KeepCentre.tsx';
import { LostChip } from './LostChip.tsx';
import { Minimap } from './Minimap.tsx';
import { useNear } from './near.ts';
import { NewText } from './NewText.tsx';
import { type CanvasNode, nodesOf } from './nodes.ts';
import { placeComponent } from './place.ts';
import { forgetRoutes, layRoutes } from './routes.ts';
import { ReviewChip } from './ReviewChip.tsx';
import { ArrangeNotice } from '../layout/ArrangeNotice.tsx';
import { Snapping } from './Snapping.tsx';
import { TextNode } from './TextNode.tsx';
import { ToolHint } from './ToolHint.tsx';
import { begin, diagramPoint, setView, ZOOM } from './view.ts';
import { forgetText } from './writing.ts';
import { Zoom } from './Zoom.tsx';

const nodeTypes = { component: ComponentNode, boundary: BoundaryNode, collapsed: CollapsedNode, text: TextNode };
const edgeTypes = { flow: FlowEdge };
const nowhere: ReadonlyMap<ElementId, Point> = new Map();
const MOD = /Mac/u.test(navigator.platform) ? 'Meta' : 'Control';

/** The diagram: React Flow shows it, and every gesture on it becomes a command of the core. */
export function Canvas() {
  const model = useDocument((open) => open.model);
  const diagram = useDocument((open) => open.diagram);
  const selection = useEditor((editor) => editor.selection);
  const tool = useEditor((editor) => editor.tool);
  const showsGrid = usePreferences().preferences.grid;
  const detail = useStore(({ transform: [, , zoom] }) => detailAt(zoom));
  const last = useEditor((editor) => [...editor.selection].at(-1));
  const active = last && seenAs(model, last);
  const [dragged, setDragged] = useState(nowhere);
  const [duplicating, setDuplicating] = useState(false);

  const carried = useStable(dragged);
  const drawn = shownOn(model, diagram);
  const { ends } = drawn;
  const isLarge = ends.length > MANY;
  const isFar = isLarge && detail === 'shapes';
  const arriving = useArriving(isFar, ends);
  const near = useNear(isLarge, drawn);
  const held = useHeld(arriving, near, carried);
  const nodes = useMemo(
    () => nodesOf(model, diagram, selection, dragged, duplicating, held),
    [model, diagram, selection, dragged, duplicating, held],
  );
  const edges = useMemo(() => edgesOf(model, diagram, selection, held), [model, diagram, selection, held]);
  const moved = duplicating ? nowhere : dragged;
  useEffect(() => layRoutes(model, diagram, moved), [model, diagram, moved]);
  useEffect(() => leave, []);
  useClipboard();

  const store = useStoreApi();
  const box = useCallback(() => selectionBox(store.getState()), [store]);
  const drawnBox = useRef<Rect | null>(null);
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      takeSelection(changes, box());
      const moved = changes.flatMap((change) =>
        change.type === 'position' && change.dragging && change.position
          ? [[change.id as ElementId, change.position] as const]
          : [],
      );
      if (moved.length > 0) setDragged(withContents(guided(new Map(moved))));
    },
    [box],
  );

  const onDragStop = useCallback((node: CanvasNode, isCopy: boolean) => {
    const open = theDocument();
    const element = open?.model.element.get(node.id);
    setDragged(nowhere);
    setDuplicating(false);
    useEditor.setState({ dropTarget: null });
    const by = endGuides();
    const onto = useInsertion.getState().flow;
    markInsertion(null);
    if (!open || !isPlaced(element)) return;
    // Without the grid, a pointer stops between whole units.
    const delta = {
      x: Math.round(node.position.x - element.rect.x) + by.x,
      y: Math.round(node.position.y - element.rect.y) + by.y,
    };
    const { selection: chosen } = useEditor.getState();
    const ids = chosen.has(element.id) ? [...chosen] : [element.id];
    if (isCopy) duplicateBy(ids, delta);
    else if (onto) insertExisting(onto, element.id, delta);
    else run(drop(open.model, ids, delta));
  }, []);

  return (
    <div
      id={CANVAS_ID}
      className={styles.canvas}
      data-tool={tool.kind}
      data-detail={detail}
      data-region
      role="application"
      aria-label={strings.canvas.label}
      aria-roledescription={strings.canvas.label}
      aria-description={strings.canvas.help}
      aria-activedescendant={active === undefined ? undefined : `element-${active}`}
      tabIndex={0}
      onPointerMove={(event) => {
        followPointer({ x: event.clientX, y: event.clientY });
        drawnBox.current = box();
        if (isFar && event.buttons === 0) hoverAt(diagramPoint(event.clientX, event.clientY));
      }}
      onPointerLeave={() => followPointer(null)}
      onDoubleClick={addWhereEmpty}
      onDragOver={(event) => {
        event.preventDefault();
        markInsertion(diagramPoint(event.clientX, event.clientY));
      }}
      onDragLeave={() => markInsertion(null)}
      onDrop={(event) => {
        event.preventDefault();
        const brought = receiveType(event);
        const type = theCatalogue().types.find(({ id }) => id === brought?.type);
        const at = diagramPoint(event.clientX, event.clientY);
        const onto = markInsertion(at);
        markInsertion(null);
        if (type && brought && onto) insertType(onto, type, brought.kind, at);
        else if (type && brought) placeComponent(type, at, brought.kind);
      }}
    >
      <ReactFlow<CanvasNode, CanvasEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={(changes) => box() === null && takeSelection(changes, null)}
        onSelectionEnd={(event) => {
          if (isLarge && drawnBox.current) selectWithin(drawnBox.current, event.shiftKey);
          selectFlowsBetween();
        }}
        onNodeDrag={(event, node) => {
          setDuplicating(event.altKey);
          const rect = guidedRect({ ...node.data.element.rect, ...node.position });
          const onto = insertionFor(node.id as ElementId, centre(rect));
          useEditor.setState({ dropTarget: onto ? null : ownerOf(node.data.element, rect) });
        }}
        onNodeDragStop={(event, node) => onDragStop(node, event.altKey)}
        onSelectionDragStop={(event, [first]) => first && onDragStop(first, event.altKey)}
        onNodeClick={({ shiftKey }, { id, type }) => {
          const { connectingFrom, selection: chosen } = useEditor.getState();
          if (connectingFrom !== null && type === 'component') drawFlow(connectingFrom, id as ElementId);
          else if (!shiftKey && chosen.size > 1) select([id as ElementId]);
          focusCanvas();
        }}
        onEdgeClick={focusCanvas}
        onNodeMouseEnter={(_, { id }) => hover(id as ElementId)}
        onNodeMouseLeave={() => hover(null)}
        onNodeDoubleClick={(_, { id, type, data }) => {
          if (data.element.kind === 'reference') openInto(id as ElementId);
          else if (type === 'collapsed') expand(id as ElementId);
          else useEditor.setState({ renaming: id as ElementId });
        }}
        onEdgeDoubleClick={(_, { id }) => useEditor.setState({ renaming: id as ElementId })}
        onConnect={({ source, target }) => drawFlow(source as ElementId, target as ElementId)}
        onConnectEnd={(event, { fromNode, toNode }) => {
          if (fromNode && !toNode && 'clientX' in event)
            dropFlow(fromNode.id as ElementId, event.clientX, event.clientY);
        }}
        isValidConnection={({ source, target }) => source !== target}
        onPaneClick={(event) => {
          if (tool.kind !== 'place') {
            select([]);
            focusCanvas();
            return;
          }
          const type = theCatalogue().types.find(({ id }) => id === tool.type);
          if (type) placeComponent(type, diagramPoint(event.clientX, event.clientY), tool.component);
        }}
        onInit={(view) => {
          setView(view);
          begin();
        }}
        connectionMode={ConnectionMode.Loose}
        connectionLineComponent={LedLine}
        connectOnClick
        connectionRadius={36}
        snapGrid={[GRID, GRID]}
        minZoom={ZOOM.least}
        maxZoom={ZOOM.most}
        panOnDrag={tool.kind === 'hand' ? [0, 1] : [1]}
        panActivationKeyCode="Space"
        panOnScroll
        zoomActivationKeyCode={MOD}
        zoomOnDoubleClick={false}
        selectionOnDrag={tool.kind === 'select'}
        selectionMode={SelectionMode.Partial}
        selectionKeyCode={null}
        multiSelectionKeyCode="Shift"
        deleteKeyCode={null}
        elementsSelectable={tool.kind === 'select'}
        nodesDraggable={tool.kind === 'select'}
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        onlyRenderVisibleElements={isLarge}
        nodeDragThreshold={3}
        proOptions={{ hideAttribution: true }}
      >
        {showsGrid && (
          <Background variant={BackgroundVariant.Dots} gap={3 * GRID} size={1.2} className={styles.dots ?? ''} />
        )}
        <Snapping />
        <FlowPreview />
        <FlowHandles />
        <Guides />
        <GrowButtons isHidden={dragged.size > 0} />
        {arriving && <Far except={carried} />}
        <KeepCentre />
        <LostChip />
        <NewText />
        <Minimap />
        <Zoom />
      </ReactFlow>
      {(tool.kind === 'boundary' || tool.kind === 'text') && <DrawSheet tool={tool.kind} />}
      {ends.length === 0 && nodes.length === 0 && tool.kind === 'select' && <EmptyHint />}
      <ToolHint onLeave={() => setTool({ kind: 'select' })} />
      <DiagramTabs />
      <Breadcrumb />
      <ConnectMenu />
      <PickMenu />
      <Find />
      <ReviewChip />
      <LayerLegend />
      <ArrangeNotice />
    </div>
  );
}

/** A double-click where nothing is drawn lets a component be added there by typing. */
function addWhereEmpty({ target, clientX: x, clientY: y }: MouseEvent): void {
  const isEmpty = target instanceof Element && target.matches('.react-flow__pane');
  if (isEmpty && useEditor.getState().tool.kind === 'select') quickAdd({ at: diagramPoint(x, y), near: { x, y } });
}

/** What the canvas leaves behind when it goes away. */
function leave(): void {
  setView(null);
  forgetRoutes();
  forgetText();
}

/** The elements that are dragged; the same set from one frame of a drag to the next. */
function useStable(dragged: ReadonlyMap<ElementId, Point>): ReadonlySet<ElementId> {
  const [stable, setStable] = useState<ReadonlySet<ElementId>>(() => new Set());
  const isSame = dragged.size === stable.size && [...dragged.keys()].every((id) => stable.has(id));
  if (isSame) return stable;
  const now = new Set(dragged.keys());
  setStable(now);
  return now;
}

/** Where dragged elements are, together with what their boundaries carry along. */
function withContents(moved: ReadonlyMap<ElementId, Point>): ReadonlyMap<ElementId, Point> {
  const open = theDocument();
  if (!open) return moved;
  const boundaries = [...moved.keys()].filter((id) => isBoundary(open.model.element.get(id)));
  if (boundaries.length === 0) return moved;
  const [first] = boundaries;
  const lead = open.model.element.get(first!);
  const at = moved.get(first!)!;
  if (!isPlaced(lead)) return moved;
  const delta = { x: at.x - lead.rect.x, y: at.y - lead.rect.y };
  const carried = contentsOf(open.model, new Set(boundaries)).filter(({ id }) => !moved.has(id));
  return new Map([
    ...moved,
    ...carried.map(({ id, rect }) => [id, { x: rect.x + delta.x, y: rect.y + delta.y }] as const),
  ]);
}

/** The boundary that would own a dragged shape if it were dropped now; null where it lies in that already. */
function ownerOf(element: PlacedElement, rect: Rect): ElementId | null {
  const open = theDocument();
  if (!open) return null;
  const contents = isBoundary(element) ? contentsOf(open.model, new Set([element.id])) : [];
  const except = new Set([element.id, ...contents.map(({ id }) => id)]);
  const owner = ownerAt(open.model, element.diagram, element.kind, rect, except);
  return owner === element.boundary ? null : owner;
}
