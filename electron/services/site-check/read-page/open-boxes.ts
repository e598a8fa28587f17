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
  #isPart = false;

  /** Whether there is more in hidden boxes than is kept; the words are counted when all is read. */
  get isPart(): boolean {
    return this.#isPart;
  }

  /** How the place at hand is hidden; `null` when it can be seen. */
  get method(): HidingMethod | null {
    return this.#current?.method ?? null;
  }

  open({ method, isFarAway }: Hiding, tag: string): void {
    this.#current = { method, isFarAway, tag, texts: [], length: 0, links: [] };
    this.#keep(this.#current);
  }

  close(): void {
    this.#current = null;
  }

  addText(text: string): void {
    const box = this.#current;
    if (box === null) return;
    if (box.length > MAX_BOX_TEXT * 2) {
      this.#isPart ||= text.trim() !== '';
      return;
    }
    box.texts.push(text);
    box.length += text.length;
  }

  addLink(link: Link): void {
    if (this.#current === null) return;
    if (this.#current.links.length < MAX_BOX_LINKS) this.#current.links.push(link);
    else this.#isPart = true;
  }

  /** Takes over the boxes of HTML that a script carries. */
  adopt(others: OpenBoxes): void {
    for (const box of others.#boxes) this.#keep(box);
    this.#isPart ||= others.#isPart;
  }

  #keep(box: OpenBox): void {
    if (this.#boxes.length < MAX_BOXES) this.#boxes.push(box);
    else this.#isPart = true;
  }

  #textOf(texts: readonly string[]): string {
    const text = cleanText(texts.join(''), MAX_BOX_TEXT + 1);
    this.#isPart ||= text.length > MAX_BOX_TEXT;
    return text.slice(0, MAX_BOX_TEXT);
  }

  /** The boxes in which there is something. */
  finish(): readonly HiddenBox[] {
    return this.#boxes
      .map(({ method, isFarAway, tag, texts, links }) => ({
        method,
        isFarAway,
        text: this.#textOf(texts),
        links,
        tag: cleanText(tag, MAX_TAG_LENGTH),
      }))
      .filter(({ text, links }) => text !== '' || links.length > 0);
  }
}
