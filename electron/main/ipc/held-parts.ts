/** Sealed parts of files that were checked lately, so that the page can have one saved by the hash of its file. */
export interface HeldParts {
  readonly hold: (fileSha256: string, part: Uint8Array) => void;
  readonly find: (fileSha256: string) => Uint8Array | undefined;
}

/** Holds at most so many bytes; the oldest are let go first, the last one stays whatever its size. */
export function createHeldParts(maxBytes: number): HeldParts {
  const parts = new Map<string, Uint8Array>();
  const total = () => [...parts.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    hold: (fileSha256, part) => {
      parts.delete(fileSha256);
      parts.set(fileSha256, part);
      for (const oldest of [...parts.keys()].slice(0, -1)) if (total() > maxBytes) parts.delete(oldest);
    },
    find: (fileSha256) => parts.get(fileSha256),
  };
}
