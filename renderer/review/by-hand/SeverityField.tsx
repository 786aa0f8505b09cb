import { SEVERITIES, type Severity } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { Select } from '../../ui/Select.tsx';

const words = strings.byHand;
const NONE = 'none';
const CHOICES = ([NONE, ...SEVERITIES] as const).map((id) => ({ id, label: words.severities[id] }));

interface Props {
  /** Null while nobody said. */
  readonly value: Severity | null;
  readonly onChange: (severity: Severity | null) => void;
}

/** How much harm a finding outside the list would do, in a person's judgement. */
export function SeverityField({ value, onChange }: Props) {
  return (
    <Select
      label={words.severity}
      choices={CHOICES}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  );
}
