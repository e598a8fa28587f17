/**
 * What a click does something with. A box to tick or choose holds the pointer itself and not the label around it: a label
 * hands no click on while text of the page is marked, be it in a field that was reached by Tab.
 */
const PRESSED = 'button, a[href], summary, label, input[type="checkbox"], input[type="radio"]';
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
    const held = new AbortController();
    const { signal } = held;
    const onMove = (move: PointerEvent) => {
      const moved = Math.hypot(move.clientX - press.clientX, move.clientY - press.clientY);
      if (moved > MOST_MOVED) pressed.releasePointerCapture(pointerId);
    };
    const end = () => {
      held.abort();
    };
    page.addEventListener('pointermove', onMove, { signal });
    // said to the document itself where what was pressed is gone
    page.addEventListener('lostpointercapture', end, { signal });
  });
}
