import { ConnectionMode, type ReactFlowProps, SelectionMode } from '@xyflow/react';
import { GRID } from '#core/model/geometry.ts';
import { onMac } from '../keys/chord.ts';
import type { CanvasEdge } from './edges.ts';
import { FlowEdge } from './flows/FlowEdge.tsx';
import { LedLine } from './flows/FlowPreview.tsx';
import type { CanvasNode } from './nodes.ts';
import { BoundaryNode } from './shapes/BoundaryNode.tsx';
import { CollapsedNode } from './shapes/CollapsedNode.tsx';
import { ComponentNode } from './shapes/ComponentNode.tsx';
import { TextNode } from './shapes/TextNode.tsx';
import { ZOOM } from './view/view.ts';

/** What React Flow is told once and for all: what draws each kind, and which of its own gestures and keys it keeps. */
export const settings = {
  nodeTypes: { component: ComponentNode, boundary: BoundaryNode, collapsed: CollapsedNode, text: TextNode },
  edgeTypes: { flow: FlowEdge },
  connectionMode: ConnectionMode.Loose,
  connectionLineComponent: LedLine,
  connectOnClick: true,
  connectionRadius: 36,
  connectionDragThreshold: 3,
  snapGrid: [GRID, GRID],
  minZoom: ZOOM.least,
  maxZoom: ZOOM.most,
  panActivationKeyCode: 'Space',
  panOnScroll: true,
  zoomActivationKeyCode: onMac ? 'Meta' : 'Control',
  zoomOnDoubleClick: false,
  selectionMode: SelectionMode.Partial,
  selectionKeyCode: null,
  multiSelectionKeyCode: 'Shift',
  deleteKeyCode: null,
  elevateNodesOnSelect: false,
  elevateEdgesOnSelect: false,
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  nodeDragThreshold: 3,
  proOptions: { hideAttribution: true },
} satisfies ReactFlowProps<CanvasNode, CanvasEdge>;
