import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './work-dialog.module.css';

const ABOVE_NOTICES = 500;

interface WorkDialogProps {
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  /** Whether something is being done that a stray key must not break off. */
  readonly isWorking: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog in which files are written or read: a click beside it never closes it, and nothing does while it works. */
export function WorkDialog({ title, width, isWorking, onClose, children }: WorkDialogProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={!isWorking}
      withCloseButton={!isWorking}
      size={width}
      padding={20}
      classNames={{ title: classes['title'] ?? '' }}
      transitionProps={{ duration: 0 }}
      zIndex={ABOVE_NOTICES}
    >
      {children}
    </Modal>
  );
}
