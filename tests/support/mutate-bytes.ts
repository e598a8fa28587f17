/** A file changed at random in one place: a byte, noise, something left out, doubled or cut off. */
export function mutateBytes(bytes: Uint8Array, random: () => number): Buffer {
  const pick = (limit: number) => Math.floor(random() * limit);
  const [start = 0, end = 0] = [pick(bytes.length), pick(bytes.length)].toSorted((a, b) => a - b);
  const noise = Buffer.from(Array.from({ length: 1 + pick(40) }, () => pick(256)));
  const pieces: readonly (() => readonly Uint8Array[])[] = [
    () => [bytes.subarray(0, start), Buffer.from([pick(256)]), bytes.subarray(start + 1)],
    () => [bytes.subarray(0, start), noise, bytes.subarray(start)],
    () => [bytes.subarray(0, start), bytes.subarray(Math.min(end, start + 1 + pick(600)))],
    () => [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(start)],
    () => [bytes.subarray(0, end)],
    () => [noise, bytes],
    () => [bytes, noise],
  ];
  return Buffer.concat([...(pieces[pick(pieces.length)]?.() ?? [bytes])]);
}
