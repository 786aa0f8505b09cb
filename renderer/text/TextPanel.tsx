import { useEffect, useMemo, useRef, useState } from 'react';
import { writeMermaid } from '#core/formats/mermaid/write-mermaid.ts';
import { writeSketch } from '#core/formats/sketch/write-sketch.ts';
import { strings } from '#core/strings/index.ts';
import { fit } from '../canvas/view.ts';
import { copyText } from '../picture/copy-text.ts';
import { announce } from '../state/announce.ts';
import { run, theDocument, useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { Switch } from '../ui/Switch.tsx';
import { type LineFault, readTyped, stepTo } from './draw-text.ts';
import { LineField } from './LineField.tsx';
import { useTextPanel } from './text-panel.ts';
import styles from './TextPanel.module.css';

const words = strings.text;
/** Idle for so long, what was typed is drawn, in milliseconds. */
const IDLE = 300;

/** The diagram as lines of text, side by side with the drawing: what is typed is drawn, what is drawn is told. */
export function TextPanel() {
  const diagram = useDocument((open) => open.diagram);
  const model = useDocument((open) => open.model);
  const arranges = useTextPanel((panel) => panel.arranges);
  const told = useMemo(() => writeSketch(model, diagram), [model, diagram]);
  const [typed, setTyped] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly LineFault[]>([]);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly now: () => void }>(null);

  const draw = (text: string): boolean => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
    const open = theDocument();
    if (open?.diagram !== diagram) return false;
    const read = readTyped(text, open.model);
    // While people type, what is not understood may only be half said: nothing is drawn without it.
    const wrong = read.ok ? read.value.leftOut : read.refusal;
    setFaults(wrong);
    if (!read.ok || wrong.length > 0) return false;
    run(stepTo(open.model, open.diagram, read.value.sketch, arranges));
    if (arranges) requestAnimationFrame(() => fit());
    return true;
  };
  const onChange = (text: string): void => {
    setTyped(text);
    clearTimeout(waiting.current?.timer);
    waiting.current = { timer: setTimeout(draw, IDLE, text), now: () => draw(text) };
  };
  // Left alone, the text says again what is drawn; what could not be drawn stays to be put right.
  const onLeave = (): void => {
    if (typed !== null && draw(typed)) setTyped(null);
  };
  const discard = (): void => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
    setTyped(null);
    setFaults([]);
  };
  useEffect(
    () => () => {
      // Put away while something waits to be drawn: that is drawn first.
      waiting.current?.now();
      discard();
    },
    [diagram],
  );

  const copyMermaid = (): void => {
    const open = theDocument();
    if (!open) return;
    copyText(writeMermaid(open.model, open.diagram));
    announce(words.mermaidCopied);
  };

  return (
    <section className={styles.panel} aria-label={words.title} data-region>
      <LineField value={typed ?? told} faults={faults} onChange={onChange} onBlur={onLeave} />
      {faults.length > 0 && (
        <div className={styles.faults} role="status">
          <ul>
            {faults.slice(0, 5).map(({ line, says }) => (
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
