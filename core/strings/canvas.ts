import { counted } from './phrases.ts';

export interface ComponentLabel {
  readonly kind: string;
  readonly name: string;
  readonly type: string;
  readonly boundary: string | undefined;
  readonly flowsIn: number;
  readonly flowsOut: number;
  readonly risks: number;
  readonly highest: string | undefined;
}

/** The canvas: tools, hints, labels for screen readers and announcements. */
export const canvas = {
  label: 'Diagram',
  help: 'Press slash to add a component, A to connect, Alt and an arrow key to walk, question mark for all keys.',
  /** What screen readers call a shape or a flow, which its label tells the kind of. */
  element: 'element',
  kinds: {
    externalEntity: 'External entity',
    process: 'Process',
    dataStore: 'Data store',
    reference: 'Reference',
    trustBoundary: 'Trust boundary',
    text: 'Text',
    dataFlow: 'Data flow',
  },
  diagrams: 'Diagrams',
  unnamedDiagram: 'Unnamed diagram',
  newBoundary: 'Trust boundary',
  empty: {
    title: 'Draw the system',
    type: 'to add a component, or a whole template, by typing',
    drag: 'Drag a component from the left',
    connect: 'to connect two components',
    inside: (name: string) => `Draw what is inside ${name}`,
    refer: 'to show a component of another diagram',
  },
  renameLabel: 'Name',
  componentLabel: ({ kind, name, type, boundary, flowsIn, flowsOut, risks, highest }: ComponentLabel) =>
    [
      `${kind}, ${name || 'unnamed'}, ${type}`,
      boundary === undefined ? '' : `, in boundary ${boundary || 'unnamed'}`,
      `. ${counted(flowsIn, 'flow', 'flows')} in, ${flowsOut} out.`,
      risks === 0 ? ' No risks attached.' : ` ${counted(risks, 'risk', 'risks')}, highest ${highest}.`,
    ].join(''),
  flowLabel: (name: string, from: string, to: string) => `Data flow${name ? ` ${name}` : ''}, from ${from} to ${to}.`,
  /** Said after what an element is. */
  locked: ' Locked.',
  boundaryLabel: (name: string, around: string | undefined) =>
    `Trust boundary, ${name || 'unnamed'}${around === undefined ? '' : `, in boundary ${around || 'unnamed'}`}.`,
  severalSelected: (count: number) => `${count} elements selected.`,
  nothingSelected: 'Nothing selected.',
  toolLocked: 'The tool stays chosen after use.',
  toolFree: 'The tool goes back to selecting after use.',
  undone: (title: string) => `Undone: ${title}`,
  redone: (title: string) => `Redone: ${title}`,
  nothingToUndo: 'Nothing to undo.',
  nothingToRedo: 'Nothing to redo.',
  toolHints: {
    place: (type: string) => `Click where ${type} goes`,
    flow: 'Click or drag from one component to another',
    boundary: 'Drag around what belongs together',
    hand: 'Drag to move the view',
    locked: 'stays chosen',
    leave: 'Esc to stop',
  },
  connect: {
    title: (from: string) => `Connect ${from || 'unnamed'} to`,
    search: 'Component',
    nothing: 'There is no other component to connect to.',
    refused: {
      sameComponent: 'A flow needs two different components.',
      unknownComponent: 'A flow can only join components.',
      otherDiagram: 'Both ends must be on the same diagram.',
    },
  },
  clipboard: {
    copied: (count: number) => `${counted(count, 'element', 'elements')} copied.`,
    cut: (count: number) => `${counted(count, 'element', 'elements')} cut.`,
    nothingToCopy: 'Select a component or a boundary to copy it.',
    notOurs: 'The clipboard holds no part of a drawing.',
    foreign: (format: string) =>
      `The clipboard holds something in the format of ${format}, which the workbench does not read.`,
    faulty: (why: string) => `The text on the clipboard cannot be drawn. ${why}`,
    picture: 'The clipboard holds a picture. The workbench pastes parts of drawings and text.',
    empty: 'The clipboard is empty.',
    nothingToPaste:
      'Nothing was copied here yet. What other programs have copied is pasted by its keys or from the Edit menu.',
  },
  find: {
    label: 'Find in the drawing',
    placeholder: 'Find',
    count: (at: number, all: number) => `${at} of ${all}`,
    nothing: 'Nothing found',
    previous: 'Previous match',
    next: 'Next match',
    close: 'Close',
  },
  chip: {
    label: 'Risks found',
    found: (count: number) => `${counted(count, 'risk', 'risks')} found.`,
    toReview: (count: number) => `${counted(count, 'decision')} to review.`,
    review: 'Review',
    dismiss: 'Not now',
  },
  deleted: {
    said: (what: string, flows: number) => (flows === 0 ? what : `${what} with ${counted(flows, 'flow')}`),
  },
  lost: { said: 'Nothing of the drawing is in view.', back: 'Back to the drawing' },
  minimap: { label: 'Overview of the drawing', button: 'Overview' },
  zoom: {
    group: 'Zoom',
    in: 'Zoom in',
    out: 'Zoom out',
    actual: (zoom: number) => `${Math.round(zoom * 100)} %, zoom to 100 %`,
    fit: 'Fit',
    fitAll: 'Fit the drawing',
    percent: (zoom: number) => `${Math.round(zoom * 100)} %`,
  },
} as const;
