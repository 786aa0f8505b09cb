import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeChange,
  type NodeChange,
  ReactFlow,
  SelectionMode,
  useStore,
  useStoreApi,
} from '@xyflow/react';
import { type MouseEvent, type TouchEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { GRID, type Rect } from '#core/model/geometry.ts';
import { seenAs } from '#core/picture/collapsed.ts';
import { shownOn } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { Find } from '../find/Find.tsx';
import { ArrangeNotice } from '../layout/ArrangeNotice.tsx';
import { quickAdd } from '../state/dialog.ts';
import { theCatalogue, useDocument } from '../state/document.ts';
import { setTool, useEditor } from '../state/editor.ts';
import { usePreferences } from '../state/preferences.ts';
import { followPointer, useClipboard } from './adding/clipboard.ts';
import { DrawSheet } from './adding/DrawSheet.tsx';
import { PickMenu } from './adding/PickMenu.tsx';
import { placeComponent } from './adding/place.ts';
import { useArriving } from './afar/arriving.ts';
import { detailAt, MANY } from './afar/detail.ts';
import { Far } from './afar/Far.tsx';
import { hoverAt, useHeld } from './afar/held.ts';
import { useNear } from './afar/near.ts';
import styles from './canvas.module.css';
import { DeletedChip } from './DeletedChip.tsx';
import { Breadcrumb } from './diagrams/Breadcrumb.tsx';
import { DiagramTabs } from './diagrams/DiagramTabs.tsx';
import { receiveType } from './dragging/dragged-type.ts';
import { useDragged } from './dragging/dragged.ts';
import { Guides } from './dragging/Guides.tsx';
import { insertType, markInsertion } from './dragging/inserting.ts';
import { Snapping } from './dragging/Snapping.tsx';
import { useSpaceHeld } from './dragging/space.ts';
import { type CanvasEdge, edgesOf } from './edges.ts';
import { EmptyHint } from './EmptyHint.tsx';
import { ConnectMenu } from './flows/ConnectMenu.tsx';
import { FlowEdge } from './flows/FlowEdge.tsx';
import { FlowHandles } from './flows/FlowHandles.tsx';
import { FlowPreview, LedLine } from './flows/FlowPreview.tsx';
import { GrowButtons } from './flows/GrowButtons.tsx';
import { forgetRoutes, layRoutes } from './flows/routes.ts';
import { CANVAS_ID, workIn } from './focus.ts';
import { gestures } from './gestures.ts';
import { LayerLegend } from './layers/LayerLegend.tsx';
import { type CanvasNode, nodesOf } from './nodes.ts';
import { ReviewChip } from './ReviewChip.tsx';
import { beginBox, pressForBox, selectFlowsBetween, selectionBox, selectWithin, takeSelection } from './selecting.ts';
import { BoundaryNode } from './shapes/BoundaryNode.tsx';
import { CollapsedNode } from './shapes/CollapsedNode.tsx';
import { ComponentNode } from './shapes/ComponentNode.tsx';
import { NewText } from './shapes/NewText.tsx';
import { TextNode } from './shapes/TextNode.tsx';
import { forgetText } from './shapes/writing.ts';
import { ToolHint } from './ToolHint.tsx';
import { KeepCentre } from './view/KeepCentre.tsx';
import { LostChip } from './view/LostChip.tsx';
import { Minimap } from './view/Minimap.tsx';
import { diagramPoint, setView, ZOOM } from './view/view.ts';
import { forgetViews } from './view/views.ts';
import { Zoom } from './view/Zoom.tsx';

const nodeTypes = { component: ComponentNode, boundary: BoundaryNode, collapsed: CollapsedNode, text: TextNode };
const edgeTypes = { flow: FlowEdge };
const SNAP: [number, number] = [GRID, GRID];
/** The buttons that pan. */
const PAN = { hand: [0, 1], others: [1] };
const NO_ATTRIBUTION = { hideAttribution: true };
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
  const { drag, show, letGo, ...dragging } = useDragged();
  const told = drag && (drag.isCopy || drag.told.x !== 0 || drag.told.y !== 0) ? drag : null;
  const drawn = shownOn(model, diagram);
  const { ends } = drawn;
  const isLarge = ends.length > MANY;
  const isFar = isLarge && detail === 'shapes';
  const arriving = useArriving(isFar, ends);
  const near = useNear(isLarge, drawn);
  const held = useHeld(arriving, near, told);
  const nodes = useMemo(() => nodesOf(model, diagram, selection, told, held), [model, diagram, selection, told, held]);
  const edges = useMemo(() => edgesOf(model, diagram, selection, held), [model, diagram, selection, held]);
  const areAtRest = !drag || drag.isCopy;
  useEffect(() => {
    if (areAtRest) layRoutes(model, diagram);
  }, [model, diagram, areAtRest]);
  useEffect(show, [show, drag, nodes]);
  useEffect(() => leave, []);
  useClipboard();
  useSpaceHeld();

  // Whoever places something presses no shape: for one tool to the next and back, none is rendered.
  const isTakable = tool.kind !== 'hand' && tool.kind !== 'flow';
  const store = useStoreApi();
  const box = useCallback(() => selectionBox(store.getState()), [store]);
  const drawnBox = useRef<Rect | null>(null);
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      takeSelection(changes, box());
      letGo(changes);
    },
    [box, letGo],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<CanvasEdge>[]) => {
      if (box() === null) takeSelection(changes, null);
    },
    [box],
  );
  const onSelectionEnd = useCallback(() => {
    if (isLarge && drawnBox.current) selectWithin(drawnBox.current);
    selectFlowsBetween();
  }, [isLarge]);

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
      onFocus={({ target, currentTarget }) => target === currentTarget && workIn(CANVAS_ID)}
      onPointerMove={(event) => {
        followPointer({ x: event.clientX, y: event.clientY });
        drawnBox.current = box();
        if (isFar && event.buttons === 0) hoverAt(diagramPoint(event.clientX, event.clientY));
      }}
      onPointerLeave={() => followPointer(null)}
      onPointerDownCapture={({ shiftKey }) => pressForBox(shiftKey)}
      onMouseDownCapture={holdBack}
      onTouchStartCapture={holdBack}
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
        onEdgesChange={onEdgesChange}
        onSelectionStart={beginBox}
        onSelectionEnd={onSelectionEnd}
        {...gestures}
        {...dragging}
        connectionMode={ConnectionMode.Loose}
        connectionLineComponent={LedLine}
        connectOnClick
        connectionRadius={36}
        connectionDragThreshold={3}
        snapGrid={SNAP}
        minZoom={ZOOM.least}
        maxZoom={ZOOM.most}
        panOnDrag={PAN[tool.kind === 'hand' ? 'hand' : 'others']}
        panActivationKeyCode="Space"
        panOnScroll
        zoomActivationKeyCode={MOD}
        zoomOnDoubleClick={false}
        selectionOnDrag={tool.kind === 'select'}
        selectionMode={SelectionMode.Partial}
        selectionKeyCode={null}
        multiSelectionKeyCode="Shift"
        deleteKeyCode={null}
        elementsSelectable={isTakable}
        nodesDraggable={isTakable}
        elevateNodesOnSelect={false}
        elevateEdgesOnSelect={false}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        onlyRenderVisibleElements={isLarge}
        nodeDragThreshold={3}
        proOptions={NO_ATTRIBUTION}
      >
        {showsGrid && (
          <Background variant={BackgroundVariant.Dots} gap={3 * GRID} size={1.2} className={styles.dots ?? ''} />
        )}
        <OnDrawing />
        <GrowButtons isHidden={drag !== null} />
        {arriving && <Far drag={drag} />}
      </ReactFlow>
      {drag && <div className={styles.dragging} />}
      {(tool.kind === 'boundary' || tool.kind === 'text') && <DrawSheet tool={tool.kind} />}
      {ends.length === 0 && nodes.length === 0 && tool.kind === 'select' && <EmptyHint />}
      <AroundDrawing />
    </div>
  );
}

/** What lies on the drawing besides its shapes and flows; apart, because the canvas is rendered in every frame of a drag. */
const OnDrawing = memo(function OnDrawing() {
  return (
    <>
      <Snapping />
      <FlowPreview />
      <FlowHandles />
      <Guides />
      <KeepCentre />
      <LostChip />
      <DeletedChip />
      <NewText />
      <Minimap />
      <Zoom />
    </>
  );
});

/** What stands around the drawing. */
const AroundDrawing = memo(function AroundDrawing() {
  return (
    <>
      <ToolHint onLeave={() => setTool({ kind: 'select' })} />
      <DiagramTabs />
      <Breadcrumb />
      <ConnectMenu />
      <PickMenu />
      <Find />
      <ReviewChip />
      <LayerLegend />
      <ArrangeNotice />
    </>
  );
});

/** A double-click where nothing is drawn lets a component be added there by typing. */
function addWhereEmpty({ target, clientX: x, clientY: y }: MouseEvent): void {
  const isEmpty = target instanceof Element && target.matches('.react-flow__pane');
  if (isEmpty && useEditor.getState().tool.kind === 'select') quickAdd({ at: diagramPoint(x, y), near: { x, y } });
}

/** While a component is being placed, React Flow hears of no press on a shape: it stays where it is. */
function holdBack(event: MouseEvent | TouchEvent): void {
  const { target } = event;
  const isMain = !('button' in event) || event.button === 0;
  if (!isMain || useEditor.getState().tool.kind !== 'place' || !(target instanceof Element)) return;
  if (target.closest('.react-flow__node') && !target.closest('.nodrag')) event.stopPropagation();
}

/** What the canvas leaves behind when it goes away. */
function leave(): void {
  setView(null);
  forgetRoutes();
  forgetText();
  forgetViews();
}
