import { type RefObject, useEffect, useEffectEvent } from 'react';
import { readClipboardTable } from '#shared/records/paste/clipboard-table.ts';
import { type Pasted, pastedFrom } from './pasted.ts';

/** Outside a text field Chromium sends a paste to the body, whatever has the focus. */
function isMeantFor(element: HTMLElement, { target }: ClipboardEvent): boolean {
  if (target instanceof Node && element.contains(target)) return true;
  return target === document.body && element.contains(document.activeElement);
}

/** Whether a text is rows of a table rather than something for the field that has the focus. */
function isForTable(text: string, target: EventTarget | null): boolean {
  const read = readClipboardTable(text);
  if (!read.ok) return read.error === 'too-large';
  // Several lines without tabs are at home in a field of several lines.
  return !(target instanceof HTMLTextAreaElement) || read.value.rows.some((cells) => cells.length > 1);
}

/** Calls `onTable` when rows from a spreadsheet are pasted while the focus is inside an element. */
export function usePasteDoor(
  surface: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onTable: (pasted: Pasted) => void,
): void {
  const takePasted = useEffectEvent((event: ClipboardEvent) => {
    const pasted = pastedFrom(event.clipboardData);
    if (!isOpen || surface.current === null || !isMeantFor(surface.current, event)) return;
    if (!isForTable(pasted.text, event.target)) return;
    event.preventDefault();
    onTable(pasted);
  });
  useEffect(() => {
    document.addEventListener('paste', takePasted);
    return () => {
      document.removeEventListener('paste', takePasted);
    };
  }, []);
}
