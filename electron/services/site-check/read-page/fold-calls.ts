import { cuttingsAround } from './cuttings.ts';
import { joinedTexts, percentDecoded, textsOfCodes } from './undo-encoding.ts';

const QUOTED = String.raw`\(\s{0,3}(["'])([^"'\\\n]{3,2000})\1\s{0,3}\)`;
const WORDS = String.raw`(?:"[^"\\\n]{0,100}"|'[^'\\\n]{0,100}')`;
const NO_TEXT = String.raw`\(\s{0,3}(?:""|'')\s{0,3}\)`;

/** Calls that give the same text whenever they run, and that text; `''` for one that cannot be written between quotes. */
const CALLS: readonly (readonly [RegExp, (...match: readonly string[]) => string])[] = [
  [
    /\bString\s{0,3}\.\s{0,3}fromCharCode\s{0,3}\([\d\s,xa-f]{2,2000}\)/giu,
    (all = '') => textsOfCodes(all.replaceAll(/\s/gu, ''), null)[0] ?? '',
  ],
  [
    new RegExp(String.raw`\b(?:window\s{0,3}\.\s{0,3})?atob\s{0,3}${QUOTED}`, 'gu'),
    (_, __, text = '') => Buffer.from(text, 'base64').toString('utf8'),
  ],
  [
    new RegExp(String.raw`\b(?:unescape|decodeURI(?:Component)?)\s{0,3}${QUOTED}`, 'gu'),
    (_, __, text = '') => percentDecoded(text),
  ],
  [
    new RegExp(
      String.raw`\[\s{0,3}${WORDS}(?:\s{0,3},\s{0,3}${WORDS}){1,60}\s{0,3}\]\s{0,3}\.\s{0,3}join\s{0,3}\(\s{0,3}(["'])([^"'\\\n]{0,8})\1\s{0,3}\)`,
      'gu',
    ),
    (all = '', _, between = '') => joinedTexts(all, between)[0] ?? '',
  ],
  [
    new RegExp(
      String.raw`(["'])([^"'\\\n]{3,300})\1\s{0,3}\.\s{0,3}split\s{0,3}${NO_TEXT}\s{0,3}\.\s{0,3}reverse\s{0,3}\(\s{0,3}\)\s{0,3}\.\s{0,3}join\s{0,3}${NO_TEXT}`,
      'gu',
    ),
    (_, __, text = '') => Array.from(text).toReversed().join(''),
  ],
];

/**
 * The code with texts in the places of calls that always give the same: `atob('…') + '/go'` as `'https://…' + '/go'`. Of
 * long code only what stands around orders to leave.
 */
export function foldedCalls(code: string): readonly string[] {
  return cuttingsAround(code, (cutting) => folded(cutting) !== cutting).flatMap((cutting) => {
    const text = folded(cutting);
    return text === cutting ? [] : [text];
  });
}

function folded(code: string): string {
  return CALLS.reduce(
    (text, [call, textOf]) =>
      text.replaceAll(call, (...match: string[]) => quoted(textOf(...match.slice(0, 3))) ?? match[0] ?? ''),
    code,
  );
}

/** The text between quotes; `null` when something in it would end them. */
function quoted(text: string): string | null {
  return text === '' || /['\\\n\uFFFD]/u.test(text) ? null : `'${text}'`;
}
