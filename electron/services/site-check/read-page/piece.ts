/** A text that is collected while its element is open. */
export class Piece {
  readonly #bound: number;
  readonly #texts: string[] = [];
  #length = 0;
  #leftOut = 0;
  #endsInBlank = false;

  constructor(bound: number) {
    this.#bound = bound;
  }

  add(text: string): void {
    if (this.#length >= this.#bound) {
      this.#leftOut += text.trim().length;
      return;
    }
    // each of many nested elements parts words; one blank is enough
    const isBlank = text === ' ';
    if (isBlank && this.#endsInBlank) return;
    this.#endsInBlank = isBlank;
    const kept = text.slice(0, this.#bound - this.#length);
    this.#texts.push(kept);
    this.#length += kept.length;
    if (kept.length < text.length) this.#leftOut += text.slice(kept.length).trim().length;
  }

  /** How many characters there were beyond the bound. */
  get leftOut(): number {
    return this.#leftOut;
  }

  toString(): string {
    return this.#texts.join('');
  }
}
