import { type FindingAssessment, stands } from '#core/assessment/finding-assessment.ts';
import { contentsOf } from '#core/model/boundaries.ts';
import type { ElementId } from '#core/model/ids.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { type OwnFindingStand, ownFindings } from '#core/risks/own-findings.ts';
import { strings } from '#core/strings/index.ts';
import { AttachByHand } from '../review/by-hand/AttachByHand.tsx';
import { SeverityMark } from '../review/by-hand/SeverityMark.tsx';
import { theCatalogue, useDocument } from '../state/document.ts';
import { showFinding } from '../state/editor.ts';
import { LevelMark } from '../ui/LevelMark.tsx';
import styles from './Inspector.module.css';
import { Row } from './Row.tsx';
import { Section } from './Section.tsx';

const words = strings.panels.inspector;

/** The findings that sit on one element; choosing one lights its reason. More can be attached by hand. */
export function FindingsHere({ element }: { readonly element: ElementId }) {
  const findings = useDocument((open) => open.assessment.findings).filter(({ finding }) => finding.element === element);
  const own = useOwnFindings(element);
  return (
    <Section title={words.findings}>
      {findings.length + own.length === 0 && <p className={styles.note}>{words.noFindings}</p>}
      <FindingRows findings={findings} own={own} />
      <AttachByHand elements={[element]} />
    </Section>
  );
}

/** So many findings of what lies in a boundary are listed. */
const LISTED = 12;

/** The findings of what lies in a boundary, the gravest first; nothing where there are none. */
export function FindingsInside({ boundary }: { readonly boundary: ElementId }) {
  const model = useDocument((open) => open.model);
  const findings = useDocument((open) => open.assessment.findings);
  const inside = new Set(contentsOf(model, new Set([boundary])).map(({ id }) => id));
  const found = findings
    .filter((one) => stands(one) && inside.has(one.finding.element))
    .toSorted((a, b) => b.residual - a.residual);
  if (found.length === 0) return null;
  return (
    <Section title={words.findingsInside(found.length)}>
      <FindingRows findings={found.slice(0, LISTED)} own={[]} where={(id) => nameOf(model, id)} />
      {found.length > LISTED && <p className={styles.note}>{words.moreInside(found.length - LISTED)}</p>}
    </Section>
  );
}

/** The findings that sit on a flow or have it among their reasons. */
export function FindingsThrough({ flow }: { readonly flow: ElementId }) {
  const findings = useDocument((open) => open.assessment.findings).filter(
    ({ finding: { element, causes } }) => element === flow || causes.some(({ path }) => path.includes(flow)),
  );
  const own = useOwnFindings(flow);
  return (
    <Section title={words.findingsThrough}>
      <FindingRows findings={findings} own={own} />
      <AttachByHand elements={[flow]} />
    </Section>
  );
}

function useOwnFindings(element: ElementId): readonly OwnFindingStand[] {
  const model = useDocument((open) => open.model);
  return ownFindings(model).filter(({ decision }) => decision.element === element);
}

interface RowsProps {
  readonly findings: readonly FindingAssessment[];
  readonly own: readonly OwnFindingStand[];
  /** What each is at, where that is not one element; otherwise how it came about. */
  readonly where?: (element: ElementId) => string;
}

function FindingRows({ findings, own, where }: RowsProps) {
  const { risks } = theCatalogue();
  if (findings.length + own.length === 0) return null;
  return (
    <ul>
      {findings.map(({ finding, band }) => (
        <Row
          key={finding.key}
          icon={<LevelMark band={band} />}
          aside={where ? where(finding.element) : ASIDES[finding.level]}
          onPress={() => showFinding(finding.key)}
        >
          {finding.risk} {risks.find(({ id }) => id === finding.risk)?.title}
        </Row>
      ))}
      {own.map(({ own: { title, severity }, decision }) => (
        <Row
          key={decision.finding}
          icon={<SeverityMark severity={severity} />}
          aside={strings.byHand.tag}
          onPress={() => showFinding(decision.finding)}
        >
          {title}
        </Row>
      ))}
    </ul>
  );
}

const ASIDES = { attached: undefined, suggested: words.suggested, byHand: strings.byHand.tag } as const;
