import type { FormEvent, ReactNode } from 'react';
import type { Point } from '#core/model/geometry.ts';
import { Overlay } from './Overlay.tsx';
import styles from './TitledOverlay.module.css';

interface Props {
  readonly title: string;
  /** As of an overlay, like `dims`. */
  readonly near?: Point | undefined;
  readonly dims?: boolean;
  /** How wide it is, by a class of its own. */
  readonly className: string | undefined;
  readonly onSubmit?: (event: FormEvent) => void;
  readonly onClose: () => void;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}

/** An overlay with a title over what it says or asks, and its buttons below; a form where it is submitted. */
export function TitledOverlay({ title, near, dims = false, className, onSubmit, onClose, buttons, children }: Props) {
  const parts = (
    <>
      <h2 className={styles.title}>{title}</h2>
      {children}
      <footer className={styles.foot}>{buttons}</footer>
    </>
  );
  return (
    <Overlay label={title} near={near} className={className} dims={dims} onClose={onClose}>
      {onSubmit ? <form onSubmit={onSubmit}>{parts}</form> : parts}
    </Overlay>
  );
}
