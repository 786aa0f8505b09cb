import { WORST_FIRST } from '#core/assessment/bands.ts';
import { OWN_RISK } from '#core/model/ids.ts';
import { TREATMENTS } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { theCatalogue } from '../state/document.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './RiskTable.module.css';
import { DATE_STATES, dateStates } from './row-dates.ts';
import type { RowFilter } from './row-filter.ts';
import { type RiskRow, STATES } from './rows.ts';

const words = strings.riskTable;
const { review } = strings;

interface Props {
  readonly rows: readonly RiskRow[];
  readonly filter: RowFilter;
  /** `2026-12-31` */
  readonly today: string;
  readonly onChange: (filter: RowFilter) => void;
}

/** What narrows the table down; only what occurs in it can be chosen. */
export function RowFilters({ rows, filter, today, onChange }: Props) {
  const present = <Value,>(of: (row: RiskRow) => Value) => new Set(rows.map(of));
  const [levels, risks, treatments, owners, progresses, types] = [
    present(({ level }) => level),
    present(({ risk }) => risk),
    present(({ treatment }) => treatment),
    present(({ owner }) => owner),
    present(({ progress }) => progress),
    present(({ type }) => type),
  ];
  const isAnyParked = filter.treatment === 'parked' || rows.some(({ isParked }) => isParked);
  const dates = new Set(rows.flatMap((row) => [...dateStates(row, today)]));
  const typeLabel = (id: string): string => theCatalogue().types.find((type) => type.id === id)?.label ?? id;
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
        values={WORST_FIRST.filter((band) => levels.has(band))}
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
        values={[...(isAnyParked ? ['parked' as const] : []), ...TREATMENTS.filter((one) => treatments.has(one))]}
        label={(one) => (one === 'parked' ? strings.present.parkedChip : review.treatment[one])}
        value={filter.treatment}
        onChange={(treatment) => onChange({ ...filter, treatment })}
      />
      <Choice
        kind="progress"
        values={STATES.filter((state) => progresses.has(state))}
        label={(state) => (state === 'suggested' || state === 'outOfScope' ? words[state] : review.progress[state])}
        value={filter.progress}
        onChange={(progress) => onChange({ ...filter, progress })}
      />
      <Choice
        kind="dates"
        values={DATE_STATES.filter((state) => filter.dates === state || dates.has(state))}
        label={(state) => words.dates[state]}
        value={filter.dates}
        onChange={(state) => onChange({ ...filter, dates: state })}
      />
      <Choice
        kind="type"
        values={[...types].filter(Boolean).toSorted((a, b) => (typeLabel(a) < typeLabel(b) ? -1 : 1))}
        label={typeLabel}
        value={filter.type}
        onChange={(type) => onChange({ ...filter, type })}
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
