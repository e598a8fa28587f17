/** Two vowels at the end of a syllable with the mark on the second, as newer school books write: `hoà`, `tuỳ`. */
const MARK_BEHIND = /(?<!q)(o)([àáảãạèéẻẽẹ])(?!\p{L})|(?<!q)(u)([ỳýỷỹỵ])(?!\p{L})/giu;
/** `lí`, `kỉ`, `mĩ`, `sĩ`, `tỉ` for `lý`, `kỷ`, `mỹ`, `sỹ`, `tỷ`. */
const I_FOR_Y = /(?<=(?<!\p{L})[hklmst])[ìíỉĩị](?!\p{L})/giu;
const GRAVE_ACUTE_HOOK_TILDE_DOT = /[\u0300\u0301\u0309\u0303\u0323]/u;

function moved(first: string, second: string): string {
  const [bare = '', mark = ''] = second.normalize('NFD');
  return `${`${first}${mark}`.normalize('NFC')}${bare}`;
}

function withY(letter: string): string {
  const mark = GRAVE_ACUTE_HOOK_TILDE_DOT.exec(letter.normalize('NFD'))?.[0] ?? '';
  return `${letter === letter.toLowerCase() ? 'y' : 'Y'}${mark}`.normalize('NFC');
}

/**
 * A composed text (NFC) with its marks where the older spelling puts them and y for i: `toà án`, `hệ luỵ`, `xử lí` as
 * `tòa án`, `hệ lụy`, `xử lý`. Each letter stays at its place.
 */
export function inOneSpelling(text: string): string {
  return text.replace(MARK_BEHIND, (both) => moved(both.charAt(0), both.charAt(1))).replace(I_FOR_Y, withY);
}
