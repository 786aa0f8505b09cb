import { useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { usePreferences } from '../../state/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './DecisionForm.module.css';

const words = strings.decisions;

/** Asks once who decides here; from then on says under which name it is recorded, and lets that be changed. */
export function YourName() {
  const { preferences, prefer } = usePreferences();
  const { yourName } = preferences;
  const [isAsking, setAsking] = useState(yourName === null);
  if (isAsking) {
    const say = (name: string): void => prefer({ ...preferences, yourName: name });
    return <TextField label={words.yourName} maxLength={200} value={yourName ?? ''} onChange={say} />;
  }
  return (
    <p className={styles.recorded}>
      {words.recordedAs(yourName ?? '')}
      <Button look="quiet" onPress={() => setAsking(true)}>
        {words.changeName}
      </Button>
    </p>
  );
}
