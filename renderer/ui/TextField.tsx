import { Input, Label, TextArea, TextField as AriaTextField } from 'react-aria-components';
import styles from './field.module.css';

interface Props {
  readonly label: string;
  /** False where the field explains itself; a screen reader still hears the label. */
  readonly showsLabel?: boolean;
  /** More than one line: grows with its text. */
  readonly multiline?: boolean;
  /** What is typed is not shown. */
  readonly type?: 'password';
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Takes the focus when it appears: it answers what was just asked. */
  readonly autoFocus?: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
}

/** A field for text; in a field of one line, Enter commits like leaving it. */
export function TextField(props: Props) {
  const { label, showsLabel = true, multiline = false, placeholder = '', onBlur, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      {...(onBlur && { onBlur })}
      className={styles.field!}
      {...(!showsLabel && { 'aria-label': label })}
    >
      {showsLabel && <Label className={styles.label!}>{label}</Label>}
      {multiline ? (
        <TextArea className={`${styles.input} ${styles.area}`} placeholder={placeholder} rows={2} dir="auto" />
      ) : (
        <Input
          className={styles.input!}
          placeholder={placeholder}
          dir="auto"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onBlur) return;
            // The field may go away at once: whatever has the focus then must not be pressed by the same Enter.
            event.preventDefault();
            onBlur();
          }}
        />
      )}
    </AriaTextField>
  );
}
