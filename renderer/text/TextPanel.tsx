import { writeMermaid } from '#core/formats/mermaid/write-mermaid.ts';
import { strings } from '#core/strings/index.ts';
import { copyText } from '../state/copy-text.ts';
import { theDocument, useDocument } from '../state/document.ts';
import { hint } from '../state/hint.ts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { LineField } from './LineField.tsx';
import { useTextPanel } from './text-panel.ts';
import styles from './TextPanel.module.css';
import { useTyping } from './use-typing.ts';

const words = strings.text;
/** So many lines with a fault are named. */
const MOST_FAULTS = 5;

/** The diagram as lines of text, side by side with the drawing: what is typed is drawn, what is drawn is told. */
export function TextPanel() {
  const diagram = useDocument((open) => open.diagram);
  const { text, isTelling, faults, arranges, onChange, onLeave, discard } = useTyping(diagram);
  return (
    <section className={styles.panel} aria-label={words.title} data-region>
      <LineField value={text} isTelling={isTelling} faults={faults} onChange={onChange} onBlur={onLeave} />
      {faults.length > 0 && (
        <div className={styles.faults} role="status">
          <ul>
            {faults.slice(0, MOST_FAULTS).map(({ line, says }) => (
              <li key={`${line} ${says}`}>{words.atLine(line, says)}</li>
            ))}
          </ul>
          <p>{words.kept}</p>
          <Button onPress={discard}>{words.discard}</Button>
        </div>
      )}
      <footer className={styles.foot}>
        <Switch isSelected={arranges} onChange={(on) => useTextPanel.setState({ arranges: on })}>
          {words.arranges}
        </Switch>
        <p className={styles.help}>{words.help}</p>
        <Button onPress={copyMermaid}>{words.copyMermaid}</Button>
      </footer>
    </section>
  );
}

function copyMermaid(): void {
  const open = theDocument();
  if (!open) return;
  copyText(writeMermaid(open.model, open.diagram));
  hint(strings.pictures.copied('mermaid', false));
}
