import type { KeyboardEvent } from 'react';

function isPlainEnter({ key, shiftKey, altKey, ctrlKey, nativeEvent }: KeyboardEvent<HTMLElement>): boolean {
  return key === 'Enter' && !shiftKey && !altKey && !ctrlKey && !nativeEvent.isComposing;
}

/** Enter in a cell: to the same column of the next row that is shown, and below the last one to a new row. */
export function goDown(event: KeyboardEvent<HTMLElement>, rowCount: number, addRow: () => void): void {
  if (!isPlainEnter(event) || !(event.target instanceof HTMLElement)) return;
  const column = event.target.dataset['column'];
  if (column === undefined) return;
  event.preventDefault();
  const next = Number(event.target.closest('tr')?.dataset['index']) + 1;
  if (next >= rowCount) addRow();
  else {
    const below = event.target.closest('tbody')?.querySelector(`tr[data-index="${String(next)}"]`);
    below?.querySelector<HTMLElement>(`[data-column="${column}"]`)?.focus();
  }
}

/** Ctrl+F: to the search of the table, as the rows that are not drawn cannot be found otherwise. */
export function goToSearch(event: KeyboardEvent<HTMLElement>, field: HTMLInputElement | null): void {
  if (field === null || event.key.toLowerCase() !== 'f' || !event.ctrlKey || event.altKey) return;
  event.preventDefault();
  field.select();
}
