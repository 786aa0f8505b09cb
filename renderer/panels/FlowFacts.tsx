import { ArrowRight, CornerDownRight } from 'lucide-react';
import { useId } from 'react';
import { type FlowFacts as Facts, setFlow } from '#core/commands/describe.ts';
import { boundariesAround } from '#core/model/boundaries.ts';
import { type Answer, type DataFlow, isFlowEnd } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { Explained } from '../knowledge/Term.tsx';
import { useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { SegmentedAnswer } from '../ui/SegmentedAnswer.tsx';
import { Switch } from '../ui/Switch.tsx';
import { crossings } from './crossings.ts';
import { DataKindField } from './DataKindField.tsx';
import { edit } from '../state/edit.ts';
import { FindingsThrough } from './FindingLists.tsx';
import { goTo } from './go-to.ts';
import { NameAndDescription } from './NameAndDescription.tsx';
import { Row } from './Row.tsx';
import { Section } from './Section.tsx';
import styles from './Inspector.module.css';

const words = strings.panels.flow;

/** What is known of one data flow. */
export function FlowFacts({ flow }: { readonly flow: DataFlow }) {
  const set = (facts: Partial<Facts>) => edit((model) => setFlow(model, flow.id, facts));
  return (
    <>
      <p className={styles.ends}>
        <End id={flow.from} />
        <ArrowRight size={14} aria-label={words.to} />
        <End id={flow.to} />
      </p>
      <NameAndDescription element={flow} nameLabel={words.label} />
      <DataKindField value={flow.data} onCommit={(data) => set({ data })} />
      <Switch isSelected={flow.twoWay} onChange={(twoWay) => set({ twoWay })}>
        {words.twoWay}
      </Switch>
      <Section title={strings.panels.inspector.questions}>
        <Asked question={words.encrypted} value={flow.encrypted} onChange={(encrypted) => set({ encrypted })} />
        <Asked
          question={words.authenticated}
          value={flow.authenticated}
          onChange={(authenticated) => set({ authenticated })}
        />
      </Section>
      <Crossed flow={flow} />
      <FindingsThrough flow={flow.id} />
    </>
  );
}

function End({ id }: { readonly id: ElementId }) {
  const name = useDocument((open) => open.model.element.get(id)?.name);
  return (
    <Button look="quiet" onPress={() => goTo([id])}>
      {name || strings.panels.unnamed}
    </Button>
  );
}

interface AskedProps {
  readonly question: string;
  readonly value: Answer;
  readonly onChange: (answer: Answer) => void;
}

function Asked({ question, value, onChange }: AskedProps) {
  const label = useId();
  return (
    <div className={styles.question}>
      <p id={label}>{question}</p>
      <SegmentedAnswer labelledBy={label} value={value} onChange={onChange} />
    </div>
  );
}

function Crossed({ flow }: { readonly flow: DataFlow }) {
  const model = useDocument((open) => open.model);
  const { leaves, enters } = crossings(model, flow);
  const end = model.element.get(flow.from);
  const isOutside = isFlowEnd(end) && boundariesAround(model, end).length === 0;
  const steps = [
    ...leaves.map(({ id, name }) => ({ id, text: words.leaves(name || strings.panels.unnamed) })),
    ...enters.map(({ id, name }) => ({ id, text: words.enters(name || strings.panels.unnamed) })),
  ];
  return (
    <Section title={words.crosses}>
      {steps.length === 0 && (
        <p className={styles.note}>
          <Explained term="trust-boundary" word="trust boundary">
            {isOutside ? words.inNoBoundary : words.crossesNothing}
          </Explained>
        </p>
      )}
      <ul>
        {steps.map(({ id, text }) => (
          <Row key={id} icon={<CornerDownRight size={14} aria-hidden />} onPress={() => goTo([id])}>
            {text}
          </Row>
        ))}
      </ul>
    </Section>
  );
}
