import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFocusBack } from './use-focus-back.ts';
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
  useFocusBack();
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
      <div ref={keepFocus}>{children}</div>
    </Modal>
  );
}

/** Where the button that was pressed gives way to what came of it, Tab goes on in the dialog and not behind it. */
function keepFocus(content: HTMLDivElement | null) {
  if (content === null) return undefined;
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) content.closest<HTMLElement>('[role="dialog"]')?.focus();
  });
  observer.observe(content, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}
