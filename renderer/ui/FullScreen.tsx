import { ArrowLeft } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import styles from './FullScreen.module.css';
import { IconButton } from './IconButton.tsx';

interface Props {
  readonly ref?: Ref<HTMLDivElement>;
  readonly title: string;
  /** What the arrow leads back to. */
  readonly back: string;
  readonly onBack: () => void;
  /** A `nav` of what can be turned to, and the `main` that is turned to. */
  readonly children: ReactNode;
}

/** A screen over the whole window, with a list on its left; its arrow and Escape lead back. */
export function FullScreen({ ref, title, back, onBack, children }: Props) {
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onBack();
  };
  return (
    <div ref={ref} className={styles.screen} onKeyDown={leave}>
      <header className={styles.bar}>
        <IconButton label={back} keys="Esc" onPress={onBack}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
        <h1 className={styles.title}>{title}</h1>
      </header>
      {children}
    </div>
  );
}
