let isPressed = false;
const waiting = new Set<() => void>();

function released(): void {
  isPressed = false;
  // behind the click that the release brings
  setTimeout(() => {
    for (const work of waiting) work();
    waiting.clear();
  });
}

window.addEventListener('pointerdown', () => (isPressed = true), { capture: true });
window.addEventListener('pointerup', released, { capture: true });
window.addEventListener('pointercancel', released, { capture: true });

/**
 * Does work that may move the page: at once, or after a pressed pointer was let go. Otherwise the button that is being
 * pressed would move away from under the pointer and never be clicked.
 */
export function afterPress(work: () => void): void {
  if (isPressed) waiting.add(work);
  else work();
}
