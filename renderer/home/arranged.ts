import type { Preferences, ProjectSummary } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';

export type ProjectOrder = Preferences['projectOrder'];

/**
 * The projects whose name holds every word of `query`, in the order that was chosen.
 *
 * @param highest the highest score of each project that was assessed so far; the others come last
 */
export function arranged(
  projects: readonly ProjectSummary[],
  query: string,
  order: ProjectOrder,
  highest: ReadonlyMap<ProjectId, number>,
): readonly ProjectSummary[] {
  const words = folded(query).split(/\s+/u);
  const isFound = ({ name }: ProjectSummary): boolean => words.every((word) => folded(name).includes(word));
  return projects.filter(isFound).toSorted(COMPARE[order](highest));
}

type Compare = (a: ProjectSummary, b: ProjectSummary) => number;

const COMPARE: Readonly<Record<ProjectOrder, (highest: ReadonlyMap<ProjectId, number>) => Compare>> = {
  opened: () => (a, b) => b.openedAt - a.openedAt,
  changed: () => (a, b) => b.changedAt - a.changedAt,
  name: () => (a, b) => collator.compare(a.name, b.name),
  risk: (highest) => (a, b) =>
    (highest.get(b.id) ?? -1) - (highest.get(a.id) ?? -1) || collator.compare(a.name, b.name),
};

const collator = new Intl.Collator('en-GB', { numeric: true });

/** A text without case and accents. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();
}
