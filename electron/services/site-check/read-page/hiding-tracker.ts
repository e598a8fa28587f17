import type { HidingMethod } from '#shared/checks/snapshot/page.ts';
import {
  backgroundOf,
  colourOf,
  type Hiding,
  hidingByStyle,
  isFarAway,
  readDeclarations,
} from './hiding-style.ts';
import type { Attributes } from './html-walker.ts';
import { OpenBoxes } from './open-boxes.ts';
import type { HidingRules } from './style-rules.ts';

/** An element that changes how what follows is read, until it closes. */
interface Mark {
  readonly depth: number;
  readonly kind: 'box' | 'background' | 'noscript' | 'drawing' | 'template';
  /** The background before it. */
  readonly background: string | null;
}

/** Knows, while a document is walked, what of it is hidden and how. */
export class HidingTracker {
  readonly boxes = new OpenBoxes();
  readonly #rules: HidingRules;
  readonly #marks: Mark[] = [];
  #background: string | null;
  #noscript = 0;
  #drawing = 0;
  #template = 0;

  constructor(rules: HidingRules, background: string | null = null) {
    this.#rules = rules;
    this.#background = background;
  }

  get background(): string | null {
    return this.#background;
  }

  get isInNoscript(): boolean {
    return this.#noscript > 0;
  }

  /** Within `<svg>` or `<math>`, whose texts are no text of the page. */
  get isInDrawing(): boolean {
    return this.#drawing > 0;
  }

  /** Where browsers follow no order of the page: without scripts alone, in drawings, in parts that wait for use. */
  get isInert(): boolean {
    return this.#noscript + this.#drawing + this.#template > 0;
  }

  /** Notes an element that was opened at this depth; `tag` is read only when it hides. */
  enter(name: string, attributes: Attributes, depth: number, tag: () => string): void {
    const hiding = this.boxes.method === null ? this.#hidingOf(name, attributes) : null;
    if (hiding !== null) {
      this.#mark('box', depth);
      this.boxes.open(hiding, tag());
    }
    const background = ownBackground(attributes);
    if (background !== null) {
      this.#mark('background', depth);
      this.#background = background;
    }
    if (name === 'noscript') {
      this.#mark('noscript', depth);
      this.#noscript += 1;
    } else if (name === 'svg' || name === 'math') {
      this.#mark('drawing', depth);
      this.#drawing += 1;
    } else if (name === 'template') {
      this.#mark('template', depth);
      this.#template += 1;
    }
  }

  /** Notes that the element at this depth was closed. */
  leave(depth: number): void {
    for (
      let last = this.#marks.at(-1);
      last !== undefined && last.depth >= depth;
      last = this.#marks.at(-1)
    ) {
      this.#marks.pop();
      this.#background = last.background;
      if (last.kind === 'box') this.boxes.close();
      if (last.kind === 'noscript') this.#noscript -= 1;
      if (last.kind === 'drawing') this.#drawing -= 1;
      if (last.kind === 'template') this.#template -= 1;
    }
  }

  /** How an element is hidden by itself; `null` when it is not. */
  methodOf(name: string, attributes: Attributes): HidingMethod | null {
    return this.#hidingOf(name, attributes)?.method ?? null;
  }

  #hidingOf(name: string, attributes: Attributes): Hiding | null {
    const { style, id, hidden } = attributes;
    if (hidden !== undefined && hidden !== 'until-found') return near('hidden-attribute');
    const declared = style === undefined ? null : readDeclarations(style);
    const byStyle = declared === null ? null : hidingByStyle(declared, this.#background);
    if (declared !== null && byStyle !== null) return { method: byStyle, isFarAway: isFarAway(declared) };
    const classes = attributes['class'];
    const byRule =
      id === undefined && classes === undefined ? null : this.#rules.hidingFor(name, id, classes);
    const byElement = byRule === null ? hidingByElement(name, attributes, this.#background) : null;
    return byElement === null ? byRule : near(byElement);
  }

  #mark(kind: Mark['kind'], depth: number): void {
    this.#marks.push({ depth, kind, background: this.#background });
  }
}

function near(method: HidingMethod): Hiding {
  return { method, isFarAway: false };
}

function ownBackground({ style, bgcolor }: Attributes): string | null {
  if (style?.toLowerCase().includes('background') === true) return backgroundOf(readDeclarations(style));
  return bgcolor === undefined ? null : colourOf(bgcolor.toLowerCase());
}

/** Faster than anybody can read. */
const RACING = 1_000;

/** Hiding by old means: a marquee of a few pixels or one that races, text in the colour of its background. */
function hidingByElement(
  name: string,
  { width, height, scrollamount, color }: Attributes,
  background: string | null,
): HidingMethod | null {
  if (name === 'template') return 'display-none';
  if (name === 'marquee') {
    const isTiny = [width, height].some((size) => /^[0-5](?:px)?$/u.test(size ?? ''));
    return isTiny || Number(scrollamount ?? '0') >= RACING ? 'zero-size' : null;
  }
  if (name !== 'font' || color === undefined || background === null) return null;
  return colourOf(color.toLowerCase()) === background ? 'same-colour' : null;
}
