import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { rename } from '#core/commands/describe.ts';
import { hiddenIn } from '#core/formats/hidden-characters.ts';
import { isComponent, isFlow, type Element } from '#core/model/element.ts';
import { LIMITS } from '#core/model/limits.ts';
import { componentSize } from '#core/picture/shape.ts';
import { strings } from '#core/strings/index.ts';
import { typeLabelOf } from '../../state/catalogue.ts';
import { run, theDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { SeenName } from '../../ui/SeenName.tsx';
import { focusHome } from '../focus.ts';
import { useReadableScale } from '../view/readable.ts';
import { chooseGrown, endGrowing, useGrown } from './growing.ts';
import { GrownTypes } from './GrownTypes.tsx';
import styles from './name-field.module.css';

/** The name of an element while it is typed in place, as large as it is read: Enter and blur keep it, Escape leaves the old one. */
export function NameField({ element }: { element: Element }) {
  const [text, setText] = useState(element.name);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const hidden = hiddenIn(text);
  const scale = { '--scale': useReadableScale() } as CSSProperties;
  const isGrown = useGrown(({ grown }) => grown?.id === element.id);
  useEffect(() => field.current?.select(), []);

  const finish = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    if (keep) renameTo(element, text);
    endGrowing();
    useEditor.setState({ renaming: null });
  };

  const another = (step: number): void => {
    const label = chooseGrown(step);
    if (label === null) return;
    if (text === element.name) setText(label);
  };

  return (
    <>
      <input
        ref={field}
        autoFocus
        className={`${styles.nameField} nodrag nopan`}
        aria-label={strings.canvas.renameLabel}
        maxLength={LIMITS.name}
        style={scale}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => finish(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          const step = STEPS[event.key];
          if (isGrown && step !== undefined) {
            event.preventDefault();
            another((useGrown.getState().grown?.at ?? 0) + step);
          }
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          finish(event.key === 'Enter');
          focusHome();
        }}
      />
      {hidden.length > 0 && (
        <div className={styles.hidden} style={scale} role="status">
          <p>{strings.hidden.inName(hidden)}</p>
          <p dir="auto">
            <SeenName>{text}</SeenName>
          </p>
        </div>
      )}
      {isGrown && <GrownTypes onChoose={another} />}
    </>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function renameTo(element: Element, name: string): void {
  const open = theDocument();
  // A component keeps a name; a flow may go without.
  if (!open || (name.trim() === '' && !isFlow(element))) return;
  const size = isComponent(element) ? componentSize(name.trim(), typeLabelOf(element, open.model)) : undefined;
  run(rename(open.model, element.id, name, size));
}
