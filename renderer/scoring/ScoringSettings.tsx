import { useState } from 'react';
import {
  type Appetite,
  DEFAULT_SCHEME,
  SCALES,
  SCHEME_RANGES,
  type SchemeNumber,
  schemeFrom,
  type ScoringScheme,
} from '#core/assessment/scheme.ts';
import { BANDS } from '#core/assessment/bands.ts';
import { setScheme } from '#core/commands/set-scheme.ts';
import { strings } from '#core/strings/index.ts';
import { edit } from '../state/edit.ts';
import { useDocument } from '../state/document.ts';
import { Fold } from '../ui/Fold.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { Organisation } from './Organisation.tsx';
import styles from './Scoring.module.css';

const words = strings.scoring.settings;
const CHOICES = SCALES.map((id) => ({ id, label: words.scales[id] }));
const APPETITES = [
  ...(['none', ...BANDS] as const).map((id) => ({ id, label: words.appetites[id] })),
  { id: 'score' as const, label: words.byScore },
];
/** Where the score starts from when the appetite becomes one. */
const FIRST_SCORE = 10;

/** By what the scores of this project are made, to be changed here alone or for the whole organisation. */
export function ScoringSettings() {
  const scheme = useDocument(({ assessment }) => assessment.scheme);
  return (
    <Fold level={3} title={words.title} aside={words.scales[scheme.scale]}>
      <Settings scheme={scheme} />
    </Fold>
  );
}

function Settings({ scheme }: { readonly scheme: ScoringScheme }) {
  const [fault, setFault] = useState<string | null>(null);
  const change = (part: Partial<ScoringScheme>): void => {
    const read = schemeFrom({ ...scheme, ...part });
    setFault('fault' in read ? words.fault(read.fault) : null);
    if ('scheme' in read) edit((model) => setScheme(model, read.scheme));
  };
  return (
    <div className={styles.stack}>
      <Select label={words.scale} choices={CHOICES} value={scheme.scale} onChange={(scale) => change({ scale })} />
      <p className={styles.note}>{words.aboutScale[scheme.scale]}</p>
      <AppetiteField appetite={scheme.appetite} onChange={(appetite) => change({ appetite })} />
      {scheme.scale === 'residual' && (
        <Numbers title={words.limits} fields={['mediumFrom', 'highFrom', 'criticalFrom']} of={scheme} change={change} />
      )}
      <Numbers title={words.caps} fields={['likelihoodCap', 'impactCap']} of={scheme} change={change} />
      <Numbers
        title={words.credits}
        fields={['inProgressCredit', 'implementedCredit', 'verifiedCredit']}
        of={scheme}
        change={change}
      />
      <Numbers
        title={words.weights}
        fields={['weakWeight', 'moderateWeight', 'strongWeight']}
        of={scheme}
        change={change}
      />
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {words.notTaken(fault)}
        </p>
      )}
      <Organisation scheme={scheme} onTake={(taken) => change({ ...DEFAULT_SCHEME, ...taken })} />
    </div>
  );
}

interface AppetiteProps {
  readonly appetite: Appetite;
  readonly onChange: (appetite: Appetite) => void;
}

function AppetiteField({ appetite, onChange }: AppetiteProps) {
  const isScore = typeof appetite === 'number';
  return (
    <>
      <Select
        label={words.appetite}
        choices={APPETITES}
        value={isScore ? 'score' : appetite}
        onChange={(chosen) => onChange(chosen === 'score' ? FIRST_SCORE : chosen)}
      />
      {isScore && (
        <NumberField label={words.appetiteScore} value={appetite} least={1} most={25} step={0.5} onChange={onChange} />
      )}
      <p className={styles.note}>{words.aboutAppetite}</p>
    </>
  );
}

interface NumbersProps {
  readonly title: string;
  readonly fields: readonly SchemeNumber[];
  readonly of: ScoringScheme;
  readonly change: (part: Partial<ScoringScheme>) => void;
}

function Numbers({ title, fields, of, change }: NumbersProps) {
  return (
    <div role="group" aria-label={title} className={styles.factor}>
      <h4>{title}</h4>
      <div className={styles.triple}>
        {fields.map((field) => {
          const [least, most] = SCHEME_RANGES[field];
          return (
            <NumberField
              key={field}
              label={words.fields[field]}
              value={of[field]}
              least={least}
              most={most}
              step={most > 1 ? 0.5 : 0.05}
              onChange={(value) => change({ [field]: value })}
            />
          );
        })}
      </div>
    </div>
  );
}
