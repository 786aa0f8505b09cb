import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { CardFrame } from './CardFrame.tsx';
import { Questions } from './Causes.tsx';
import { FindingSummary, FindingTitle } from './FindingHead.tsx';
import { OpenFinding } from './OpenFinding.tsx';
import { questionsByCause } from './questions.ts';

interface Props {
  readonly assessed: FindingAssessment;
  /** Its path is lit on the canvas, and the card lies open. */
  readonly isLit: boolean;
}

/** One finding: folded, what attaches where and why; open, everything there is to decide about it. */
export function FindingCard({ assessed, isLit }: Props) {
  const { finding } = assessed;
  return (
    <CardFrame
      finding={finding.key}
      name={finding.risk}
      level={finding.level}
      isLit={isLit}
      head={
        <>
          <FindingTitle assessed={assessed} />
          {!isLit && <FindingSummary assessed={assessed} />}
        </>
      }
    >
      {isLit ? <OpenFinding assessed={assessed} /> : finding.level === 'suggested' ? <Deciding {...assessed} /> : null}
    </CardFrame>
  );
}

/** The questions of a folded suggestion: answering one decides it on the spot. */
function Deciding({ finding }: Pick<FindingAssessment, 'finding'>) {
  return <Questions of={finding} questions={[...questionsByCause(finding.causes).values()].flat()} />;
}
