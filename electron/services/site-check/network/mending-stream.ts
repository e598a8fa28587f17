import { Duplex } from 'node:stream';
import { headLength, mendHead } from './mended-head.ts';

/** The error of an answer whose head cannot be mended; the codes are those of HTTP parsers. */
export class HeadUnreadable extends Error {
  readonly code: 'HPE_INVALID_CONSTANT' | 'HPE_HEADER_OVERFLOW';

  constructor(code: HeadUnreadable['code']) {
    super(code);
    this.name = 'HeadUnreadable';
    this.code = code;
  }
}

/**
 * A connection as the HTTP parser is to see it: the head of the answer in due form, all that follows as it comes.
 * `isMended` tells in the end whether anything was wrong with the head.
 */
export class MendingStream extends Duplex {
  isMended = false;
  readonly #connection: Duplex;
  readonly #headerBytes: number;
  /** What has come of a head that has no end yet. */
  #received = Buffer.alloc(0);
  #isBehindHead = false;

  constructor(connection: Duplex, headerBytes: number) {
    super({ allowHalfOpen: false });
    this.#connection = connection;
    this.#headerBytes = headerBytes;
    connection.on('data', (piece: Buffer) => {
      if (!this.#take(piece)) connection.pause();
    });
    connection.on('end', () => {
      this.push(null);
    });
    connection.on('error', (error) => this.destroy(error));
    connection.on('close', () => this.destroy());
    connection.pause();
  }

  override _read(): void {
    this.#connection.resume();
  }

  override _write(piece: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#connection.write(piece, done);
  }

  override _final(done: () => void): void {
    // a half-closed connection is taken by some servers as the end of the visit
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#connection.destroy();
    done(error);
  }

  /** Gives whether more may come at once. */
  #take(piece: Buffer): boolean {
    if (this.#isBehindHead) return this.push(piece);
    const known = Math.max(0, this.#received.length - 2);
    let received = Buffer.concat([this.#received, piece]);
    for (let end = headLength(received, known); end !== -1; end = headLength(received)) {
      const mended = mendHead(received.toString('latin1', 0, end));
      if (mended === null) return this.#refuse('HPE_INVALID_CONSTANT');
      this.isMended ||= mended.isMended || mended.isInterim;
      this.#isBehindHead = !mended.isInterim;
      received = received.subarray(end);
      const hasRoom = this.push(Buffer.from(mended.text, 'latin1'));
      if (this.#isBehindHead) return received.length === 0 ? hasRoom : this.push(received);
    }
    this.#received = received;
    return received.length <= this.#headerBytes || this.#refuse('HPE_HEADER_OVERFLOW');
  }

  #refuse(code: HeadUnreadable['code']): boolean {
    this.destroy(new HeadUnreadable(code));
    return false;
  }
}
