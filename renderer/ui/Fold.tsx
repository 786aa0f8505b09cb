import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import styles from './Fold.module.css';

interface Props {
  readonly title: string;
  /** Said at the end of the line, quietly. */
  readonly aside?: string | undefined;
  /** The level of the heading, from 2 to 5. */
  readonly level: 2 | 3 | 4 | 5;
  /** Held open from outside, whatever the person chose. */
  readonly forcedOpen?: boolean;
  readonly children: ReactNode;
}

/** A heading that folds away what stands under it; folded at first. */
export function Fold({ title, aside, level, forcedOpen = false, children }: Props) {
  const [chosenOpen, setChosenOpen] = useState(false);
  const content = useId();
  const isOpen = chosenOpen || forcedOpen;
  const Heading = `h${level}` as const;
  return (
    <section>
      <Heading>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={content}
          onClick={() => setChosenOpen(!isOpen)}
        >
          <ChevronRight size={14} aria-hidden />
          <span className={styles.title}>{title}</span>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </button>
      </Heading>
      <div id={content} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
