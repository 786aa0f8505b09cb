import { strings } from '#core/strings/index.ts';
import { Choice } from './Choice.tsx';
import styles from './ExportPicture.module.css';
import type { Looks } from './pictures.ts';

const words = strings.pictures;
const FORMATS = ['png', 'svg', 'mmd', 'txt'] as const satisfies readonly Looks['format'][];
const SCALES = [1, 2, 4] as const;
const THEMES = ['light', 'print', 'dark', 'projector', 'contrast'] as const;

interface Props {
  readonly looks: Looks;
  /** Whether something is selected that could leave by itself. */
  readonly canBePart: boolean;
  readonly onChange: (changed: Partial<Looks>) => void;
}

/** How the diagram is to look outside the workbench; texts have neither size nor colours. */
export function LooksForm({ looks: { isPart, format, scale, theme, background }, canBePart, onChange }: Props) {
  const isPicture = format === 'png' || format === 'svg';
  return (
    <>
      {canBePart && (
        <Choice
          label={words.what}
          choices={[
            { id: 'part', label: words.selection },
            { id: 'whole', label: words.whole },
          ]}
          value={isPart ? 'part' : 'whole'}
          onChange={(what) => onChange({ isPart: what === 'part' })}
        />
      )}
      <Choice
        label={words.format}
        choices={FORMATS.map((id) => ({ id, label: words.formats[id] }))}
        value={format}
        onChange={(chosen) => onChange({ format: chosen })}
      />
      {format === 'png' && (
        <Choice
          label={words.size}
          inRow
          choices={SCALES.map((times) => ({ id: String(times), label: words.scale(times) }))}
          value={String(scale)}
          onChange={(times) => onChange({ scale: Number(times) })}
        />
      )}
      {isPicture && (
        <>
          <Choice
            label={words.theme}
            inRow
            choices={THEMES.map((id) => ({ id, label: words.themes[id] }))}
            value={theme}
            onChange={(chosen) => onChange({ theme: chosen })}
          />
          <label className={styles.check}>
            <input type="checkbox" checked={background} onChange={() => onChange({ background: !background })} />
            {words.background}
          </label>
        </>
      )}
    </>
  );
}
