import type { FindingAssessment } from '#core/assessment/assessment.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { Explained } from '../knowledge/Term.tsx';
import { theCatalogue, useDocument } from '../state/document.ts';
import { showFinding } from '../state/editor.ts';
import { LevelMark } from '../ui/LevelMark.tsx';
import { Row } from './Row.tsx';
import { Section } from './Section.tsx';
import styles from './Inspector.module.css';

const words = strings.panels.inspector;

/** The risks that sit on one element; choosing one lights its reason. */
export function FindingsHere({ element }: { readonly element: ElementId }) {
  const findings = useDocument((open) => open.assessment.findings).filter(({ finding }) => finding.element === element);
  return (
    <Section title={words.findings}>
      {findings.length === 0 ? (
        <p className={styles.note}>
          <Explained term="attached" word="attach">
            {words.noFindings}
          </Explained>
        </p>
      ) : (
        <FindingRows findings={findings} />
      )}
    </Section>
  );
}

/** The risks that sit on a flow or have it among their reasons; nothing when there are none. */
export function FindingsThrough({ flow }: { readonly flow: ElementId }) {
  const findings = useDocument((open) => open.assessment.findings).filter(
    ({ finding: { element, causes } }) => element === flow || causes.some(({ path }) => path.includes(flow)),
  );
  return (
    findings.length > 0 && (
      <Section title={words.findingsThrough}>
        <FindingRows findings={findings} />
      </Section>
    )
  );
}

function FindingRows({ findings }: { readonly findings: readonly FindingAssessment[] }) {
  const { risks } = theCatalogue();
  return (
    <ul>
      {findings.map(({ finding, band }) => (
        <Row
          key={finding.key}
          icon={<LevelMark band={band} />}
          aside={finding.level === 'suggested' ? words.suggested : undefined}
          onPress={() => showFinding(finding.key)}
        >
          {finding.risk} {risks.find(({ id }) => id === finding.risk)?.title}
        </Row>
      ))}
    </ul>
  );
}
