/** The id of the element of a criterion's card. */
export function cardElementId(criterionId: string): string {
  return `tieu-chi-${criterionId}`;
}

/** The id of the element around a record table. */
export function tableElementId(recordKindId: string): string {
  return `bang-${recordKindId}`;
}

/** Where the keyboard is in the element already, at the cell of a row for instance, it stays there. */
function focusElement(id: string): void {
  const element = document.getElementById(id);
  if (element?.contains(document.activeElement) === true) return;
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

/** Brings the card of a criterion into view and puts the keyboard there. */
export function focusCard(criterionId: string): void {
  focusElement(cardElementId(criterionId));
}

/** Brings a record table into view and puts the keyboard there. */
export function focusTable(recordKindId: string): void {
  focusElement(tableElementId(recordKindId));
}
