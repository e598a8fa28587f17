/**
 * The characters that the pages can show: those of Tinos, then those of Noto Sans Symbols 2 besides, as ranges of code
 * points in hexadecimal. A test holds them against the fonts.
 */
const LETTERS = `
  0 d 20-7e a0-377 37a-37f 384-38a 38c 38e-3a1 3a3-52f 591-5c7 5d0-5ea 5f0-5f4 1ab0-1abe 1c80-1c88
  1d00-1df5 1dfb-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4
  1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-2064 2066-2071 2074-208e 2090-209c
  20a0-20be 20f0 2100-214f 2153-2154 215b-215e 2184 2190-2195 21a8 2202 2206 220f 2211-2212 2215
  2219-221a 221e-221f 2229 222b 2248 2260-2261 2264-2265 2302 2310 2320-2321 2500 2502 250c 2510 2514
  2518 251c 2524 252c 2534 253c 2550-256c 2580 2584 2588 258c 2590-2593 25a0-25a1 25aa-25ac 25b2 25ba
  25bc 25c4 25ca-25cc 25cf 25d8-25d9 25e6 263a-263c 2640 2642 2660 2663 2665-2666 266a-266b 266f
  2c60-2c7f 2de0-2e42 a640-a69f a717-a7ae a7b0-a7b7 a7f7-a7ff ab30-ab65 f001-f002 f004-f005 f00a-f00e
  fb01-fb04 fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fb4f fe20-fe2f feff fffc-fffd ffff
`;

const SYMBOLS = `
  7f 20e2-20e3 21af 21e6-21f0 21f3 2218 2299 22c4-22c6 2316 2318 231a-231b 2324-2328 232b 237b
  237d-237f 2394 23ce-23cf 23e9-23ea 23ed-23ef 23f1-2426 2440-244a 25a2-25a9 25ad-25b1 25b3-25b9 25bb
  25bd-25c3 25c5-25c9 25cd-25ce 25d0-25d7 25da-25e5 25e7-2609 260e-2612 2614-2623 2630-2637 2654-265f
  2661-2662 2664 2667-2668 267f-268f 269e-26a1 26aa-26ac 26bd-26cd 26cf-26e1 2700-2704 2706-2709
  270b-271c 2722-2727 2729-274b 274d 274f-2753 2756-2775 2794 2798-27af 27b1-27be 2800-28ff 2981 29bf
  29eb 2b00-2b0d 2b12-2b2f 2b4d-2b73 2b76-2b95 2b97-2bfd 2bff 4dc0-4dff fff9-fffb 10140-1018e
  10190-1019c 101a0 101d0-101fd 102e0-102fb 10e60-10e7e 1d2c0-1d2d3 1d2e0-1d2f3 1d300-1d356
  1d360-1d378 1f000-1f02b 1f030-1f093 1f0a0-1f0ae 1f0b1-1f0bf 1f0c1-1f0cf 1f0d1-1f0f5 1f10d-1f10f
  1f16d-1f16f 1f1ad 1f30d-1f30f 1f315 1f31c 1f321-1f32c 1f336 1f378 1f37d 1f393-1f39f 1f3a7
  1f3ac-1f3ae 1f3c2 1f3c4 1f3c6 1f3ca-1f3ce 1f3d4-1f3e0 1f3ed 1f3f1-1f3f3 1f3f5-1f3f7 1f408 1f415
  1f41f 1f426 1f43f 1f441-1f442 1f446-1f449 1f44c-1f44e 1f453 1f46a 1f47d 1f4a3 1f4b0 1f4b3 1f4b9
  1f4bb 1f4bf 1f4c8-1f4cb 1f4da 1f4df 1f4e4-1f4e6 1f4ea-1f4ed 1f4f7 1f4f9-1f4fb 1f4fd-1f4fe 1f503
  1f507-1f50a 1f50d 1f512-1f513 1f53e-1f545 1f54a 1f550-1f579 1f57b-1f594 1f597-1f5a3 1f5a5-1f5fa
  1f650-1f67f 1f687 1f68d 1f691 1f694 1f698 1f6ad 1f6b2 1f6b9-1f6ba 1f6bc 1f6c6-1f6cb 1f6cd-1f6cf
  1f6d3-1f6d7 1f6e0-1f6ea 1f6f0-1f6f3 1f6f7-1f6fc 1f774-1f776 1f77b-1f7d9 1f7e0-1f7eb 1f800-1f80b
  1f810-1f847 1f850-1f859 1f860-1f887 1f890-1f8ad 1f8b0-1f8b1 1f900-1f90b 1f93b 1f946 1fa00-1fa53
  1fa60-1fa6d 1fa70-1fa74 1fa78-1fa7a 1fa80-1fa86 1fa90-1faa8 1fab0-1fab6 1fac0-1fac2 1fad0-1fad6
  1fb00-1fb92 1fb94-1fbca 1fbf0-1fbf9
`;

function codePoints(ranges: string): ReadonlySet<number> {
  const all = new Set<number>();
  for (const range of ranges.trim().split(/\s+/u)) {
    const [first = '', last = first] = range.split('-');
    const end = Number.parseInt(last, 16);
    for (let codePoint = Number.parseInt(first, 16); codePoint <= end; codePoint += 1) all.add(codePoint);
  }
  return all;
}

const letters = codePoints(LETTERS);
const symbols = codePoints(SYMBOLS);

/** Whether the font of the text has a glyph for a code point. */
export function isLetter(codePoint: number): boolean {
  return letters.has(codePoint);
}

/** Whether only the font of symbols has a glyph for a code point. */
export function isSymbol(codePoint: number): boolean {
  return symbols.has(codePoint);
}
