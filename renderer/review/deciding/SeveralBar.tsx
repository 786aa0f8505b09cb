import { useState } from 'react';
import { isLeaving } from '#core/assessment/decision-standing.ts';
import { decideSeveral, setStrategySeveral } from '#core/commands/decide-several.ts';
import type { DecisionFacts } from '#core/commands/decide.ts';
import type { Change } from '#core/model/change.ts';
import type { FindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { STRATEGY_STATUSES, type StrategyStatus } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../../state/announce.ts';
import { theDocument, useDocument } from '../../state/document.ts';
import { edit } from '../../state/edit.ts';
import { markOnly, useMarked } from '../../state/marked.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LeaveForm } from './LeaveForm.tsx';
import styles from './SeveralBar.module.css';
import { teller } from './teller.ts';
import { TreatmentChoice } from './TreatmentChoice.tsx';
import { useAsking } from './use-asking.ts';

const words = strings.decisions.several;
const FIELDS = ['treatment', 'owner', 'due', 'until', 'strategy'] as const;
type Field = (typeof FIELDS)[number];

/** Changes all findings that are chosen, as one step; nothing while none is. */
export function SeveralBar() {
  const keys = useMarked((marked) => marked.keys);
  const [field, setField] = useState<Field>('treatment');
  if (keys.size === 0) return null;
  return (
    <div className={styles.bar} role="group" aria-label={words.label}>
      <output className={styles.count}>{words.count(keys.size)}</output>
      <Select
        label={words.field}
        choices={FIELDS.map((id) => ({ id, label: words.fields[id] }))}
        value={field}
        onChange={setField}
      />
      <Value key={field} field={field} count={keys.size} />
      <Button look="quiet" onPress={() => markOnly([])}>
        {words.clear}
      </Button>
    </div>
  );
}

function Value({ field, count }: { readonly field: Field; readonly count: number }) {
  switch (field) {
    case 'treatment':
      return <TreatmentValue />;
    case 'strategy':
      return <StrategyValue count={count} />;
    case 'owner':
    case 'due':
    case 'until':
      return <FactValue fact={field} count={count} />;
  }
}

/** What is chosen is decided at once; for a treatment that needs its reasons they are asked before. */
function TreatmentValue() {
  const keys = useMarked((marked) => marked.keys);
  const decisions = useDocument(({ model }) => model.decision);
  const { asking, asked, ask, endAsking } = useAsking();
  if (asking !== null) {
    return (
      <div className={styles.form}>
        <LeaveForm
          treatment={asking}
          decision={null}
          onRecord={(facts) => {
            say({ treatment: asking, ...facts });
            endAsking();
          }}
          onCancel={endAsking}
        />
      </div>
    );
  }
  const said = new Set([...keys].map((key) => decisions.get(key)?.treatment ?? 'undecided'));
  return (
    <div className={styles.choice}>
      <TreatmentChoice
        value={said.size === 1 ? [...said][0]! : null}
        onChoose={(treatment) => (isLeaving(treatment) ? ask(treatment) : say({ treatment }))}
        focusAt={asked}
      />
    </div>
  );
}

function FactValue({ fact, count }: { readonly fact: 'owner' | 'due' | 'until'; readonly count: number }) {
  const [value, setValue] = useState('');
  const apply = (): void => say(fact === 'owner' ? { owner: value.trim() } : { [fact]: value || null });
  return (
    <>
      {fact === 'owner' ? (
        <TextField label={words.value} maxLength={200} value={value} onChange={setValue} />
      ) : (
        <DateField label={words.value} value={value} onChange={setValue} />
      )}
      <Button look="primary" onPress={apply}>
        {words.apply(count)}
      </Button>
      {fact === 'until' && <p className={styles.hint}>{words.untilOnly}</p>}
    </>
  );
}

/** Any strategy against a risk of what is chosen; it is set at the findings of its risk. */
function StrategyValue({ count }: { readonly count: number }) {
  const keys = useMarked((marked) => marked.keys);
  const byKey = useDocument(({ assessment }) => assessment.byKey);
  const chosen = [...keys].flatMap((key) => byKey.get(key) ?? []);
  const offered = new Map(
    chosen.flatMap(({ finding, strategies }) =>
      strategies.map(({ strategy }) => [strategy.id, `${finding.risk} ${strategy.name}`] as const),
    ),
  );
  const choices = [...offered].map(([id, label]) => ({ id, label })).toSorted((a, b) => (a.label < b.label ? -1 : 1));
  const [picked, setPicked] = useState<string | null>(null);
  const [status, setStatus] = useState<StrategyStatus>('planned');
  const strategy = picked !== null && offered.has(picked) ? picked : choices[0]?.id;
  if (strategy === undefined) return <p className={styles.hint}>{words.nothing}</p>;
  const at = chosen.filter((one) => one.strategies.some((each) => each.strategy.id === strategy));
  const set = (): void =>
    carryOut((model) =>
      setStrategySeveral(
        model,
        at.map(({ finding }) => finding.key),
        strategy,
        status,
      ),
    );
  return (
    <>
      <Select label={words.strategy} choices={choices} value={strategy} onChange={setPicked} />
      <Select
        label={words.value}
        choices={STATUSES.map((id) => ({ id, label: strings.review.status[id] }))}
        value={status}
        onChange={setStatus}
      />
      <Button look="primary" onPress={set}>
        {words.apply(Math.min(at.length, count))}
      </Button>
    </>
  );
}

/** Verified is left out: each takes evidence of its own. */
const STATUSES = STRATEGY_STATUSES.filter((status) => status !== 'verified');

function say(facts: Partial<DecisionFacts>): void {
  const open = theDocument();
  if (!open) return;
  const findings = new Map([...open.assessment.byKey].map(([key, { finding }]) => [key, finding] as const));
  carryOut((model, keys) => decideSeveral(model, keys, findings, facts, teller()));
}

function carryOut(command: (model: Model, keys: readonly FindingKey[]) => Change | null): void {
  const change = edit((model) => command(model, [...useMarked.getState().keys]));
  announce(change ? words.changed(change.rows.length) : words.nothing);
}
