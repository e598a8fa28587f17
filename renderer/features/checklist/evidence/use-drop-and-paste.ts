import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { EvidenceIntakeActions } from './use-evidence-intake.ts';

function carriesFiles(event: DragEvent<HTMLElement>): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Outside a text field Chromium sends a paste to the body, whatever has the focus. */
function isMeantFor(element: HTMLElement | null, event: ClipboardEvent): boolean {
  if (element === null) return false;
  if (event.target instanceof Node && element.contains(event.target)) return true;
  return event.target === document.body && element.contains(document.activeElement);
}

/** Takes in files that are dropped on an element or pasted while it has the focus. */
export function useDropAndPaste(intake: EvidenceIntakeActions) {
  const element = useRef<HTMLElement>(null);
  const [isDropTarget, setIsDropTarget] = useState(false);
  const takePasted = useEffectEvent((event: ClipboardEvent) => {
    if (event.clipboardData === null || !isMeantFor(element.current, event)) return;
    const files = [...event.clipboardData.files];
    // Word and Excel put a picture of the copied text beside the text.
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    intake.addPasted(files);
  });
  useEffect(() => {
    document.addEventListener('paste', takePasted);
    return () => {
      document.removeEventListener('paste', takePasted);
    };
  }, []);
  const surface = {
    ref: element,
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
  return { surface, isDropTarget };
}
