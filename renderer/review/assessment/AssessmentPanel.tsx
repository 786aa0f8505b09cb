import { useMemo } from 'react';
import type { AssessmentCounts, Progress } from '#core/assessment/finding-assessment.ts';
import { BANDS } from '#core/assessment/bands.ts';
import { TREATMENTS } from '#core/model/project.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { strings } from '#core/strings/index.ts';
import { Explained, Term } from '../../knowledge/Term.tsx';
import { NextSteps } from '../../scoring/NextSteps.tsx';
import { askForStake } from '../../scoring/say-stake.ts';
import { ScoringSettings } from '../../scoring/ScoringSettings.tsx';
import { WhatIf } from '../../scoring/WhatIf.tsx';
import { useDocument } from '../../state/document.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './AssessmentPanel.module.css';
import { Levels } from './Levels.tsx';
import { NeedsAttention } from './NeedsAttention.tsx';
import { PostureCharts } from './PostureCharts.tsx';

const words = strings.review.assessment;
const FURTHEST_FIRST = ['mitigated', 'mitigating', 'open'] as const satisfies readonly Progress[];

/** The state of the whole system: in words, in counts, and what to do next. */
export function AssessmentPanel() {
  const { counts, posture, scheme } = useDocument(({ assessment }) => assessment);
  const all = BANDS.reduce((sum, band) => sum + counts.byBand[band], 0);
  return (
    <div className={styles.panel}>
      <p className={styles.posture} data-selectable>
        <Explained term="finding" word="finding">
          {words.posture({ ...posture, byBand: counts.byBand, suggested: counts.byLevel.suggested })}
        </Explained>
        {all > 0 && scheme.appetite !== 'none' && ` ${strings.scoring.beyond(posture.beyondAppetite, all)}`}
      </p>
      {all === 0 && <p className={styles.note}>{words.nothing}</p>}
      {all > 0 && (
        <>
          <Levels counts={counts} />
          <PostureCharts />
          <ProgressBar byProgress={counts.byProgress} all={all} />
          <Decisions counts={counts} />
          <OnSample sample={posture.onSampleImpact} all={all} />
          <NextSteps />
          <WhatIf />
          <NeedsAttention />
        </>
      )}
      <OutsideList />
      <ScoringSettings />
    </div>
  );
}

/** How much rests on nobody's word, and the way to change that. */
function OnSample({ sample, all }: { readonly sample: number; readonly all: number }) {
  if (sample === 0) return <p className={styles.note}>{words.onSample}</p>;
  return (
    <p className={styles.nag}>
      <span>{strings.scoring.nag(sample, all)}</span>
      <Button look="quiet" onPress={askForStake}>
        {strings.scoring.nagAction}
      </Button>
    </p>
  );
}

function ProgressBar({ byProgress, all }: { byProgress: Readonly<Record<Progress, number>>; all: number }) {
  return (
    <section>
      <h3 className={styles.heading}>{words.progress}</h3>
      <div className={styles.progress} aria-hidden>
        {FURTHEST_FIRST.filter((progress) => byProgress[progress] > 0).map((progress) => (
          <span
            key={progress}
            data-progress={progress}
            style={{ inlineSize: `${(byProgress[progress] / all) * 100}%` }}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {FURTHEST_FIRST.map((progress) => (
          <li key={progress} data-progress={progress}>
            {strings.review.progress[progress]} {byProgress[progress]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decisions({ counts: { byTreatment } }: { counts: AssessmentCounts }) {
  const all = TREATMENTS.reduce((sum, treatment) => sum + byTreatment[treatment], 0);
  const decided = TREATMENTS.filter((treatment) => treatment !== 'undecided' && byTreatment[treatment] > 0);
  return (
    <section>
      <h3 className={styles.heading}>
        <Term id="treatment">{words.decisions}</Term>
      </h3>
      <p>{words.undecided(byTreatment.undecided, all)}</p>
      {decided.length > 0 && (
        <ul className={styles.legend}>
          {decided.map((treatment) => (
            <li key={treatment}>
              {strings.review.treatment[treatment]} {byTreatment[treatment]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** How grave the findings outside the list are, and what was decided on them; nothing where there is none. */
function OutsideList() {
  const model = useDocument((open) => open.model);
  const today = useDocument(({ assessment }) => assessment.today);
  const own = useMemo(() => ownFindings(model, today).filter(({ outOfScope }) => outOfScope === null), [model, today]);
  if (own.length === 0) return null;
  const { ownFindings: outside, summary } = strings.report;
  return (
    <section>
      <h3 className={styles.heading}>{strings.byHand.group(own.length)}</h3>
      <p>{outside.bySeverity(own.map((one) => one.own.severity))}</p>
      <p>{summary.treatments(own)}</p>
    </section>
  );
}
