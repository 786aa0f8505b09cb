import { nameIn } from './names.ts';

/** Views of the drawing that are kept under a name. */
export const views = {
  commands: {
    'views.list': 'Saved views',
    'views.next': 'Go to the next saved view',
    'views.previous': 'Go to the saved view before',
  },
  titles: {
    save: (name: string) => `Save the view ${nameIn(name)}`,
    rename: (before: string, after: string) => `Rename the view ${nameIn(before)} to ${nameIn(after)}`,
    update: (name: string) => `Let the view ${nameIn(name)} show what is shown now`,
    move: (name: string) => `Move the view ${nameIn(name)}`,
    remove: (name: string) => `Delete the view ${nameIn(name)}`,
  },
  title: 'Saved views',
  empty:
    'A view keeps what is shown now under a name: the part of the drawing, its layer, and which findings are listed.',
  name: 'Name of the view',
  suggested: (diagram: string, count: number) => `${diagram || 'View'} ${count}`,
  save: 'Save this view',
  rename: (name: string) => `Rename ${name}`,
  update: (name: string) => `Show in ${name} what is shown now`,
  earlier: (name: string) => `Move ${name} up`,
  later: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Delete ${name}`,
  about: (said: readonly string[]) => said.filter((each) => each !== '').join(', '),
  findings: (filter: string) => `findings: ${filter.toLowerCase()}`,
  shown: (name: string, at: number, all: number) => `View ${name}, ${at} of ${all}.`,
  missing: {
    diagram: 'Its diagram is gone',
    drawing: 'Nothing is drawn there any more',
  },
  leftOut: (missing: string) => `${missing}. The view is left out of presentations and of the report.`,
  none: 'No view was saved yet.',
} as const;
