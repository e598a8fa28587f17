import { type ClipboardEvent, type DragEvent, useState } from 'react';
import type { EvidenceIntakeActions } from './use-evidence-intake.ts';

function carriesFiles(event: DragEvent<HTMLElement>): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Lets files into an element by drop and by paste. */
export function useFileDoors(intake: EvidenceIntakeActions) {
  const [isDropTarget, setIsDropTarget] = useState(false);
  const doors = {
    onPaste: (event: ClipboardEvent<HTMLElement>) => {
      const files = [...event.clipboardData.files];
      // Word and Excel put a picture of the copied text beside the text.
      if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
      event.preventDefault();
      intake.addPasted(files);
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsDropTarget(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      const isStillInside =
        event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
      if (!isStillInside) setIsDropTarget(false);
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsDropTarget(false);
      intake.addDropped([...event.dataTransfer.files]);
    },
  };
  return { doors, isDropTarget };
}
