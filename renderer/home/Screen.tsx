import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { strings } from '#core/strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Home.module.css';

interface Props {
  readonly title: string;
  readonly actions?: ReactNode;
  /** Left out where there is nothing to go back to. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/**
 * One of the start screen's views; Escape goes back. Whoever comes to it by keyboard starts at its title, and is
 * there again when what had the focus is gone.
 */
export function Screen({ title, actions, onBack, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onBack?.();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.header}>
          {onBack && (
            <IconButton label={strings.home.back} keys="Esc" onPress={onBack}>
              <ArrowLeft size={16} aria-hidden />
            </IconButton>
          )}
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {actions}
        </header>
        {children}
      </div>
    </main>
  );
}
