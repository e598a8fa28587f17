/** A text that is collected while its element is open. */
export class Piece {
  readonly #bound: number;
  readonly #texts: string[] = [];
  #length = 0;

  constructor(bound: number) {
    this.#bound = bound;
  }

  add(text: string): void {
    if (this.#length >= this.#bound) return;
    this.#texts.push(text);
    this.#length += text.length;
  }

  toString(): string {
    return this.#texts.join('');
  }
}
