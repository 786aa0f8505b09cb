import { strings } from '#core/strings/index.ts';
import { useDocument } from '../state/document.ts';
import { usePresenting } from '../state/presenting.ts';
import styles from './Bar.module.css';
import { parkedIn } from './presented.ts';
import { blank, go, goToNextFinding, goToStep, stopPresenting, toggleColours, toggleSpotlight } from './show.ts';
import { Timer } from './Timer.tsx';
import { Tool } from './Tool.tsx';

const words = strings.present;

/** The bar below a presentation: leave, what is dimmed and coloured, the steps, the time, and what was parked. */
export function Bar() {
  const isSpotlit = usePresenting((presenting) => presenting.isSpotlit);
  const ownColours = usePresenting((presenting) => presenting.ownColours);
  const parked = useDocument((open) => parkedIn(open).length);
  return (
    <div className={styles.bar} role="group" aria-label={words.steer}>
      <div className={styles.side}>
        <Tool command="present.stop" act={stopPresenting}>
          {words.leave}
        </Tool>
        <Tool command="present.blank" act={blank}>
          {words.blank}
        </Tool>
        <Tool command="present.spotlight" act={toggleSpotlight} isOn={isSpotlit}>
          {words.spotlight}
        </Tool>
        <Tool command="present.colours" act={toggleColours} isOn={!ownColours}>
          {words.projector}
        </Tool>
      </div>
      <Steps />
      <div className={`${styles.side} ${styles.end}`}>
        <Timer />
        <Tool command="present.last" act={() => goToStep(Infinity)}>
          {words.parkedChip} {parked}
        </Tool>
      </div>
    </div>
  );
}

function Steps() {
  const at = usePresenting((presenting) => presenting.at);
  const all = usePresenting(({ steps }) => steps?.length ?? 0);
  return (
    <div className={styles.steps}>
      <Tool command="present.previous" act={() => go(-1)} isDisabled={at === 0}>
        {words.previous}
      </Tool>
      <span className={styles.count}>{words.step(at + 1, all)}</span>
      <Tool command="present.next" act={() => go(1)} isDisabled={at + 1 === all}>
        {words.next}
      </Tool>
      <Tool command="present.nextFinding" act={goToNextFinding}>
        {words.nextFinding}
      </Tool>
    </div>
  );
}
