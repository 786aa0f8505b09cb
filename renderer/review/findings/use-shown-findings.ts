import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { isInLens, orderByLens } from '#core/knowledge/lens.ts';
import { typeAt } from '#core/model/type-at.ts';
import { useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { useGuide } from '../use-guide.ts';
import { filterFindings, type FindingGroupName, type FindingGroups, groupFindings } from './group-findings.ts';
import { useCalmGroup } from './use-calm-group.ts';
import { useCalmOrder } from './use-calm-order.ts';

/** What the panel shows of the findings. */
interface ShownFindings {
  readonly groups: FindingGroups;
  /** What attaches and is of use to the role by whose eyes it is looked at, and what is not. */
  readonly attached: readonly FindingAssessment[];
  readonly others: readonly FindingAssessment[];
  /** The one whose card is open. */
  readonly lit: FindingAssessment | undefined;
  /** The group in which that card lies. */
  readonly openGroup: FindingGroupName | undefined;
  readonly isEmpty: boolean;
}

/** The findings that the filter lets through, ordered for the chosen role; the open one stays, and stays in its place. */
export function useShownFindings(): ShownFindings {
  const { findings, byKey } = useDocument(({ assessment }) => assessment);
  const model = useDocument((open) => open.model);
  const selection = useEditor((editor) => editor.selection);
  const open = useEditor((editor) => editor.finding);
  const filter = useEditor((editor) => editor.shownFindings);
  const guide = useGuide();

  const lit = open === null ? undefined : byKey.get(open);
  const seenIn = ({ finding }: FindingAssessment) => ({ risk: finding.risk, type: typeAt(model, finding.element) });
  const concerns = (one: FindingAssessment): boolean => guide === null || isInLens(guide.lens, seenIn(one));
  const ordered = guide ? orderByLens(guide.lens, findings, seenIn) : findings;
  const kept = new Set(filterFindings(findings, filter, model, selection));
  const shown = ordered.filter((finding) => kept.has(finding) || finding === lit);
  const calm = useCalmGroup(lit);
  const groups = groupFindings(useCalmOrder(shown, open, guide?.id ?? ''), calm);
  return {
    groups,
    attached: groups.attached.filter(concerns),
    others: groups.attached.filter((one) => !concerns(one)),
    lit,
    openGroup: calm?.group,
    isEmpty: shown.length === 0,
  };
}
