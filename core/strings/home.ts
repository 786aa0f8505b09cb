import { type Band, WORST_FIRST } from '../assessment/bands.ts';
import type { ChangedFact, Difference } from '../overview/difference.ts';
import { counted, listed } from './phrases.ts';

const facts: Readonly<Record<ChangedFact, string>> = {
  name: 'name',
  description: 'description',
  type: 'type',
  place: 'place',
  scope: 'scope',
  ends: 'ends',
  data: 'what moves',
  protection: 'protection',
  answers: 'answers',
  treatment: 'treatment',
  reasons: 'reasons',
  owner: 'owner',
  due: 'date',
  strategies: 'strategies',
  rating: 'rating',
  properties: 'properties',
};

const kinds: Readonly<Record<Difference['kind'], string>> = {
  project: 'project',
  diagram: 'diagram',
  component: 'component',
  flow: 'data flow',
  boundary: 'trust boundary',
  text: 'text',
  decision: 'decision',
};

/** The start screen: projects, templates, the bin, and files whose project is known. */
export const home = {
  title: 'ML Threat Workbench',
  newProject: 'New project',
  fromTemplate: 'From template',
  openFile: 'Open file…',
  importFile: 'Import…',
  defaultName: 'Untitled system',
  name: 'Name of the system',
  create: 'Create',
  cancel: 'Cancel',
  heading: 'Projects',
  empty:
    'Draw a machine-learning system as a data-flow diagram and see which risks of the OWASP Machine Learning Security Top 10 attach to it, and why. Decide on each, and hand over the assessment as a PDF.',
  startFrom: 'Start from a system that is drawn already:',

  search: 'Search projects',
  clearSearch: 'Clear search',
  nothingFound: (query: string) => `No project is called “${query}”.`,
  found: (count: number) => (count === 1 ? '1 project found' : `${count} projects found`),
  order: 'Sort by',
  orders: { opened: 'Last opened', changed: 'Last change', name: 'Name', risk: 'Highest risk' },

  counts: (components: number, flows: number) =>
    components === 0 ? 'Nothing drawn yet' : `${counted(components, 'component')}, ${counted(flows, 'flow')}`,
  /** Findings of the list by level, and how many people added; what nobody has answered yet where there is neither. */
  posture: (byBand: Readonly<Record<Band, number>>, suggested: number, own: number) => {
    const present = WORST_FIRST.filter((band) => byBand[band] > 0);
    const total = present.reduce((sum, band) => sum + byBand[band], 0);
    const parts = [
      ...(total > 0
        ? [`${counted(total, 'finding')}: ${present.map((band) => `${byBand[band]} ${band}`).join(', ')}`]
        : []),
      ...(own > 0 ? [counted(own, 'own finding')] : []),
    ];
    if (parts.length > 0) return parts.join('; ');
    return suggested > 0 ? `No findings, ${counted(suggested, 'open question')}` : 'No findings';
  },
  toReview: (count: number) => `${counted(count, 'decision')} to review`,
  unreadable: 'Cannot be read',
  changed: (when: string) => `changed ${when}`,
  rename: (name: string) => `Rename ${name}`,
  duplicate: (name: string) => `Duplicate ${name}`,
  delete: (name: string) => `Delete ${name}`,
  newName: 'New name',
  deleted: (name: string) => `${name} is in the bin.`,
  undo: 'Undo',

  back: 'All projects',
  templates: {
    title: 'New from a template',
    intro: 'Each opens as a project of your own, drawn and answered, to be changed as you like.',
    list: 'Templates',
    components: (count: number) => counted(count, 'component'),
    risks: (risks: readonly string[]) => (risks.length === 0 ? 'none of the ten risks' : risks.join(' ')),
  },

  bin: {
    open: (count: number) => `Bin (${count})`,
    title: 'Bin',
    intro: 'Deleted projects stay here until they are deleted for good.',
    isEmpty: 'The bin is empty.',
    list: 'Deleted projects',
    deleted: (when: string) => `deleted ${when}`,
    restore: 'Restore',
    restoreOf: (name: string) => `Restore ${name}`,
    erase: 'Delete for good…',
    eraseOf: (name: string) => `Delete for good… ${name}`,
    empty: 'Empty bin…',
    /** What goes with projects that are deleted for good. */
    question: (names: readonly string[], components: number, decisions: number, elsewhere: string) =>
      `${listed(names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} more projects`] : names)} will be gone for good, with ${listed(
        [counted(components, 'component'), counted(decisions, 'decision'), 'all history'],
      )}, from the library and from its backups on this computer${elsewhere}. Nothing takes this back. Copies that you saved yourself, and damaged libraries that were set aside, stay as they are.`,
    confirm: (count: number) => (count === 1 ? 'Delete for good' : `Delete ${count} projects for good`),
    keep: 'Keep',
  },

  known: {
    label: 'A project that the library has already',
    title: (name: string) => `“${name}” is in your library already, in another version.`,
    titleInBin: (name: string) => `“${name}” is in your bin, in another version.`,
    summary: (differences: readonly Difference[]) => {
      const count = (change: Difference['change']): number =>
        differences.filter((difference) => difference.change === change).length;
      const parts = [
        ...(count('added') > 0 ? [`adds ${counted(count('added'), 'thing')}`] : []),
        ...(count('removed') > 0 ? [`lacks ${counted(count('removed'), 'thing')} of yours`] : []),
        ...(count('changed') > 0 ? [`changes ${counted(count('changed'), 'thing')}`] : []),
      ];
      return `The file’s version ${listed(parts)}.`;
    },
    safe: 'Before yours is replaced, a copy of it goes into the folder “backups” of the workbench’s data. Undo takes the replacing back.',
    copy: 'Keep both',
    replacement: 'Replace mine',
    compare: 'Compare',
    hide: 'Hide comparison',
    leave: 'Cancel',
    comparison: 'What the file’s version changes',
    groups: { added: 'Added', removed: 'Removed', changed: 'Changed' },
    kinds,
    facts: (changed: readonly ChangedFact[]) => listed(changed.map((fact) => facts[fact])),
    more: (count: number) => `and ${count} more`,
  },

  drop: 'Drop a project to open it, or a Threat Dragon model, a flowchart or a text to import it',
} as const;
