import { type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Point } from '#core/model/geometry.ts';
import styles from './Overlay.module.css';

export interface OverlayHandle {
  /** Closes it; what had the keyboard before has it again when this returns. */
  readonly close: () => void;
}

interface Props {
  readonly ref?: Ref<OverlayHandle>;
  readonly label: string;
  /** Where its corner lies in the window, moved so that all of it can be seen; left out, it hangs in the upper middle. */
  readonly near?: Point | undefined;
  readonly className?: string | undefined;
  /** Dims what lies beneath: this has to be answered or closed before anything else. */
  readonly dims?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const MARGIN = 8;

/**
 * Something that lies over the window and keeps the keyboard until Escape or a press beside it. The
 * browser's own modal dialog opens within a frame and gives the focus back by itself.
 */
export function Overlay({ ref, label, near, className = '', dims = false, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => {
    dialog.current?.close();
    onClose();
  };
  useImperativeHandle(ref, () => ({ close }));
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    if (box && near) keepInside(box, near);
    return () => box?.close();
  }, [near]);
  return (
    <dialog
      ref={dialog}
      className={`${styles.overlay} ${className}`}
      aria-label={label}
      data-dims={dims || undefined}
      onCancel={(event) => {
        // The browser tells of its own closing only later: a key pressed meanwhile would be lost.
        event.preventDefault();
        close();
      }}
      onClose={() => dialog.current?.open || onClose()}
      onPointerDown={(event) => event.target === event.currentTarget && close()}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div className={styles.content}>{children}</div>
    </dialog>
  );
}

function keepInside(box: HTMLElement, { x, y }: Point): void {
  const { offsetWidth: width, offsetHeight: height } = box;
  box.style.margin = '0';
  box.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN))}px`;
  box.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`;
}
