import type { Guide } from '../knowledge/lens.ts';
import type { Model } from '../model/model.ts';
import type { Setting } from '../model/project.ts';
import {
  choosableSections,
  type ProfileId,
  profilesOf,
  type ReportChoice,
  SECTIONS,
  type SectionId,
} from './profiles.ts';
import { type Shape, SHAPES } from './shapes/shape.ts';

/** Which report a person wants, and as what kind of file. */
export interface WantedReport {
  readonly choice: ReportChoice;
  readonly shape: Shape;
}

const PROFILE = 'report.profile';
const SHAPE = 'report.shape';
/** The setting that holds the sections chosen for a profile, where they are not the profile's own. */
const sectionsSetting = (profile: ProfileId): string => `report.sections.${profile}`;

/** What a project was last exported as; the whole report as PDF where nothing that fits is kept. */
export function wantedReport({ setting }: Pick<Model, 'setting'>, guides: readonly Guide[]): WantedReport {
  const profile = profilesOf(guides).find((one) => one === setting.get(PROFILE)?.value) ?? 'full';
  const shape = SHAPES.find((one) => one === setting.get(SHAPE)?.value) ?? 'pdf';
  return { choice: { profile, sections: sectionsKept(setting.get(sectionsSetting(profile))?.value, profile) }, shape };
}

function sectionsKept(value: Setting['value'] | undefined, profile: ProfileId): readonly SectionId[] | undefined {
  if (typeof value !== 'string') return undefined;
  const names = value.split(',');
  const known = choosableSections(profile).filter((section) => names.includes(section));
  return known.length === 0 ? undefined : known;
}

/** The settings that keep a wish; null for those that are to go because the profile's own sections are wanted again. */
export function settingsOfWanted({
  choice: { profile, sections },
  shape,
}: WantedReport): ReadonlyMap<string, Setting | null> {
  const kept = sections && SECTIONS.filter((section) => sections.includes(section)).join();
  const name = sectionsSetting(profile);
  return new Map([
    [PROFILE, { name: PROFILE, value: profile }],
    [SHAPE, { name: SHAPE, value: shape }],
    [name, kept === undefined ? null : { name, value: kept }],
  ]);
}
