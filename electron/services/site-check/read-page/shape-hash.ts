const BITS = 64;

/** Collects which elements lie in which, for a hash that is near for documents of the same shape. */
export class ShapeHash {
  readonly #counts = new Map<number, number>();

  /** Notes an element within its parent, both by `nameHash`. */
  add(parent: number, element: number): void {
    const pair = (Math.imul(parent, 31) + element) | 0;
    this.#counts.set(pair, (this.#counts.get(pair) ?? 0) + 1);
  }

  /** A simhash over the pairs, weighted by the logarithm of their number: 16 hexadecimal digits. */
  digest(): string {
    const weights = new Float64Array(BITS);
    for (const [pair, count] of this.#counts) {
      const weight = 1 + Math.log2(count);
      addBits(weights, 0, mix(pair), weight);
      addBits(weights, 32, mix(pair ^ 0x5bd1e995), weight);
    }
    let digest = '';
    for (let digit = 0; digit < BITS; digit += 4) {
      let value = 0;
      for (let bit = 0; bit < 4; bit += 1) value = value * 2 + ((weights[digit + bit] ?? 0) > 0 ? 1 : 0);
      digest += value.toString(16);
    }
    return digest;
  }
}

function addBits(weights: Float64Array, offset: number, hash: number, weight: number): void {
  for (let bit = 0; bit < 32; bit += 1) {
    const place = offset + bit;
    weights[place] = (weights[place] ?? 0) + (((hash >>> bit) & 1) === 1 ? weight : -weight);
  }
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const hashes = new Map<string, number>();
const MAX_NAMES = 1_000;

/** A hash of an element name (FNV-1a), the same in every run. */
export function nameHash(name: string): number {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length && index < 40; index += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  if (hashes.size < MAX_NAMES) hashes.set(name, hash);
  return hash;
}
