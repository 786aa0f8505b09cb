import '@xyflow/react/dist/base.css';
import { type NodeChange, ReactFlow } from '@xyflow/react';
import { type MouseEvent, type TouchEvent, useCallback, useEffect } from 'react';
import { seenAs } from '#core/picture/collapsed.ts';
import { strings } from '#core/strings/index.ts';
import { quickAdd } from '../state/dialog.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { usePreferences } from '../state/preferences.ts';
import { followPointer, useClipboard } from './adding/clipboard.ts';
import { DrawSheet } from './adding/DrawSheet.tsx';
import { fromPalette } from './adding/from-palette.ts';
import { Far } from './afar/Far.tsx';
import { hoverAt } from './afar/held.ts';
import { AroundDrawing } from './AroundDrawing.tsx';
import styles from './canvas.module.css';
import { useSpaceHeld } from './dragging/space.ts';
import { useDrawing } from './drawing.ts';
import type { CanvasEdge } from './edges.ts';
import { EmptyHint } from './EmptyHint.tsx';
import { GrowButtons } from './flows/GrowButtons.tsx';
import { forgetRoutes } from './flows/routes.ts';
import { CANVAS_ID, workIn } from './focus.ts';
import { gestures } from './gestures.ts';
import type { CanvasNode } from './nodes.ts';
import { OnDrawing } from './OnDrawing.tsx';
import { useSelecting } from './selecting.ts';
import { settings } from './settings.ts';
import { forgetText } from './shapes/writing.ts';
import { Dots } from './view/Dots.tsx';
import { diagramPoint, setView } from './view/view.ts';
import { forgetViews } from './view/views.ts';

/** The buttons that pan. */
const PAN = { hand: [0, 1], others: [1] };

/** The diagram: React Flow shows it, and every gesture on it becomes a command of the core. */
export function Canvas() {
  const active = useActive();
  const tool = useEditor((editor) => editor.tool);
  const showsGrid = usePreferences().preferences.grid;
  const { nodes, edges, drag, letGo, dragging, detail, arriving, isLarge, isFar, isEmpty } = useDrawing();
  const { pressForBox, beginBox, followBox, takeNodes, takeEdges, endBox } = useSelecting(isLarge);
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      takeNodes(changes);
      letGo(changes);
    },
    [takeNodes, letGo],
  );
  useEffect(() => leave, []);
  useClipboard();
  useSpaceHeld();
  // Whoever places something presses no shape: for one tool to the next and back, none is rendered.
  const isTakable = tool.kind !== 'hand' && tool.kind !== 'flow';

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
      onPointerMove={({ clientX: x, clientY: y, buttons }) => {
        followPointer({ x, y });
        followBox();
        if (isFar && buttons === 0) hoverAt(diagramPoint(x, y));
      }}
      onPointerLeave={() => followPointer(null)}
      onPointerDownCapture={({ shiftKey }) => pressForBox(shiftKey)}
      onMouseDownCapture={holdBack}
      onTouchStartCapture={holdBack}
      onDoubleClick={addWhereEmpty}
      {...fromPalette}
    >
      <ReactFlow<CanvasNode, CanvasEdge>
        {...settings}
        {...gestures}
        {...dragging}
        nodes={nodes}
        edges={edges}
        onNodesChange={onNodesChange}
        onEdgesChange={takeEdges}
        onSelectionStart={beginBox}
        onSelectionEnd={endBox}
        panOnDrag={PAN[tool.kind === 'hand' ? 'hand' : 'others']}
        selectionOnDrag={tool.kind === 'select'}
        elementsSelectable={isTakable}
        nodesDraggable={isTakable}
        onlyRenderVisibleElements={isLarge}
      >
        {showsGrid && <Dots />}
        <OnDrawing />
        <GrowButtons isHidden={drag !== null} />
        {arriving && <Far drag={drag} />}
      </ReactFlow>
      {drag && <div className={styles.dragging} />}
      {(tool.kind === 'boundary' || tool.kind === 'text') && <DrawSheet tool={tool.kind} />}
      {isEmpty && tool.kind === 'select' && <EmptyHint />}
      <AroundDrawing />
    </div>
  );
}

/** The element that was selected last, or the collapsed boundary that stands for it. */
function useActive() {
  const model = useDocument((open) => open.model);
  const last = useEditor((editor) => [...editor.selection].at(-1));
  return last && seenAs(model, last);
}

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
