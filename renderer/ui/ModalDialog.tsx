import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './ModalDialog.module.css';

interface Props {
  readonly title: string;
  /** How large it is, by a class of the dialog's own. */
  readonly size: string | undefined;
  /** How its parts stand, by another. */
  readonly layout: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that has the window to itself until it is closed: by its buttons, Escape, or a press beside it. */
export function ModalDialog({ title, size, layout, onClose, children }: Props) {
  return (
    <ModalOverlay className={styles.overlay!} isOpen isDismissable onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className={`${styles.modal} ${size}`}>
        <Dialog className={`${styles.dialog} ${layout}`}>
          <Heading slot="title" level={1} className={styles.title!}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
