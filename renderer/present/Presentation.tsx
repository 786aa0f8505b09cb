import { useEffect, useRef } from 'react';
import { strings } from '#core/strings/index.ts';
import { usePresenting } from '../state/presenting.ts';
import { Bar } from './Bar.tsx';
import styles from './Presentation.module.css';
import { ParkedList } from './ParkedList.tsx';
import { blank } from './show.ts';
import { StopPanel } from './StopPanel.tsx';
import { titleOfView } from './say-step.ts';

const words = strings.present;

/** What surrounds the drawing while it is presented: what the step is about, and the bar to steer by. */
export function Presentation() {
  const step = usePresenting(({ steps, at }) => steps?.[at] ?? null);
  const at = usePresenting((presenting) => presenting.at);
  const isBlank = usePresenting((presenting) => presenting.isBlank);
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);
  useEffect(() => {
    // What had the keyboard may have gone with the step before.
    if (document.activeElement === document.body) region.current?.focus();
  }, [at]);
  if (!step) return null;
  return (
    <section ref={region} className={styles.presentation} data-kind={step.kind} aria-label={words.label} tabIndex={-1}>
      {step.kind === 'view' && (
        <h2 className={styles.viewTitle} dir="auto">
          {titleOfView(step)}
        </h2>
      )}
      {step.kind === 'stop' && <StopPanel step={step} />}
      {step.kind === 'parked' && <ParkedList />}
      <Bar />
      {isBlank && (
        <button type="button" className={styles.blank} aria-label={words.blanked} autoFocus onClick={blank} />
      )}
    </section>
  );
}
