import { listed } from './phrases.ts';

/** Drawing flows on the canvas: growing, inserting, leading ends elsewhere, bending. */
export const flows = {
  commands: {
    'flow.grow': 'Add the likely next component in a direction',
    'flow.insert': 'Insert component…',
    'flow.changeStart': 'Change start…',
    'flow.changeEnd': 'Change end…',
    'flow.reverse': 'Reverse the flow',
    'flow.straighten': 'Reset the route',
    'flow.nextPiece': 'Choose the next piece of the flow',
  },
  needsFlow: 'Select a single flow first.',
  needsComponent: 'Select a single component first.',
  needsBent: 'Select a flow that was bent by hand.',
  grow: {
    button: (direction: string) => `Add a component ${direction}`,
    directions: { left: 'to the left', right: 'to the right', up: 'above', down: 'below' },
    alternatives: 'Likely types',
    hint: 'Up and down arrow choose another type',
  },
  insert: { title: (flow: string) => `Insert on ${flow || 'the flow'}`, search: 'Component type' },
  reconnect: {
    start: (flow: string) => `Start of ${flow || 'the flow'}`,
    end: (flow: string) => `End of ${flow || 'the flow'}`,
    handle: { from: 'Lead the start elsewhere', to: 'Lead the end elsewhere' },
    back: 'The flow stays as it was.',
  },
  drop: {
    title: (from: string) => `Connect ${from || 'unnamed'} to`,
    search: 'Component, or type of a new one',
    isNew: (kind: string) => `New: ${kind}`,
  },
  refused: {
    sameComponent: 'A flow needs two different components.',
    unknownComponent: 'A flow can only join components.',
    otherDiagram: 'Both ends must be on the same diagram.',
    connected: 'Only a component without flows can be inserted.',
  },
  preview: {
    crosses: (boundaries: readonly string[]) => `crosses ${listed(boundaries)}`,
    staysInside: 'crosses no boundary',
    adds: (risks: readonly string[]) => `adds ${listed(risks)}`,
    addsNothing: 'adds no risk',
    whole: (from: string, to: string) => `${from || 'unnamed'} → ${to || 'unnamed'}`,
  },
  piece: (at: number, all: number) => `Piece ${at} of ${all}`,
  pieceHandle: 'Drag to move this piece of the flow',
  bendHandle: 'Double-click to take this bend out',
} as const;
