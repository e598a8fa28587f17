/** Tar counts in blocks of so many bytes. */
export const BLOCK_BYTES = 512;

/** What stands before each part: its name in ASCII, of at most 99 letters, and how many bytes follow. */
export interface TarEntry {
  readonly name: string;
  readonly sizeBytes: number;
  /** When the backup was made, in seconds since 1970. */
  readonly modifiedAt: number;
}

const NAME = { from: 0, length: 100 } as const;
const SIZE = { from: 124, length: 12 } as const;
const TIME = { from: 136, length: 12 } as const;
const CHECKSUM = { from: 148, length: 8 } as const;

function octal(value: number, length: number): string {
  return `${value.toString(8).padStart(length - 1, '0')}\0`;
}

/** The block before a part, as POSIX.1-1988 has it (ustar): a plain file that only its owner may read. */
export function tarHeader({ name, sizeBytes, modifiedAt }: TarEntry): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write(name, NAME.from, 'latin1');
  block.write(octal(0o600, 8), 100, 'latin1');
  block.write(octal(0, 8), 108, 'latin1');
  block.write(octal(0, 8), 116, 'latin1');
  block.write(octal(sizeBytes, SIZE.length), SIZE.from, 'latin1');
  block.write(octal(modifiedAt, TIME.length), TIME.from, 'latin1');
  block.write(' '.repeat(CHECKSUM.length), CHECKSUM.from, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, CHECKSUM.length - 1)} `, CHECKSUM.from, 'latin1');
  return block;
}

function textAt(block: Buffer, { from, length }: { readonly from: number; readonly length: number }): string {
  const end = block.subarray(from, from + length).indexOf(0);
  return block.toString('latin1', from, from + (end < 0 ? length : end));
}

/** What a block says; `null` for one that `tarHeader` would not have written, down to the last byte. */
export function readTarHeader(block: Buffer): TarEntry | null {
  const numbers = [textAt(block, SIZE), textAt(block, TIME)];
  if (numbers.some((digits) => !/^[0-7]{11}$/u.test(digits))) return null;
  const [sizeBytes = 0, modifiedAt = 0] = numbers.map((digits) => Number.parseInt(digits, 8));
  const entry = { name: textAt(block, NAME), sizeBytes, modifiedAt };
  return tarHeader(entry).equals(block) ? entry : null;
}

/** How many zeros follow a part, so that the next one begins with a block. */
export function paddingAfter(sizeBytes: number): number {
  return (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
}
