const FIRST_ROOM = 16 * 1024;
/** Each piece costs the HTTP parser as much as a thousand bytes; no honest server sends a page in so many. */
const MOST_PIECES = 100_000;

/**
 * A body as it comes in, in one piece of memory: a server that sends three million pieces of one byte would fill the heap
 * if they were kept one by one.
 */
export class ReceivedBytes {
  readonly #most: number;
  #room = Buffer.alloc(0);
  #length = 0;
  #pieces = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Takes what fits; gives whether all of it did and more may come. */
  add(piece: Uint8Array): boolean {
    this.#pieces += 1;
    const taken = piece.subarray(0, this.#most - this.#length);
    if (this.#length + taken.length > this.#room.length) this.#grow(this.#length + taken.length);
    this.#room.set(taken, this.#length);
    this.#length += taken.length;
    return taken.length === piece.length && this.#pieces < MOST_PIECES;
  }

  bytes(): Uint8Array {
    return this.#room.subarray(0, this.#length);
  }

  #grow(least: number): void {
    const larger = Buffer.alloc(Math.max(least, 2 * this.#room.length, FIRST_ROOM));
    larger.set(this.bytes());
    this.#room = larger;
  }
}
