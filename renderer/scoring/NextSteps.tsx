import type { ReactNode } from 'react';
import { type NextStep, nextSteps } from '#core/assessment/next-steps.ts';
import { setStrategies } from '#core/commands/set-strategies.ts';
import { strings } from '#core/strings/index.ts';
import { edit } from '../state/edit.ts';
import { ToFinding } from '../review/ToFinding.tsx';
import { useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import text from '../ui/text.module.css';
import styles from './NextSteps.module.css';

const words = strings.scoring.steps;
const { assessment: headings } = strings.review;
/** How many next steps are worth showing at once. */
const SHOWN = 6;

/** The few strategies that take off most for their effort, each to be looked at or planned at once. */
export function NextSteps() {
  const assessment = useDocument((open) => open.assessment);
  const steps = nextSteps(assessment).slice(0, SHOWN);
  if (steps.length === 0) return <p className={text.soft}>{headings.noNextSteps}</p>;
  return (
    <section>
      <h3 className={styles.heading}>{headings.nextSteps}</h3>
      <p className={text.soft}>{words.hint}</p>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.strategy.id}>
            <Step step={step} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Step({ step: { strategy, risk, removes, findings, unplanned } }: { readonly step: NextStep }): ReactNode {
  const plan = (): void =>
    void edit((model) =>
      setStrategies(
        model,
        unplanned.map((finding) => ({ finding, strategy: strategy.id, status: 'planned' })),
        strings.scoring.titles.plan(strategy.name),
      ),
    );
  return (
    <>
      <div>
        <ToFinding finding={findings[0]!}>{strategy.name}</ToFinding>
        <p className={text.soft}>{words.detail(risk, findings.length, strings.report.risks.effort[strategy.effort])}</p>
      </div>
      <div className={styles.gain}>
        {strings.review.removes(removes)}
        {unplanned.length > 0 ? (
          <Button look="quiet" aria-label={words.planLabel(strategy.name)} onPress={plan}>
            {words.plan}
          </Button>
        ) : (
          <p className={text.soft}>{words.planned}</p>
        )}
      </div>
    </>
  );
}
