import type { Band } from '../assessment/bands.ts';
import { counted } from './phrases.ts';

/** "1 flow", "3 flows". */

const BANDS: Readonly<Record<Band, string>> = { critical: 'critical', high: 'high', medium: 'medium', low: 'low' };

/** The palette, the inspector, the title row and the status row. */
export const panels = {
  unnamed: 'Unnamed',
  answers: { yes: 'Yes', no: 'No', unknown: 'Unknown' },

  palette: {
    label: 'Palette',
    search: 'Add component',
    tools: 'Tools',
    components: 'Components',
    groups: { externalEntity: 'External entities', process: 'Processes', dataStore: 'Data stores' },
    other: { externalEntity: 'Other entity', process: 'Other process', dataStore: 'Other store' },
    more: (count: number) => `${count} more`,
    fewer: 'Fewer',
    nothing: (query: string) => `No component is called “${query}”.`,
    clear: 'Clear search',
    select: 'Select',
    hand: 'Move the view',
    flow: 'Data flow',
    boundary: 'Trust boundary',
    text: 'Text',
  },

  right: {
    label: 'Details',
    component: 'Component',
    findings: 'Findings',
    assessment: 'Assessment',
  },

  inspector: {
    type: 'Type',
    searchTypes: 'Search types',
    noType: 'No type is called that.',
    name: 'Name',
    description: 'Description',
    questions: 'Questions',
    whatCounts: 'What counts',
    moreFacts: (count: number) => `More facts (${count})`,
    outOfScope: 'Out of scope',
    outOfScopeHelp: 'Its findings are listed but not counted.',
    outOfScopeReason: 'Why it is out of scope',
    flows: 'Data flows',
    noFlows: 'Nothing flows in or out yet.',
    flowTo: (name: string) => `to ${name}`,
    flowFrom: (name: string) => `from ${name}`,
    flowWith: (name: string) => `both ways with ${name}`,
    findings: 'Findings here',
    findingsInside: (count: number) => `Findings inside (${count})`,
    moreInside: (count: number) => `And ${count} more, in the table of all findings.`,
    findingsThrough: 'Findings that run through it',
    noFindings: 'No risk attaches here.',
    suggested: 'suggested',
    answered: (count: number) => `${count} answered`,
    standsFor: (name: string) => `Stands for ${name}`,
  },

  flow: {
    label: 'Label',
    to: 'to',
    data: 'What moves',
    dataPlaceholder: 'Training data, scores, …',
    twoWay: 'Data moves both ways',
    encrypted: 'Is it encrypted on the way?',
    authenticated: 'Do both ends prove who they are?',
    crosses: 'Crosses',
    crossesNothing: 'It stays within one trust boundary.',
    inNoBoundary: 'Both ends lie outside every trust boundary.',
    leaves: (name: string) => `leaves ${name}`,
    enters: (name: string) => `enters ${name}`,
  },

  boundary: {
    title: 'Trust boundary',
    contents: (count: number) => `Inside (${count})`,
    empty: 'Nothing lies in it. Drag components into it, or draw it around them.',
    selectContents: 'Select contents',
    dissolve: 'Dissolve',
    dissolveHelp: 'Dissolving takes the boundary away and leaves what is in it.',
  },

  several: {
    title: (count: number) => `${count} selected`,
    counted: {
      externalEntity: (count: number) => counted(count, 'external entity', 'external entities'),
      process: (count: number) => counted(count, 'process', 'processes'),
      dataStore: (count: number) => counted(count, 'data store', 'data stores'),
      reference: (count: number) => counted(count, 'reference', 'references'),
      dataFlow: (count: number) => counted(count, 'data flow', 'data flows'),
      trustBoundary: (count: number) => counted(count, 'trust boundary', 'trust boundaries'),
      text: (count: number) => counted(count, 'text', 'texts'),
    },
    wrap: 'Put a boundary around',
    delete: 'Delete',
  },

  project: {
    name: 'Project name',
    purpose: 'Purpose',
    purposePlaceholder: 'What the system does, and what must not happen',
    system: 'The system',
    users: 'Users',
    usersPlaceholder: 'Who uses it, and whom it is about',
    dataClasses: 'Data classes',
    dataClassesPlaceholder: 'Personal data, payment history, …',
    stage: 'Life-cycle stage',
    stages: {
      none: 'Not said',
      idea: 'Idea',
      development: 'In development',
      pilot: 'Pilot',
      production: 'In production',
      retirement: 'Being retired',
    },
    trainedBy: 'Who trains the model',
    runBy: 'Who runs it',
    scope: 'Scope',
    scopePlaceholder: 'What is looked at, and what is not',
    assumptions: 'Assumptions',
    assumptionsPlaceholder: 'What is taken for granted',
    assessment: 'The assessment',
    owner: 'Owner of the system',
    author: 'Author',
    reviewer: 'Reviewer',
    validUntil: 'Valid until',
    classification: 'Classification of the report',
    classificationPlaceholder: 'Confidential, …',
    pageSize: 'Page size of the report',
    pageSizes: { A4: 'A4', Letter: 'US Letter' },
    hintsTitle: 'Select something in the drawing to describe it.',
    hints: {
      add: 'Add a component by typing',
      connect: 'Connect two components',
      boundary: 'Draw a trust boundary',
      rename: 'Rename what is selected',
    },
  },

  title: {
    home: 'All projects',
    saved: 'Saved',
    saving: 'Saving…',
    notSaved: (why: string) => `Not saved: ${why}`,
    savedAgain: 'Saved again.',
    retry: 'Try again',
    undo: 'Undo',
    redo: 'Redo',
    undoOf: (title: string) => `Undo: ${title}`,
    redoOf: (title: string) => `Redo: ${title}`,
    theme: 'Theme',
    themes: {
      system: 'Like the system',
      light: 'Light',
      dark: 'Dark',
      contrast: 'High contrast',
      projector: 'Projector',
    },
    exportReport: 'Export report',
  },

  status: {
    drawn: (components: number, flows: number, boundaries: number) =>
      [
        counted(components, 'component', 'components'),
        counted(flows, 'flow', 'flows'),
        counted(boundaries, 'boundary', 'boundaries'),
      ].join(', '),
    /** Bands from the worst down; those with no finding are left out. */
    findings: (total: number, byBand: readonly (readonly [Band, number])[]) =>
      total === 0
        ? 'No findings'
        : `${counted(total, 'finding', 'findings')}: ${byBand.map(([band, count]) => `${count} ${BANDS[band]}`).join(', ')}`,
    own: (count: number) => counted(count, 'own finding', 'own findings'),
    suggested: (count: number) => `${count} suggested`,
    outOfScope: (count: number) => `${count} out of scope`,
    offline: 'Offline',
    offlineHelp: 'The workbench never uses the network. Everything stays on this machine.',
    keys: 'Keyboard',
    leftPanel: 'Palette',
    rightPanel: 'Details',
    bottomPanel: 'Risk table',
  },
} as const;
