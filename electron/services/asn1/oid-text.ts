const LAST_BIT = 0x80;
const MAX_ARC = 2 ** 45;

/**
 * An object identifier in dotted decimals, from its content bytes (X.690, 8.19); `null` when they are none, or an arc is
 * beyond any that is in use.
 */
export function oidText(content: Uint8Array): string | null {
  const arcs: number[] = [];
  let arc = 0;
  let isBegun = false;
  for (const byte of content) {
    if (!isBegun && byte === LAST_BIT) return null;
    if (arc > MAX_ARC) return null;
    arc = arc * 128 + (byte & 0x7f);
    isBegun = byte >= LAST_BIT;
    if (isBegun) continue;
    arcs.push(...(arcs.length === 0 ? firstTwo(arc) : [arc]));
    arc = 0;
  }
  return isBegun || arcs.length === 0 ? null : arcs.join('.');
}

/** The first number holds two arcs. */
function firstTwo(value: number): readonly [number, number] {
  const first = Math.min(2, Math.floor(value / 40));
  return [first, value - first * 40];
}
