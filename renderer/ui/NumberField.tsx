import { useState } from 'react';
import { NativeField } from './NativeField.tsx';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** How far an arrow key goes. */
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** A field for a number; it commits when left or by Enter, and what is no number within its limits is let go. */
export function NumberField({ label, value, least, most, step, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    const typed = draft === null || draft === '' ? value : Number(draft);
    setDraft(null);
    if (typed !== value && typed >= least && typed <= most) onChange(typed);
  };
  return (
    <NativeField
      label={label}
      type="number"
      min={least}
      max={most}
      step={step}
      value={draft ?? String(value)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
