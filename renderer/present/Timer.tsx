import { useEffect, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { usePresenting } from '../state/presenting.ts';
import styles from './Bar.module.css';
import { Tool } from './Tool.tsx';
import { nextCountdown } from './show.ts';

const words = strings.present;
const SECOND = 1000;
/** So long before the end of a step's time it is said, in seconds. */
const NOTICE = 30;

/** The time since the start, and what is left of a step's where there is a limit; said aloud only near its end. */
export function Timer() {
  const startedAt = usePresenting((presenting) => presenting.startedAt);
  const enteredAt = usePresenting((presenting) => presenting.enteredAt);
  const minutes = usePresenting((presenting) => presenting.minutes);
  const now = useNow();
  const left = minutes === 0 ? null : minutes * 60 - Math.floor((now - enteredAt) / SECOND);
  const isSoon = left !== null && left <= NOTICE;
  const isUp = left !== null && left <= 0;
  useEffect(() => {
    if (isUp) announce(words.timeUp);
    else if (isSoon) announce(words.halfMinute);
  }, [isSoon, isUp]);
  const elapsed = Math.max(0, Math.floor((now - startedAt) / SECOND));
  return (
    <>
      <span className={styles.time} role="timer" aria-label={words.elapsed(elapsed)}>
        {words.clock(elapsed)}
      </span>
      <Tool command="present.countdown" act={nextCountdown}>
        {left === null ? words.countdown(0) : <Left seconds={left} />}
      </Tool>
    </>
  );
}

function Left({ seconds }: { readonly seconds: number }) {
  const isOver = seconds < 0;
  return (
    <span className={styles.left} data-over={isOver || undefined}>
      {isOver ? words.overtime(-seconds) : words.remaining(seconds)}
    </span>
  );
}

/** The time in milliseconds since 1970, told anew each second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(clock);
  }, []);
  return now;
}
