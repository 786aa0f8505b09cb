import { type KeyboardEvent, useMemo } from 'react';
import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { isComponent, isFlow, isPlaced } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { nameOf } from '#core/overview/name-of.ts';
import type { Step } from '#core/present/steps.ts';
import { BY_HAND } from '#core/risks/finding.ts';
import { strings } from '#core/strings/index.ts';
import { SeverityMark } from '../review/by-hand/SeverityMark.tsx';
import { typeLabelOf } from '../state/catalogue.ts';
import { useDocument } from '../state/document.ts';
import { usePresenting } from '../state/presenting.ts';
import { Decide } from './Decide.tsx';
import styles from './Presentation.module.css';
import { type Presented, presentedIn } from './presented.ts';

const words = strings.present;
/** So many reasons can be read from afar at once. */
const MOST_REASONS = 2;

/** An element of the walk in large type, with one of its findings and the buttons to decide on it. */
export function StopPanel({ step }: { readonly step: Extract<Step, { kind: 'stop' }> }) {
  const { element, finding, nth, findings } = step;
  const model = useDocument((open) => open.model);
  const assessment = useDocument((open) => open.assessment);
  const presented = useMemo(
    () => (finding === null ? null : presentedIn({ model, assessment }, finding)),
    [model, assessment, finding],
  );
  const asking = usePresenting((presenting) => presenting.asking);
  const place = nameOf(model, element);
  return (
    <div className={styles.panel} data-asking={asking || undefined}>
      <div className={styles.told} tabIndex={0} role="group" aria-label={place} onKeyDown={scrollWhatIsLong}>
        <Place id={element} />
        {presented ? <Told presented={presented} /> : <p className={styles.reason}>{words.noRisk}</p>}
        {findings > 1 && <p className={styles.soft}>{words.nth(nth, findings)}</p>}
      </div>
      {presented && <Decide key={presented.key} presented={presented} />}
    </div>
  );
}

/** Where more is told than fits, the arrows scroll before they go to another step. */
function scrollWhatIsLong(event: KeyboardEvent<HTMLElement>): void {
  const { scrollHeight, clientHeight } = event.currentTarget;
  const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  if (isArrow && scrollHeight > clientHeight) event.stopPropagation();
}

function Place({ id }: { readonly id: ElementId }) {
  const name = useDocument(({ model }) => nameOf(model, id));
  const kind = useDocument(({ model }) => {
    const element = model.element.get(id);
    const type = isPlaced(element) ? typeLabelOf(element, model) : '';
    return type || strings.canvas.kinds[element?.kind ?? 'dataFlow'];
  });
  const more = useDocument(({ model }) => {
    const element = model.element.get(id);
    if (isFlow(element)) {
      return words.fromTo(nameOf(model, element.from), nameOf(model, element.to), element.twoWay);
    }
    const boundary = isComponent(element) && element.boundary !== null ? element.boundary : null;
    return boundary === null ? '' : words.inBoundary(nameOf(model, boundary));
  });
  return (
    <header>
      <p className={styles.soft}>{kind}</p>
      <h2 className={styles.name} dir="auto">
        {name}
      </h2>
      {more !== '' && more !== name && (
        <p className={styles.soft} dir="auto">
          {more}
        </p>
      )}
    </header>
  );
}

function Told({ presented }: { readonly presented: Presented }) {
  const { title, severity, assessed, description } = presented;
  return (
    <>
      <div className={styles.risk}>
        <SeverityMark severity={severity} size={52} />
        <div>
          <h3 className={styles.riskTitle} dir="auto">
            {title}
          </h3>
          <p className={styles.level}>{assessed ? <Level of={assessed} /> : words.own(severityOf(severity))}</p>
        </div>
      </div>
      {assessed && <Reasons of={assessed} />}
      {description !== '' && (
        <p className={styles.reason} dir="auto">
          {description}
        </p>
      )}
    </>
  );
}

function severityOf(severity: Presented['severity']): string {
  return strings.byHand.severities[severity ?? 'none'];
}

function Level({ of: { finding, band, residual } }: { readonly of: FindingAssessment }) {
  const { level, score } = strings.review;
  return (
    <>
      {words.level(level[band], score(residual))}
      {finding.level === 'suggested' && ` · ${words.suggested}`}
    </>
  );
}

function Reasons({ of: { finding } }: { readonly of: FindingAssessment }) {
  const shown = finding.causes.slice(0, MOST_REASONS);
  const rest = finding.causes.length - shown.length;
  return (
    <>
      {shown.map(({ id, rule, because }) => (
        // A sentence of ours runs as ours do, with whatever name it begins; one that a person wrote as theirs.
        <p key={id} className={styles.reason} dir={rule === BY_HAND ? 'auto' : 'ltr'}>
          {because}
        </p>
      ))}
      {rest > 0 && <p className={styles.soft}>{words.more(rest)}</p>}
    </>
  );
}
