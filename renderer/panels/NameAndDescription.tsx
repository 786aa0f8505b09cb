import { describe, rename } from '#core/commands/describe.ts';
import { hiddenIn } from '#core/formats/hidden-characters.ts';
import { LIMITS } from '#core/model/limits.ts';
import type { Element } from '#core/model/element.ts';
import type { Size } from '#core/model/geometry.ts';
import { strings } from '#core/strings/index.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { SeenName } from '../ui/SeenName.tsx';
import { TextField } from '../ui/TextField.tsx';
import { edit } from '../state/edit.ts';
import styles from './Inspector.module.css';

interface Props {
  readonly element: Element;
  /** What the name is called for this kind of element. */
  readonly nameLabel?: string;
  /** The size a shape needs for a name; absent for what does not grow with its name. */
  readonly sizeFor?: (name: string) => Size;
}

/** The texts that every element has. */
export function NameAndDescription({ element, nameLabel = strings.panels.inspector.name, sizeFor }: Props) {
  const { id } = element;
  const name = useCommittedText(element.name, (text) =>
    edit((model) => rename(model, id, text, sizeFor?.(text.trim()))),
  );
  const description = useCommittedText(element.description, (text) => edit((model) => describe(model, id, text)));
  const hidden = hiddenIn(name.value);
  return (
    <>
      <TextField label={nameLabel} maxLength={LIMITS.name} {...name} />
      {hidden.length > 0 && (
        <div className={styles.note} role="status">
          <p>{strings.hidden.inName(hidden)}</p>
          <p dir="auto">
            <SeenName>{name.value}</SeenName>
          </p>
        </div>
      )}
      <TextField label={strings.panels.inspector.description} maxLength={LIMITS.text} multiline {...description} />
    </>
  );
}
