import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What one verification may still spend, over all revisions of the file: no input can make the work grow without end. */
export class Budget {
  #parsedBytes: number = LIMITS.parsedBytes;
  #parsedValues: number = LIMITS.parsedValues;
  #inflatedBytes: number = LIMITS.inflatedBytes;

  /** Charges the text of an object or a cross-reference entry; refuses with `damaged-pdf` when nothing is left. */
  chargeParsing(bytes: number): void {
    this.#parsedBytes -= bytes;
    if (this.#parsedBytes < 0) throw new Refusal('damaged-pdf', 'too many or too large objects');
  }

  /** Charges one value of an object; refuses with `damaged-pdf` when nothing is left. */
  chargeValue(): void {
    this.#parsedValues -= 1;
    if (this.#parsedValues < 0) throw new Refusal('damaged-pdf', 'too many values');
  }

  /** How much may still be inflated. */
  get inflatableBytes(): number {
    return this.#inflatedBytes;
  }

  chargeInflating(bytes: number): void {
    this.#inflatedBytes -= bytes;
  }
}
