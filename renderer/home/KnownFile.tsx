import { useId, useState } from 'react';
import type { Input, KnownFile as Known } from '#core/ipc/contract.ts';
import { CHANGES, type Difference } from '#core/overview/difference.ts';
import { strings } from '#core/strings/index.ts';
import { Button } from '../ui/Button.tsx';
import text from '../ui/text.module.css';
import styles from './Home.module.css';

const words = strings.home.known;
/** Of each kind of change no more than this many are listed. */
const LISTED = 200;

interface Props {
  readonly file: Known;
  readonly onSettle: (as: Input<'file.settle'>['as']) => void;
}

/** Asks what is to become of a file whose project the library has in another version. */
export function KnownFile({ file: { name, isInBin, differences }, onSettle }: Props) {
  const [isComparing, setComparing] = useState(false);
  const title = useId();
  return (
    <section
      className={styles.question}
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onSettle('leave');
      }}
    >
      <h2 id={title} className={styles.name}>
        {isInBin ? words.titleInBin(name) : words.title(name)}
      </h2>
      <p>
        {words.summary(differences)} {words.safe}
      </p>
      <div className={styles.choices}>
        <Button autoFocus look="primary" onPress={() => onSettle('copy')}>
          {words.copy}
        </Button>
        <Button onPress={() => onSettle('replacement')}>{words.replacement}</Button>
        <Button aria-expanded={isComparing} onPress={() => setComparing(!isComparing)}>
          {isComparing ? words.hide : words.compare}
        </Button>
        <Button look="quiet" onPress={() => onSettle('leave')}>
          {words.leave}
        </Button>
      </div>
      {isComparing && <Comparison differences={differences} />}
    </section>
  );
}

function Comparison({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <div className={styles.comparison} role="group" aria-label={words.comparison} data-selectable>
      {CHANGES.map((change) => {
        const these = differences.filter((difference) => difference.change === change);
        if (these.length === 0) return null;
        return (
          <section key={change}>
            <h3 className={text.soft}>{words.groups[change]}</h3>
            <ul>
              {these.slice(0, LISTED).map(({ kind, id, name, facts }) => (
                <li key={`${kind} ${id}`}>
                  <span dir="auto">{name}</span>{' '}
                  <span className={text.soft}>
                    {words.kinds[kind]}
                    {facts.length > 0 && `: ${words.facts(facts)}`}
                  </span>
                </li>
              ))}
              {these.length > LISTED && <li className={text.soft}>{words.more(these.length - LISTED)}</li>}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
