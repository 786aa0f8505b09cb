import { nameIn } from './names.ts';

/** Several diagrams: tabs, sub-diagrams of processes, and references. */
export const diagrams = {
  commands: {
    'diagram.open': 'Open the sub-diagram, or what a reference stands for',
    'diagram.make': 'Make sub-diagram',
    'diagram.back': 'Back to the diagram around',
    'diagram.add': 'Add a diagram',
    'diagram.rename': 'Rename the diagram',
    'diagram.delete': 'Delete the diagram',
    'diagram.earlier': 'Move the diagram one place forward',
    'diagram.later': 'Move the diagram one place back',
    'diagram.next': 'Next diagram',
    'diagram.reference': 'Place a reference to…',
  },
  needsProcess: 'Select a process without a sub-diagram first.',
  needsOpenable: 'Select a process with a sub-diagram, or a reference.',
  needsAround: 'This is a top diagram.',
  needsSeveral: 'The project has only this diagram.',
  needsOthers: 'There are no components on other diagrams.',
  newName: (count: number) => `Diagram ${count}`,
  nameLabel: 'Name of the diagram',
  way: 'Where this diagram belongs',
  reference: { title: 'Place a reference to', search: 'Component of another diagram' },
  standsFor: 'Go to what it stands for',
  shown: (name: string) => `Diagram ${nameIn(name)} shown.`,
} as const;
