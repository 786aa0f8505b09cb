import { useId, useMemo } from 'react';
import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { detachByHand } from '#core/commands/by-hand.ts';
import { answer } from '#core/commands/describe.ts';
import { answerKey, type ElementId } from '#core/model/ids.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { originOf } from '#core/packs/join.ts';
import { BY_HAND, type Cause, type Finding, type Question } from '#core/risks/finding.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue, useDocument } from '../../state/document.ts';
import { edit } from '../../state/edit.ts';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { OriginTag } from '../../ui/OriginTag.tsx';
import { SegmentedAnswer } from '../../ui/SegmentedAnswer.tsx';
import { Tag } from '../../ui/Tag.tsx';
import text from '../../ui/text.module.css';
import { tickOf } from '../risks.ts';
import styles from './Causes.module.css';
import { PathButton } from './PathButton.tsx';
import { questionsByCause } from './questions.ts';

const words = strings.review.finding;

/** Every reason of a finding, each with the questions that would remove it. */
export function Causes({ assessed: { finding, decision, factsChanged } }: { assessed: FindingAssessment }) {
  const asked = questionsByCause(finding.causes);
  return (
    <ul className={styles.causes} aria-label={words.why}>
      {finding.causes.map((cause) => (
        <li key={cause.id} className={styles.cause}>
          <Because
            of={finding}
            cause={cause}
            isNew={factsChanged && decision !== null && !decision.basis.includes(cause.id)}
          />
          <Removing of={finding} questions={asked.get(cause.id) ?? []} />
          {cause.rule === BY_HAND && (
            <div>
              <Button look="quiet" onPress={() => edit((model) => detachByHand(model, finding.key))}>
                {strings.byHand.takeBack}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A reason as a sentence. */
function Because({ of, cause, isNew }: { of: Finding; cause: Cause; isNew: boolean }) {
  return (
    <PathButton className={styles.because} path={cause.path}>
      {cause.because}
      {originOf(theCatalogue(), of.risk) !== originOf(theCatalogue(), cause.rule) && <OriginTag id={cause.rule} />}
      {cause.rule === BY_HAND && <Tag>{strings.byHand.tag}</Tag>}
      {cause.holds === 'unknown' && <Tag>{words.unknown}</Tag>}
      {isNew && <Tag>{words.newReason}</Tag>}
    </PathButton>
  );
}

/** What would remove a reason: asked openly while it would decide the finding, folded away while another reason stands. */
function Removing({ of, questions }: { of: Finding; questions: readonly Question[] }) {
  const asked = <Questions of={of} questions={questions} />;
  if (of.level === 'suggested' || questions.length === 0) return asked;
  return (
    <Fold level={4} title={words.couldRemove(questions.length)}>
      {asked}
    </Fold>
  );
}

/** Questions about the drawing, answered on the spot. */
export function Questions({ of, questions }: { of: Finding; questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <ul className={styles.questions}>
      {questions.map((question) => (
        <Ask key={answerKey(question.element, question.tick)} anchor={of.element} question={question} />
      ))}
    </ul>
  );
}

function Ask({ anchor, question: { element, tick, removedBy } }: { anchor: ElementId; question: Question }) {
  const id = useId();
  const said = useDocument(({ model }) => model.answer.get(answerKey(element, tick))?.value ?? 'unknown');
  return (
    <li className={styles.question}>
      <p id={id}>
        {element !== anchor && <About element={element} />}
        {tickOf(tick).question}
      </p>
      <div className={styles.answers}>
        <SegmentedAnswer
          labelledBy={id}
          value={said}
          onChange={(value) => edit((model) => answer(model, element, tick, value))}
        />
        <span className={text.soft}>{words.removedBy(removedBy)}</span>
      </div>
    </li>
  );
}

/** Another component than the finding's that is asked about: under the pointer or with the focus it is lit, pressed it comes into view. */
function About({ element }: { element: ElementId }) {
  const name = useDocument(({ model }) => nameOf(model, element));
  const path = useMemo(() => [element], [element]);
  return (
    <>
      <PathButton className={styles.about} path={path}>
        {words.about(name)}
      </PathButton>{' '}
    </>
  );
}
