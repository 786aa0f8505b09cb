import { BANDS } from '#core/assessment/scoring.ts';
import { OWN_RISK } from '#core/model/ids.ts';
import { TREATMENTS } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './RiskTable.module.css';
import type { RiskRow, RowFilter } from './rows.ts';

const words = strings.riskTable;
const { review } = strings;

interface Props {
  readonly rows: readonly RiskRow[];
  readonly filter: RowFilter;
  readonly onChange: (filter: RowFilter) => void;
}

/** What narrows the table down; only what occurs in it can be chosen. */
export function RowFilters({ rows, filter, onChange }: Props) {
  const present = <Value,>(of: (row: RiskRow) => Value) => new Set(rows.map(of));
  const [levels, risks, treatments, owners] = [
    present(({ level }) => level),
    present(({ risk }) => risk),
    present(({ treatment }) => treatment),
    present(({ owner }) => owner),
  ];
  const riskLabel = (risk: string): string => (risk === OWN_RISK ? words.own : risk);
  return (
    <search className={styles.filters}>
      <TextField
        label={words.filters.text}
        showsLabel={false}
        placeholder={words.filters.text}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Choice
        kind="level"
        values={BANDS.toReversed().filter((band) => levels.has(band))}
        label={(band) => review.level[band]}
        value={filter.level}
        onChange={(level) => onChange({ ...filter, level })}
      />
      <Choice
        kind="risk"
        values={[...risks].toSorted((a, b) => (a < b ? -1 : 1))}
        label={riskLabel}
        value={filter.risk}
        onChange={(risk) => onChange({ ...filter, risk })}
      />
      <Choice
        kind="treatment"
        values={TREATMENTS.filter((treatment) => treatments.has(treatment))}
        label={(treatment) => review.treatment[treatment]}
        value={filter.treatment}
        onChange={(treatment) => onChange({ ...filter, treatment })}
      />
      <Choice
        kind="owner"
        values={[...owners].toSorted((a, b) => a.localeCompare(b))}
        label={(owner) => owner || words.noOwner}
        value={filter.owner}
        onChange={(owner) => onChange({ ...filter, owner })}
      />
    </search>
  );
}

interface ChoiceProps<Value extends string> {
  readonly kind: keyof typeof words.everything;
  readonly values: readonly Value[];
  readonly label: (value: Value) => string;
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
}

/** One of the values, or all of them. Values go by their place: an owner may be called anything. */
function Choice<Value extends string>({ kind, values, label, value, onChange }: ChoiceProps<Value>) {
  const at = value === null ? -1 : values.indexOf(value);
  return (
    <Select
      label={words.filters[kind]}
      showsLabel={false}
      choices={[
        { id: '-1', label: words.everything[kind] },
        ...values.map((one, index) => ({ id: String(index), label: label(one) })),
      ]}
      value={String(at)}
      onChange={(id) => onChange(values[Number(id)] ?? null)}
    />
  );
}
