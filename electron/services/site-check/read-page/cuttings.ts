const MAX_WHOLE = 8_000;
const LEAD = 700;
const TAIL = 900;
/** An order this near to the end of a cutting may go on behind it. */
const WHOLE_ORDER = 400;
const MAX_CUTTINGS = 5;
/** So many places at each end of the code are looked at. */
const PLACES_AT_END = 100;
/** Stands before a cutting: what it hangs on is not to be seen there. */
const UNSEEN = 'if (…) ';

/** `location`, each of its letters plain or as an escape. */
const LOCATION = Array.from('location', (letter) => {
  const code = letter.charCodeAt(0).toString(16);
  return String.raw`(?:${letter}|\\x${code}|\\u00${code})`;
}).join('');
const LEAVES = new RegExp(String.raw`${LOCATION}|\.open\(`, 'giu');

/** Short code whole; of long code the first five parts around orders to leave that pass as worth reading. */
export function cuttingsAround(
  code: string,
  isWorthReading: (cutting: string) => boolean,
): readonly string[] {
  if (code.length <= MAX_WHOLE) return [code];
  const cuttings: string[] = [];
  let end = 0;
  for (const index of placesIn(code)) {
    if (cuttings.length >= MAX_CUTTINGS) break;
    if (index + WHOLE_ORDER < end) continue;
    const cutting = code.slice(Math.max(0, index - LEAD), index + TAIL);
    if (!isWorthReading(cutting)) continue;
    end = index + TAIL;
    cuttings.push(UNSEEN + cutting);
  }
  return cuttings;
}

function placesIn(code: string): readonly number[] {
  const places = [...code.matchAll(LEAVES)].map(({ index }) => index);
  if (places.length <= 2 * PLACES_AT_END) return places;
  return [...places.slice(0, PLACES_AT_END), ...places.slice(-PLACES_AT_END)];
}
