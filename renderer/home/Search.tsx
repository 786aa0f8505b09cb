import { X } from 'lucide-react';
import { useRef } from 'react';
import { strings } from '#core/strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import frame from '../ui/search.module.css';
import styles from './Home.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (query: string) => void;
}

/** A field that narrows down what is listed below it; Escape empties it. */
export function Search({ label, value, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange('');
    field.current?.focus();
  };
  return (
    <div className={`${frame.search} ${styles.search}`}>
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          clear();
        }}
      />
      {value !== '' && (
        <IconButton label={strings.home.clearSearch} keys="Esc" excludeFromTabOrder onPress={clear}>
          <X size={14} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
