import { useEffect, useState } from 'react';
import { DEFAULT_SCHEME, SCHEME_NUMBERS, type ScoringScheme } from '#core/assessment/scheme.ts';
import { strings } from '#core/strings/index.ts';
import { announce, notify } from '../state/announce.ts';
import { ask, errorOf } from '../state/workbench.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Scoring.module.css';

const words = strings.scoring.settings;

interface Props {
  readonly scheme: ScoringScheme;
  readonly onTake: (scheme: ScoringScheme) => void;
}

/** How this project's settings stand to the organisation's, and the ways between the two and a file. */
export function Organisation({ scheme, onTake }: Props) {
  const [organisation, setOrganisation] = useState<ScoringScheme | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const fail = (thrown: unknown): void => {
    const { code, detail } = errorOf(thrown);
    setFault(detail || strings.errors[code].title);
  };
  const attempt = (work: () => Promise<void>): void => {
    setFault(null);
    work().catch(fail);
  };
  useEffect(() => {
    ask('scoring.read', undefined).then(setOrganisation, fail);
  }, []);
  const keep = async (): Promise<void> => {
    await ask('scoring.write', scheme);
    setOrganisation(scheme);
  };
  const save = async (): Promise<void> => {
    const saved = await ask('scoring.export', scheme);
    if (saved) notify(words.saved(saved.path));
  };
  const load = async (): Promise<void> => {
    const loaded = await ask('scoring.import', undefined);
    if (!loaded) return;
    onTake(loaded);
    announce(words.imported);
  };
  if (organisation === null) return null;
  const isSame = areSame(scheme, organisation);
  return (
    <>
      <p className={styles.note}>{isSame ? words.isOrganisation : words.isNotOrganisation}</p>
      <div className={styles.row}>
        {!isSame && <Button onPress={() => onTake(organisation)}>{words.useOrganisation}</Button>}
        {!isSame && <Button onPress={() => attempt(keep)}>{words.asDefault}</Button>}
        {!areSame(scheme, DEFAULT_SCHEME) && <Button onPress={() => onTake(DEFAULT_SCHEME)}>{words.defaults}</Button>}
        <Button onPress={() => attempt(save)}>{words.export}</Button>
        <Button onPress={() => attempt(load)}>{words.import}</Button>
      </div>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </>
  );
}

function areSame(a: ScoringScheme, b: ScoringScheme): boolean {
  return (['scale', 'appetite', ...SCHEME_NUMBERS] as const).every((field) => a[field] === b[field]);
}
