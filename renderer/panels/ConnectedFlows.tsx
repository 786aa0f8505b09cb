import { ArrowLeft, ArrowLeftRight, ArrowRight } from 'lucide-react';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { type ConnectedFlow, connectedFlows } from './connected-flows.ts';
import { goTo } from './go-to.ts';
import { Row } from './Row.tsx';
import { Section } from './Section.tsx';
import styles from './Inspector.module.css';

const words = strings.panels.inspector;

const DIRECTIONS = {
  in: { Icon: ArrowLeft, says: words.flowFrom },
  out: { Icon: ArrowRight, says: words.flowTo },
  both: { Icon: ArrowLeftRight, says: words.flowWith },
} as const;

/** The flows of one component; choosing one selects it. */
export function ConnectedFlows({ component }: { readonly component: ElementId }) {
  const model = useDocument((open) => open.model);
  const flows = connectedFlows(model, component);
  return (
    <Section title={words.flows}>
      {flows.length === 0 && <p className={styles.note}>{words.noFlows}</p>}
      <ul>
        {flows.map((connected) => (
          <FlowRow key={connected.flow.id} {...connected} otherName={model.element.get(connected.other)?.name} />
        ))}
      </ul>
    </Section>
  );
}

function FlowRow({ flow, direction, otherName }: ConnectedFlow & { readonly otherName: string | undefined }) {
  const { Icon, says } = DIRECTIONS[direction];
  return (
    <Row
      icon={<Icon size={14} aria-hidden />}
      aside={says(otherName || strings.panels.unnamed)}
      onPress={() => goTo([flow.id])}
    >
      {flow.name || flow.data || strings.panels.unnamed}
    </Row>
  );
}
