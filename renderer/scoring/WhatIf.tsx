import { FlaskConical, X } from 'lucide-react';
import { useMemo } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { assessTrying } from '#core/assessment/what-if.ts';
import { setStrategies } from '#core/commands/set-strategies.ts';
import { strings } from '#core/strings/index.ts';
import { edit } from '../state/edit.ts';
import { announce } from '../state/announce.ts';
import { theCatalogue, useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Compared, Moves } from './Compared.tsx';
import styles from './Scoring.module.css';
import { TryForm } from './TryForm.tsx';
import {
  chooseSet,
  dropStrategy,
  SET_NAMES,
  type SetName,
  startTrying,
  stopTrying,
  useWhatIf,
} from './what-if-state.ts';

const words = strings.scoring.whatIf;

/** Trying strategies out: two sets side by side with what is now, until one is taken over or both are discarded. */
export function WhatIf() {
  const projectId = useDocument((open) => open.projectId);
  const isTrying = useWhatIf(({ project }) => project === projectId);
  return (
    <section>
      <h3 className={styles.heading}>{words.title}</h3>
      {isTrying ? (
        <Trying />
      ) : (
        <div className={styles.stack}>
          <p className={styles.note}>{words.hint}</p>
          <div className={styles.row}>
            <Button onPress={() => startTrying(projectId)}>{words.start}</Button>
          </div>
        </div>
      )}
    </section>
  );
}

function Trying() {
  const { current, sets } = useWhatIf();
  const model = useDocument((open) => open.model);
  const now = useDocument((open) => open.assessment);
  const outcomes = useMemo(
    () => ({
      A: assessTrying(model, theCatalogue(), now, sets.A),
      B: assessTrying(model, theCatalogue(), now, sets.B),
    }),
    [model, now, sets],
  );
  const takeOver = (name: SetName): void => {
    edit((current_) => setStrategies(current_, sets[name], strings.scoring.titles.tryOut(name)));
    stopTrying();
    announce(words.tookOver(name));
  };
  return (
    <div className={styles.trying} role="group" aria-label={words.title}>
      <p className={styles.banner}>
        <FlaskConical size={16} aria-hidden />
        {words.banner}
      </p>
      <ToggleButtonGroup
        className={styles.sets!}
        aria-label={words.sets}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[current]}
        onSelectionChange={(keys) => chooseSet([...keys][0] as SetName)}
      >
        {SET_NAMES.map((name) => (
          <ToggleButton key={name} id={name} className={styles.set!}>
            {words.set(name)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TriedList name={current} />
      <TryForm name={current} />
      <Compared now={now} sets={outcomes} />
      {SET_NAMES.map((name) => (
        <Moves key={name} name={name} now={now} then={outcomes[name]} />
      ))}
      <div className={styles.row}>
        {SET_NAMES.filter((name) => sets[name].length > 0).map((name) => (
          <Button key={name} look={name === current ? 'primary' : 'plain'} onPress={() => takeOver(name)}>
            {words.commit(name)}
          </Button>
        ))}
        <Button onPress={stopTrying}>{words.discard}</Button>
      </div>
    </div>
  );
}

/** The strategies of a set, each with the state it would have and at how many findings. */
function TriedList({ name }: { readonly name: SetName }) {
  const tried = useWhatIf(({ sets }) => sets[name]);
  if (tried.length === 0) return <p className={styles.note}>{words.empty(name)}</p>;
  const { risks } = theCatalogue();
  const nameOf = new Map(
    risks.flatMap(({ strategies, controls }) => [...strategies, ...controls]).map((one) => [one.id, one.name]),
  );
  return (
    <ul className={styles.tried}>
      {[...new Set(tried.map(({ strategy }) => strategy))].map((strategy) => {
        const states = tried.filter((one) => one.strategy === strategy);
        const label = nameOf.get(strategy) ?? strategy;
        const said = [...new Set(states.map(({ status }) => status))].map((status) =>
          words.at(strings.review.status[status], states.filter((one) => one.status === status).length),
        );
        return (
          <li key={strategy}>
            <span>
              {label} <span className={styles.note}>{said.join(', ')}</span>
            </span>
            <IconButton label={words.remove(label)} onPress={() => dropStrategy(strategy)}>
              <X size={14} aria-hidden />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
