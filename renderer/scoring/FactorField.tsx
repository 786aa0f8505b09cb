import { assessFactor, resetFactor } from '#core/commands/assess-factor.ts';
import type { ElementId, FindingKey } from '#core/model/ids.ts';
import { LIMITS } from '#core/model/limits.ts';
import { strings } from '#core/strings/index.ts';
import { edit } from '../state/edit.ts';
import { useDocument } from '../state/document.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Scoring.module.css';

const words = strings.scoring.factor;

interface Props {
  /** What is judged; several at once get the same value and reason. */
  readonly subjects: readonly (FindingKey | ElementId)[];
  /** The name under which the factor is kept. */
  readonly factor: string;
  readonly label: string;
  /** What the factor asks, below the field. */
  readonly about?: string | undefined;
  /** What each value means, from `least` on. */
  readonly texts: readonly string[];
  readonly least?: number;
  /** What holds while nobody judged it. */
  readonly otherwise: string;
  /** Said of it while nobody judged it. */
  readonly note?: string | undefined;
}

/** One factor: its value with the source, a choice of what it is here, the reason, and the way back. */
export function FactorField(props: Props) {
  const { subjects, factor, label, about, texts, least = 1, otherwise, note } = props;
  const table = useDocument(({ model }) => model.factor);
  const rows = subjects.map((subject) => table.get(`${subject}/${factor}`));
  const [first] = rows;
  const isMixed = rows.some((row) => row?.value !== first?.value);
  const choices = [
    ...(isMixed ? [{ id: 'mixed', label: strings.scoring.stake.mixed }] : []),
    { id: 'otherwise', label: otherwise },
    ...texts.map((text, index) => ({ id: String(least + index), label: words.valued(least + index, text) })),
  ];
  const choose = (id: string): void => {
    if (id === 'mixed') return;
    edit((model) =>
      id === 'otherwise'
        ? resetFactor(model, subjects, factor)
        : assessFactor(model, subjects, factor, { value: Number(id) }),
    );
  };
  return (
    <div className={styles.factor} data-factor={factor}>
      <Select
        label={label}
        choices={choices}
        value={isMixed ? 'mixed' : first ? String(first.value) : 'otherwise'}
        onChange={choose}
      />
      {about && <p className={styles.note}>{about}</p>}
      {!first && note && <p className={styles.note}>{note}</p>}
      {first && !isMixed && <Reason subjects={subjects} factor={factor} label={label} value={first.reason} />}
    </div>
  );
}

interface ReasonProps extends Pick<Props, 'subjects' | 'factor' | 'label'> {
  readonly value: string;
}

function Reason({ subjects, factor, label, value }: ReasonProps) {
  const field = useCommittedText(value, (reason) => edit((model) => assessFactor(model, subjects, factor, { reason })));
  return (
    <TextField
      multiline
      showsLabel={false}
      label={words.reasonFor(label)}
      placeholder={words.reasonPlaceholder}
      maxLength={LIMITS.text}
      {...field}
    />
  );
}
