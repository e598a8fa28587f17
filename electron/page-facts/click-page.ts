import { elementAt, elementsBy, parentOf, rectsOf } from './dom.ts';

const COVERING_SHARE = 2 / 3;
const STEPS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/**
 * Clicks into the middle of the window as a script does, which wakes what waits for a click and gives the page none of
 * the powers that the click of a person has: no clipboard, no full screen. A link is only taken when it covers the window.
 */
export function clickPage(): void {
  const middle = elementAt(innerWidth / 2, innerHeight / 2);
  const target = middle === null || isOrdinaryControl(middle) ? elementsBy('body')[0] : middle;
  if (target === undefined) return;
  const place = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
  const options = { ...place, bubbles: true, cancelable: true, composed: true, view: window, detail: 1 };
  for (const name of STEPS) {
    const Kind = name.startsWith('pointer') ? PointerEvent : MouseEvent;
    EventTarget.prototype.dispatchEvent.call(target, new Kind(name, options));
  }
}

function isOrdinaryControl(element: Element): boolean {
  for (let around: Element | null = element; around !== null; around = parentOf(around)) {
    if (!/^(?:a|area|button|input|label|select|textarea|iframe|summary)$/u.test(around.localName)) continue;
    const shown = rectsOf(around).reduce((sum, { width, height }) => sum + width * height, 0);
    return shown < COVERING_SHARE * innerWidth * innerHeight;
  }
  return false;
}
