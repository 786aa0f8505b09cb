import { useState } from 'react';
import { nextSteps } from '#core/assessment/next-steps.ts';
import type { FindingKey, StrategyId } from '#core/model/ids.ts';
import { STRATEGY_STATUSES, type StrategyStatus } from '#core/model/project.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Scoring.module.css';
import { type SetName, tryStrategy } from './what-if-state.ts';

const words = strings.scoring.whatIf;
/** Verified is left out: it takes evidence, and what is tried out has none. */
const STATUSES = STRATEGY_STATUSES.filter((id) => id !== 'verified').map((id) => ({
  id,
  label: strings.review.status[id],
}));

/** Puts one strategy into a set: which, at which findings, and how far it would be. */
export function TryForm({ name }: { readonly name: SetName }) {
  const model = useDocument((open) => open.model);
  const assessment = useDocument((open) => open.assessment);
  const steps = nextSteps(assessment);
  const [chosen, choose] = useState<StrategyId | null>(null);
  const [where, setWhere] = useState<FindingKey | 'everywhere'>('everywhere');
  const [status, setStatus] = useState<StrategyStatus>('implemented');
  const step = steps.find(({ strategy }) => strategy.id === chosen) ?? steps[0];
  if (!step) return <p className={styles.note}>{strings.review.assessment.noNextSteps}</p>;
  const place = where !== 'everywhere' && step.findings.includes(where) ? where : 'everywhere';
  const places = [
    { id: 'everywhere' as const, label: words.everywhere(step.findings.length) },
    ...step.findings.map((id) => {
      const at = assessment.byKey.get(id);
      return { id, label: at ? nameOf(model, at.finding.element) : id };
    }),
  ];
  return (
    <div className={styles.stack}>
      <Select
        label={words.strategy}
        choices={steps.map(({ strategy, risk }) => ({ id: strategy.id, label: `${risk} ${strategy.name}` }))}
        value={step.strategy.id}
        onChange={choose}
      />
      <Select label={words.where} choices={places} value={place} onChange={setWhere} />
      <Select label={words.status} choices={STATUSES} value={status} onChange={setStatus} />
      <div className={styles.row}>
        <Button onPress={() => tryStrategy(step.strategy.id, place === 'everywhere' ? step.findings : [place], status)}>
          {words.add(name)}
        </Button>
      </div>
    </div>
  );
}
