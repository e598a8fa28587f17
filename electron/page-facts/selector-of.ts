import { attributeOf, parentOf } from './dom.ts';

const MAX_STEPS = 6;

/** The way to an element from the nearest one with a name: `#footer > div:nth-of-type(2)`, at most 300 signs. */
export function selectorOf(element: Element): string {
  const steps: string[] = [];
  let current: Element | null = element;
  while (current !== null && steps.length < MAX_STEPS) {
    const id = attributeOf(current, 'id');
    if (id !== null && id !== '') {
      steps.unshift(`#${CSS.escape(id.slice(0, 60))}`);
      break;
    }
    steps.unshift(stepOf(current));
    current = parentOf(current);
  }
  return steps.join(' > ').slice(0, 300);
}

function stepOf(element: Element): string {
  const name = element.localName.slice(0, 40);
  let place = 1;
  for (let before = element.previousElementSibling; before !== null; before = before.previousElementSibling) {
    if (before.localName === element.localName) place += 1;
  }
  return place === 1 ? name : `${name}:nth-of-type(${String(place)})`;
}
