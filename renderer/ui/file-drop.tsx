import { Button } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import classes from './file-drop.module.css';

interface FileDropProps {
  /** What may be dropped: `Kéo thả tệp vào đây, hoặc`. */
  readonly text: string;
  readonly buttonLabel: string;
  /** What is being done; `null` when nothing is. */
  readonly working: string | null;
  readonly onChoose: () => void;
  readonly onDrop: (files: readonly File[]) => void;
}

/** Where files are dropped or chosen. */
export function FileDrop({ text, buttonLabel, working, onChoose, onDrop }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);
  const accept = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(event.type === 'dragover');
  };
  return (
    <div
      className={classes['drop']}
      data-over={isOver}
      onDragOver={accept}
      onDragLeave={accept}
      onDrop={(event) => {
        accept(event);
        onDrop([...event.dataTransfer.files]);
      }}
    >
      <IconFileUpload size={28} stroke={1.5} aria-hidden />
      <span>{text}</span>
      <Button disabled={working !== null} onClick={onChoose}>
        {buttonLabel}
      </Button>
      <span role="status" className={classes['working']}>
        {working}
      </span>
    </div>
  );
}
