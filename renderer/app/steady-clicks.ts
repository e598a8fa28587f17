/** What a click does something with. */
const PRESSED = 'button, a[href], summary, label';
/** Where a press may also begin to mark text. */
const TYPED_IN = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';
/** Who moves further, in px, has thought better of it. */
const MOST_MOVED = 24;
const MAIN_BUTTON = 0;

/**
 * Lets a click reach what was pressed though that moves away before the button of the mouse is let go. Pressing leaves a
 * field, which saves it, and what follows from it appears on the screen at once, often above.
 */
export function keepClicksSteady(page: Document): void {
  page.addEventListener('pointerdown', (press) => {
    const { target, button, pointerType, pointerId, isTrusted } = press;
    // what a program makes up has no pointer to hold
    if (!isTrusted || button !== MAIN_BUTTON || pointerType !== 'mouse' || !(target instanceof Element))
      return;
    const pressed = target.closest(TYPED_IN) === null ? target.closest(PRESSED) : null;
    if (pressed === null) return;
    pressed.setPointerCapture(pointerId);
    const onMove = (move: PointerEvent) => {
      if (Math.hypot(move.clientX - press.clientX, move.clientY - press.clientY) <= MOST_MOVED) return;
      pressed.releasePointerCapture(pointerId);
    };
    const moves = new AbortController();
    pressed.addEventListener(
      'pointermove',
      (move) => {
        if (move instanceof PointerEvent) onMove(move);
      },
      { signal: moves.signal },
    );
    pressed.addEventListener(
      'lostpointercapture',
      () => {
        moves.abort();
      },
      { once: true },
    );
  });
}
