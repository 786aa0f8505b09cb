import type { Incident, PreventionStrategy, Scheme } from '../knowledge/catalogue.ts';
import { listed, withinSentence } from './phrases.ts';

type Counterpart = Scheme['counterparts'][number];

/** What the workbench knows apart from any project: beside a finding, and on pages of its own. */
export const knowledge = {
  title: 'Knowledge',
  open: 'Knowledge',
  close: 'Back',
  pages: 'Pages',
  read: (risk: string) => `Read about ${risk}`,
  /** Said of a link: where it leads. */
  leadsTo: (address: string) => `Opens ${address} in your browser`,
  /** A page that only a content pack names: to be copied, not to be opened. */
  plainLink: (title: string, address: string) => `${title} (${address})`,
  notOpened: (address: string) => `The browser did not open ${address}.`,

  groups: {
    risks: 'The ten risks',
    packs: 'Risks of content packs',
    roles: 'Guides for six roles',
    more: 'To look up',
  },
  guidance: 'Is this what you need?',
  glossary: 'Glossary',
  related: 'Related resources',
  sources: 'Sources and licences',
  packs: 'Content packs',

  risk: {
    whyItMatters: 'Why it matters',
    threatAgents: 'Who does it',
    vectors: 'How',
    weaknesses: 'What lets it happen',
    impacts: 'What it leads to',
    scenarios: 'Scenarios',
    example: (title: string) => `An example: ${title}`,
    readings: 'How the list is read here',
    strategiesOfPack: 'Strategies',
    strategies: 'OWASP’s prevention strategies',
    controls: 'Further controls',
    controlsIntro: 'Not on OWASP’s page. They add to what is covered, never to what there is to cover.',
    check: 'Check: ',
    references: 'References',
    source: 'Source: ',
  },

  incidents: {
    title: 'It happened',
    /** Beside the title, when there is no case. */
    nowhere: 'none on record',
    none: 'No real case is on record.',
    here: 'at a component like this',
    kind: { incident: 'incident', exercise: 'exercise' } satisfies Record<Incident['kind'], string>,
    meta: (kind: string, year: number) => `${year}, ${kind}`,
    wideReading: 'by a wide reading of the risk',
  },

  crosswalk: {
    title: 'In other lists',
    scheme: (title: string, edition: string) => `${title}, ${edition}`,
    nothingIn: (schemes: readonly string[]) => `Nothing corresponds in ${listed(schemes)}.`,
    relation: {
      same: 'the same',
      part: 'a part or step of it',
      wider: 'wider',
      treats: 'treats it',
      tests: 'tests for it',
      related: 'related',
    } satisfies Record<Counterpart['relation'], string>,
    confidence: {
      high: 'high confidence',
      medium: 'medium confidence',
      low: 'low confidence',
    } satisfies Record<Counterpart['confidence'], string>,
    why: (relation: string, confidence: string, why: string | undefined) =>
      [relation, confidence, ...(why === undefined ? [] : [why])].join('; '),
  },

  strategy: {
    here: 'Here',
    origin: {
      owasp: 'OWASP',
      'ai-exchange': 'AI Exchange',
      atlas: 'ATLAS',
      ours: 'ours',
      pack: 'Content pack',
    } satisfies Record<PreventionStrategy['origin'], string>,
    /** Said of a strategy that OWASP's list does not name. */
    extra: (origin: string) => `Further control, ${origin}`,
    kind: {
      prevent: 'Prevents',
      detect: 'Detects',
      limit: 'Limits the damage',
    } satisfies Record<PreventionStrategy['kind'], string>,
    does: 'What it does',
    role: 'Who',
    effort: {
      small: 'small effort',
      medium: 'medium effort',
      large: 'large effort',
    } satisfies Record<PreventionStrategy['effort'], string>,
    phase: {
      design: 'design',
      data: 'data',
      training: 'training',
      evaluation: 'evaluation',
      deployment: 'deployment',
      operation: 'operation',
    } satisfies Record<PreventionStrategy['phase'], string>,
    who: (role: string, phase: string, effort: string) => `${role}, in ${phase}, ${effort}`,
  },

  glossaryPage: {
    search: 'Search terms',
    none: (searched: string) => `No term is called or explained by “${searched}”.`,
    intro: 'Terms marked OWASP are of the list itself, the others of this workbench. The definitions are ours.',
    ofOwasp: 'OWASP',
  },

  guidancePage: {
    intro:
      'The OWASP Machine Learning Security Top 10 names ten attacks on models, on the data they learn from and on the parts they are made of. It is written for those who build and run such systems.',
    isFor: 'It is what you need',
    forWhat: [
      'You train, adapt, deploy or call a model that classifies, scores, ranks, detects or predicts.',
      'You want to know which attacks fit the system you have, and what to do against them.',
      'You have to show others, with reasons, what was looked at and what was decided.',
    ],
    notFor: 'Look elsewhere for',
  },
  relatedPage: { intro: 'Other resources that OWASP’s list points to, and what each is for.' },

  sourcesPage: {
    intro:
      'Identifiers, titles and ratings are theirs; the sentences are written for this workbench. The texts of the catalogue are under CC BY-SA 4.0.',
    works: 'What the catalogue is made from',
    by: (people: readonly string[]) => `By ${listed(people)}.`,
    licence: 'Licence: ',
    lists: 'Lists the risks are compared with',
    packUsed: 'Used in this project.',
    packIdle: 'Installed on this machine, not used in this project.',
    version: (version: string) => `Catalogue ${version}.`,
    endorsement: 'OWASP neither made nor endorses this workbench.',
  },

  guide: {
    title: (role: string) => `For the ${withinSentence(role)}`,
    looksFirstAt: 'Look here first',
    questions: 'Questions to be able to answer',
    actions: 'What you can do here',
    lens: 'Shown first',
    risks: 'Risks',
    allRisks: 'all, the highest first',
    types: 'Components',
    allTypes: 'all',
    strategiesOf: 'Strategies of',
  },

  lens: {
    label: 'View as',
    everyone: 'Everyone',
    about: (role: string) => `What to ask as ${withinSentence(role)}`,
    questions: 'Questions',
    actions: 'Actions',
    read: 'Read the whole guide',
    others: (count: number) => `Beyond this view (${count})`,
    note: 'Orders what is shown. Nothing is hidden from the counts or the report.',
  },
} as const;
