/** Adds up bytes. */
export interface ByteCount {
  readonly add: (bytes: number) => void;
  readonly total: () => number;
}

/** A count that begins at nothing. */
export function createByteCount(): ByteCount {
  let total = 0;
  return {
    add: (bytes) => {
      total += bytes;
    },
    total: () => total,
  };
}
