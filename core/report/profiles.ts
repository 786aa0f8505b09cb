import type { Guide, GuideId } from '../knowledge/lens.ts';
import type { Scene } from './scene.ts';

/** The sections of a report in the order in which they stand, whatever the profile. */
export const SECTIONS = [
  'cover',
  'guide',
  'summary',
  'system',
  'drawing',
  'views',
  'posture',
  'coverage',
  'register',
  'components',
  'tests',
  'plan',
  'risks',
  'ownFindings',
  'settled',
  'questions',
  'limits',
  'method',
  'changes',
  'crosswalk',
  'glossary',
  'sources',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** For whom a report is. */
export type ProfileId = 'ciso' | 'full' | 'backlog' | 'test' | 'audit' | `role:${GuideId}`;
export const PROFILES = ['ciso', 'full', 'backlog', 'test', 'audit'] as const satisfies readonly ProfileId[];

const OF_PROFILE: Readonly<Record<(typeof PROFILES)[number], readonly SectionId[]>> = {
  // One page that stands alone.
  ciso: ['summary'],
  full: SECTIONS.filter((section) => !['guide', 'components', 'tests'].includes(section)),
  backlog: ['register', 'components', 'plan', 'ownFindings'],
  test: ['register', 'tests'],
  audit: [
    'cover',
    'system',
    'register',
    'plan',
    'ownFindings',
    'settled',
    'limits',
    'method',
    'changes',
    'crosswalk',
    'sources',
  ],
};

/** The role of a profile; null for those that are for everybody. */
export function guideOf(profile: ProfileId, guides: readonly Guide[]): Guide | null {
  return guides.find(({ id }) => profile === `role:${id}`) ?? null;
}

/** Every profile there is: the five and one for each role. */
export function profilesOf(guides: readonly Guide[]): readonly ProfileId[] {
  return [...PROFILES, ...guides.map(({ id }): ProfileId => `role:${id}`)];
}

/** The sections that a profile has unless somebody chooses others. */
export function sectionsOf(profile: ProfileId, guides: readonly Guide[]): readonly SectionId[] {
  const guide = guideOf(profile, guides);
  if (guide === null) return OF_PROFILE[profile as (typeof PROFILES)[number]];
  const wanted = new Set<string>(['guide', ...guide.report]);
  return SECTIONS.filter((section) => wanted.has(section));
}

/** The sections that can be chosen for a profile: a role's page is only its own. */
export function choosableSections(profile: ProfileId): readonly SectionId[] {
  return profile.startsWith('role:') ? SECTIONS : SECTIONS.filter((section) => section !== 'guide');
}

/** Which report is wanted. */
export interface ReportChoice {
  readonly profile: ProfileId;
  /** Left out, those of the profile. */
  readonly sections?: readonly SectionId[] | undefined;
}

/** The whole assessment, for everybody. */
export const WHOLE_REPORT: ReportChoice = { profile: 'full' };

/** The sections of a choice in the order of the report. */
export function chosenSections({ profile, sections }: ReportChoice, { catalogue }: Pick<Scene, 'catalogue'>) {
  const chosen = new Set(sections ?? sectionsOf(profile, catalogue.guides));
  return choosableSections(profile).filter((section) => chosen.has(section));
}
