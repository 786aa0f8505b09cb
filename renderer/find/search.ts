import { create } from 'zustand';
import { isFlow } from '#core/model/element.ts';
import type { FindingKey } from '#core/model/ids.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { strings } from '#core/strings/index.ts';
import { focusHome } from '../canvas/focus.ts';
import { goToFinding } from '../canvas/go-to-finding.ts';
import { describeElement } from '../canvas/shapes/describe.ts';
import { frame } from '../canvas/view/framing.ts';
import { focusField } from '../keys/focus-field.ts';
import { riskOf } from '../review/risks.ts';
import { announce } from '../state/announce.ts';
import { typeLabelOf } from '../state/catalogue.ts';
import { type OpenDocument, theDocument } from '../state/document.ts';
import { select } from '../state/editor.ts';
import { type Match, matchesOf } from './matches.ts';

/** What is searched for; `at` counts the match that is shown from 0. */
interface Search {
  readonly isOpen: boolean;
  readonly text: string;
  readonly at: number;
}

export const useSearch = create<Search>(() => ({ isOpen: false, text: '', at: 0 }));

/** The id of the field that is typed in. */
export const FIND_FIELD = 'find';

/** Opens the field and gives it the keyboard; what was searched for last is ready to be typed over. */
export function openSearch(): void {
  focusField(FIND_FIELD, () => useSearch.setState({ isOpen: true }));
}

/** Closes the field; what was found stays selected, and the canvas has the keyboard. */
export function closeSearch(): void {
  useSearch.setState({ isOpen: false });
  focusHome();
}

/** Searches for something else and shows the first of what is found. */
export function searchFor(text: string): void {
  useSearch.setState({ text, at: 0 });
  const open = theDocument();
  const [first] = open ? matchesIn(open, text) : [];
  if (first) show(first);
}

/** Shows the next or the previous match, round and round; without anything to search for it asks. */
export function stepSearch(by: 1 | -1): void {
  const { text, at } = useSearch.getState();
  const open = theDocument();
  if (!open || text === '') return openSearch();
  const matches = matchesIn(open, text);
  const next = matches.length === 0 ? 0 : (at + by + matches.length) % matches.length;
  useSearch.setState({ isOpen: true, at: next });
  const match = matches[next];
  if (match) show(match);
  // Which of how many it is, or that there is none, the field says itself.
  if (match) announce(spoken(open, match));
}

/** Everything in a project that a text is found in. */
export function matchesIn({ model, diagram, assessment }: OpenDocument, text: string): readonly Match[] {
  return matchesOf(text, {
    model,
    diagram,
    typeLabel: (element) => (isFlow(element) ? '' : typeLabelOf(element, model)),
    findings: [
      ...assessment.findings.map(({ finding: { key, risk } }) => ({ key, title: `${risk} ${riskOf(risk).title}` })),
      ...ownFindings(model).map(({ decision, own }) => ({ key: decision.finding, title: own.title })),
    ],
  });
}

function show(match: Match): void {
  if (match.kind === 'element') {
    select([match.id]);
    frame([match.id]);
    return;
  }
  goToFinding(match.key);
}

function spoken({ model, assessment }: OpenDocument, match: Match): string {
  if (match.kind === 'finding') return titleOf(match.key);
  const element = model.element.get(match.id);
  return element ? describeElement(element, model, assessment) : '';

  function titleOf(key: FindingKey): string {
    const finding = assessment.byKey.get(key)?.finding;
    if (!finding) return model.decision.get(key)?.own?.title ?? '';
    const where = model.element.get(finding.element)?.name ?? '';
    return strings.review.assessment.where(`${finding.risk} ${riskOf(finding.risk).title}`, where);
  }
}
