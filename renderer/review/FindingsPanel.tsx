import type { KeyboardEvent } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { isInLens, orderByLens } from '#core/knowledge/lens.ts';
import { typeAt } from '#core/model/type-at.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { showFinding, useEditor } from '../state/editor.ts';
import { setChoosing, useMarked } from '../state/marked.ts';
import { Fold } from '../ui/Fold.tsx';
import { rovingFocus } from '../ui/roving-focus.ts';
import { AttachByHand } from './AttachByHand.tsx';
import { BeyondThisList } from './BeyondThisList.tsx';
import { CatalogueNotes } from './CatalogueNotes.tsx';
import { FindingCards } from './FindingCards.tsx';
import styles from './FindingsPanel.module.css';
import {
  filterFindings,
  FINDING_FILTERS,
  type FindingFilter,
  type FindingGroupName,
  groupFindings,
} from './group-findings.ts';
import { LensSwitch } from './LensSwitch.tsx';
import { NoFindings } from './NoFindings.tsx';
import { OwnFindings } from './OwnFindings.tsx';
import { SeveralBar } from './SeveralBar.tsx';
import { useCalmGroup } from './use-calm-group.ts';
import { useCalmOrder } from './use-calm-order.ts';
import { useGuide } from './use-guide.ts';

const words = strings.review.findings;
const FOLDED = ['suggested', 'notApplicable', 'outOfScope'] as const satisfies readonly FindingGroupName[];

/** Every finding of the drawing as a card: what attaches and why, what was decided, and what is still asked. */
export function FindingsPanel() {
  const { findings, byKey } = useDocument(({ assessment }) => assessment);
  const model = useDocument((open) => open.model);
  const selection = useEditor((editor) => editor.selection);
  const lit = useEditor((editor) => editor.finding);
  const filter = useEditor((editor) => editor.shownFindings);

  const isChoosing = useMarked((marked) => marked.isChoosing);
  const guide = useGuide();

  const litFinding = lit === null ? undefined : byKey.get(lit);
  const seenIn = ({ finding }: FindingAssessment) => ({ risk: finding.risk, type: typeAt(model, finding.element) });
  const looksAt = (one: FindingAssessment): boolean => guide === null || isInLens(guide.lens, seenIn(one));
  const ordered = guide ? orderByLens(guide.lens, findings, seenIn) : findings;
  const kept = new Set(filterFindings(findings, filter, model, selection));
  const shown = ordered.filter((finding) => kept.has(finding) || finding === litFinding);
  const open = useCalmGroup(litFinding);
  const groups = groupFindings(useCalmOrder(shown, lit, guide?.id ?? ''), open);
  const attached = groups.attached.filter(looksAt);
  const others = groups.attached.filter((one) => !looksAt(one));
  const cards = (group: readonly FindingAssessment[]) => <FindingCards group={group} lit={lit} />;

  const putOut = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || lit === null) return;
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>('[data-roving][aria-expanded="true"]')?.focus();
    showFinding(null);
  };

  return (
    <div className={styles.panel} onKeyDown={putOut}>
      {findings.length > 0 && <LensSwitch />}
      {findings.length > 0 && (
        <div className={styles.row}>
          <Filters value={filter} onChange={(chosen) => useEditor.setState({ shownFindings: chosen })} />
          <ChooseSeveral />
        </div>
      )}
      {isChoosing && (
        <div className={styles.bulk}>
          <SeveralBar />
        </div>
      )}
      <CatalogueNotes />
      <BeyondThisList />
      <div ref={rovingFocus} className={styles.groups}>
        {groups.review.length > 0 && (
          <section className={styles.group}>
            <h3 className={styles.heading}>{words.groups.review}</h3>
            {cards(groups.review)}
          </section>
        )}
        {attached.length > 0 && (
          <section className={styles.group}>
            <h3 className={styles[groups.review.length > 0 ? 'heading' : 'spoken']}>{words.groups.attached}</h3>
            {cards(attached)}
          </section>
        )}
        {shown.length === 0 && <NoFindings filter={filter} />}
        {others.length > 0 && (
          <Fold
            level={3}
            title={strings.knowledge.lens.others(others.length)}
            forcedOpen={litFinding !== undefined && others.includes(litFinding)}
          >
            {cards(others)}
          </Fold>
        )}
        <OwnFindings filter={filter} />
        {FOLDED.filter((name) => groups[name].length > 0).map((name) => (
          <Fold key={name} level={3} title={words.groups[name](groups[name].length)} forcedOpen={open?.group === name}>
            {cards(groups[name])}
          </Fold>
        ))}
      </div>
      {model.element.size > 0 && <AttachByHand key={[...selection].join(' ')} elements={[...selection]} />}
    </div>
  );
}

/** Lets several findings be chosen and changed together. */
function ChooseSeveral() {
  const isChoosing = useMarked((marked) => marked.isChoosing);
  const { choose, leave } = strings.decisions.several;
  return (
    <Button
      className={`${styles.filter} ${styles.several}`}
      aria-pressed={isChoosing}
      onPress={() => setChoosing(!isChoosing)}
    >
      {isChoosing ? leave : choose}
    </Button>
  );
}

function Filters({ value, onChange }: { value: FindingFilter; onChange: (filter: FindingFilter) => void }) {
  return (
    <ToggleButtonGroup
      className={styles.filters!}
      aria-label={words.filter}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => onChange([...keys][0] as FindingFilter)}
    >
      {FINDING_FILTERS.map((filter) => (
        <ToggleButton key={filter} id={filter} className={styles.filter!}>
          {words.filters[filter]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
