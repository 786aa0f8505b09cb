import { ArrowLeft } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { strings } from '#core/strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Import.module.css';

const words = strings.importing;

interface Props {
  readonly title: string;
  /** What can be done with the whole, at the end of the title. */
  readonly actions?: ReactNode;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** The frame of every step; Escape goes back to the projects. */
export function Screen({ title, actions, onLeave, children }: Props) {
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
  };
  return (
    <main className={styles.screen} onKeyDown={leave}>
      <header className={styles.header}>
        <IconButton label={words.back} keys="Esc" onPress={onLeave}>
          <ArrowLeft size={16} aria-hidden />
        </IconButton>
        <h1 className={styles.title}>{title}</h1>
        {actions}
      </header>
      <div className={styles.column}>{children}</div>
    </main>
  );
}
