import type { HiddenBox, HidingMethod, Link } from '#shared/checks/snapshot/page.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Hiding } from './hiding-style.ts';

const MAX_BOXES = 200;
const MAX_BOX_TEXT = 2_000;
const MAX_BOX_LINKS = 200;
const MAX_TAG_LENGTH = 300;

interface OpenBox {
  readonly method: HidingMethod;
  readonly isFarAway: boolean;
  readonly tag: string;
  readonly texts: string[];
  length: number;
  readonly links: Link[];
}

/** The hidden boxes of a page while it is read; a box within a box is part of the outer one. */
export class OpenBoxes {
  readonly #boxes: OpenBox[] = [];
  #current: OpenBox | null = null;

  /** How the place at hand is hidden; `null` when it can be seen. */
  get method(): HidingMethod | null {
    return this.#current?.method ?? null;
  }

  open({ method, isFarAway }: Hiding, tag: string): void {
    this.#current = { method, isFarAway, tag, texts: [], length: 0, links: [] };
    if (this.#boxes.length < MAX_BOXES) this.#boxes.push(this.#current);
  }

  close(): void {
    this.#current = null;
  }

  addText(text: string): void {
    const box = this.#current;
    if (box === null || box.length > MAX_BOX_TEXT * 2) return;
    box.texts.push(text);
    box.length += text.length;
  }

  addLink(link: Link): void {
    if (this.#current !== null && this.#current.links.length < MAX_BOX_LINKS) this.#current.links.push(link);
  }

  /** Takes over the boxes of HTML that a script carries. */
  adopt(others: OpenBoxes): void {
    for (const box of others.#boxes) if (this.#boxes.length < MAX_BOXES) this.#boxes.push(box);
  }

  /** The boxes in which there is something. */
  finish(): readonly HiddenBox[] {
    return this.#boxes
      .map(({ method, isFarAway, tag, texts, links }) => ({
        method,
        isFarAway,
        text: cleanText(texts.join(''), MAX_BOX_TEXT),
        links,
        tag: cleanText(tag, MAX_TAG_LENGTH),
      }))
      .filter(({ text, links }) => text !== '' || links.length > 0);
  }
}
