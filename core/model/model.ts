import type { Element } from './element.ts';
import type {
  AnswerRow,
  AssessedFactor,
  Decision,
  Diagram,
  Mitigation,
  Project,
  ProjectPack,
  SavedView,
  Setting,
} from './project.ts';

/** The tables of a project and what a row of each holds. */
export interface Tables {
  project: Project;
  diagram: Diagram;
  element: Element;
  answer: AnswerRow;
  decision: Decision;
  strategy: Mitigation;
  setting: Setting;
  factor: AssessedFactor;
  view: SavedView;
  pack: ProjectPack;
}

export type TableName = keyof Tables;

export const TABLE_NAMES = [
  'project',
  'diagram',
  'element',
  'answer',
  'decision',
  'strategy',
  'setting',
  'factor',
  'view',
  'pack',
] as const satisfies readonly TableName[];

/**
 * Everything a person said about one system: what is drawn, what is known of it and what was
 * decided. What can be computed (findings, levels, counts) is not in it. Maps are keyed by row id;
 * their order means nothing.
 */
export type Model = { readonly [Name in TableName]: ReadonlyMap<string, Tables[Name]> };

/** A model without a single row. */
export const emptyModel: Model = {
  project: new Map(),
  diagram: new Map(),
  element: new Map(),
  answer: new Map(),
  decision: new Map(),
  strategy: new Map(),
  setting: new Map(),
  factor: new Map(),
  view: new Map(),
  pack: new Map(),
};
