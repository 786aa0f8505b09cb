import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { strings } from '#core/strings/index.ts';
import { useEditor } from '../../state/editor.ts';
import { Fold } from '../../ui/Fold.tsx';
import { rovingFocus } from '../../ui/roving-focus.ts';
import { OwnFindings } from '../by-hand/OwnFindings.tsx';
import { FindingCards } from './FindingCards.tsx';
import styles from './FindingsPanel.module.css';
import type { FindingFilter, FindingGroupName } from './group-findings.ts';
import { NoFindings } from './NoFindings.tsx';
import { useShownFindings } from './use-shown-findings.ts';

const words = strings.review.findings;
const FOLDED = ['suggested', 'notApplicable', 'outOfScope'] as const satisfies readonly FindingGroupName[];

/** The findings that a filter lets through: what is to be reviewed, what attaches, and what does not count folded away. */
export function FindingGroups({ filter }: { readonly filter: FindingFilter }) {
  const open = useEditor((editor) => editor.finding);
  const { groups, attached, others, lit, openGroup, isEmpty } = useShownFindings();
  const cards = (group: readonly FindingAssessment[]) => <FindingCards group={group} lit={open} />;
  return (
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
      {isEmpty && <NoFindings filter={filter} />}
      {others.length > 0 && (
        <Fold
          level={3}
          title={strings.knowledge.lens.others(others.length)}
          forcedOpen={lit !== undefined && others.includes(lit)}
        >
          {cards(others)}
        </Fold>
      )}
      <OwnFindings filter={filter} />
      {FOLDED.filter((name) => groups[name].length > 0).map((name) => (
        <Fold key={name} level={3} title={words.groups[name](groups[name].length)} forcedOpen={openGroup === name}>
          {cards(groups[name])}
        </Fold>
      ))}
    </div>
  );
}
