import { foldAccents } from '#shared/base/vietnamese-text.ts';

const MAX_WORDS_PER_SENTENCE = 25;

/** Initial, vowels, final: every Vietnamese syllable without its marks looks like this, and hardly an English word does. */
const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ngh?|nh?|p|t)?$/u;

/** Names and words that the users themselves say in no other form. */
const WORDS_IN_USE = [
  'byte',
  'site',
  'web',
  'website',
  'fanpage',
  'zalo',
  'telegram',
  'wi',
  'fi',
  'email',
  'camera',
  'google',
  'windows',
  'youtube',
  'facebook',
  'tiktok',
  'caps',
  'lock',
  'internet',
  'proxy',
  'virus',
  'wordpress',
  'viettel',
  'microsoft',
  'outlook',
];

/** Words that other words of docs/thuat-ngu.md stand for: the one to write beside each. */
const OTHER_WORDS: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /đơn vị (?:cung cấp|quản trị)/iu, instead: 'nhà cung cấp website' },
  { pattern: /(?<!\p{L})bấm(?!\p{L})/iu, instead: 'nhấn' },
  { pattern: /bị chèn|chèn (?:nội dung|lại)/iu, instead: 'bị cài cắm' },
  { pattern: /nội dung (?:lạ|xấu)(?!\p{L})/iu, instead: 'nội dung không phù hợp' },
];

/** Where a text has another word than the one that the terms of the app have for the thing. */
export function wordFaults(text: string): readonly string[] {
  return OTHER_WORDS.filter(({ pattern }) => pattern.test(text)).map(
    ({ instead }) => `write “${instead}”: ${text}`,
  );
}

/** The words of a text that are neither Vietnamese nor an abbreviation in capitals, an address or a document number. */
export function foreignWords(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .filter((token) => !/\w\.\w|\d\//u.test(token))
    .flatMap((token) => token.split(/[^\p{L}\p{M}\p{N}]+/u))
    .filter((word) => /^\p{L}+$/u.test(word) && word !== word.toUpperCase())
    .map(foldAccents)
    .filter((word) => !SYLLABLE.test(word) && !WORDS_IN_USE.includes(word));
}

function typingFaults(text: string): readonly string[] {
  return [
    ...(text.normalize('NFC') === text ? [] : ['not NFC']),
    ...(/\s{2}|^\s|\s$/u.test(text) ? ['stray blank'] : []),
    ...(/\s[.,;:?!]/u.test(text) ? ['blank before punctuation'] : []),
    ...(/["']|\.\.\./u.test(text) ? ['straight quote or three dots'] : []),
    ...((text.match(/“/gu) ?? []).length === (text.match(/”/gu) ?? []).length ? [] : ['unbalanced quotes']),
    ...foreignWords(text).map((word) => `foreign word ${word}`),
  ];
}

function inText(text: string): (fault: string) => string {
  return (fault) => `${fault}: ${text}`;
}

/** What is wrong with a text of whole sentences, the last of which ends in `end`. */
export function sentenceFaults(text: string, end: '.' | '?'): readonly string[] {
  const sentences = text.split(/(?<=[.?!]”?)\s+/u);
  return [
    ...typingFaults(text),
    ...(text.endsWith(end) || text.endsWith(`${end}”`) ? [] : [`does not end in ${end}`]),
    ...sentences.filter((sentence) => !/^[“(]?[\p{Lu}\p{N}]/u.test(sentence)).map(() => 'no capital'),
    ...sentences
      .filter((sentence) => sentence.split(' ').length > MAX_WORDS_PER_SENTENCE)
      .map(() => `longer than ${String(MAX_WORDS_PER_SENTENCE)} words`),
  ].map(inText(text));
}

/** What is wrong with a title or a label: no sentence, but begun with a capital (an address keeps its small letters). */
export function labelFaults(text: string): readonly string[] {
  const isAddress = /^[a-z0-9.-]+\.[a-z]+$/u.test(text);
  return [
    ...typingFaults(text),
    ...(isAddress || /^[“(]?[\p{Lu}\p{N}]/u.test(text) ? [] : ['no capital']),
    ...(/[.:;,?!]$/u.test(text) ? ['ends in punctuation'] : []),
  ].map(inText(text));
}
