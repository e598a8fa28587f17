import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';

/** Where strangers write: comments, questions, guest books, forums. */
const STRANGERS_WRITE =
  /(?:^|[/?&=_-])(?:comments?|binh-?luan|y-?kien|gop-?y|hoi-?dap|guest-?book|luu-?but|forums?|dien-?dan|threads?|topics?|viewtopic|showthread)(?:$|[/?&=.]|-\d|-page)/iu;
/** The title of an article has so many words, and so has its address. */
const TITLE_WORDS = 5;

/** Whether strangers may write on the page of an address. */
export function isWrittenByStrangers({ path, query }: Pick<WebAddress, 'path' | 'query'>): boolean {
  return STRANGERS_WRITE.test(`${path}?${query}`);
}

/** Whether a link leads to an article, by its text or by the words in its address. */
export function leadsToArticle({ path }: Pick<WebAddress, 'path'>, label: string): boolean {
  const slug = path.split('/').findLast((part) => part !== '') ?? '';
  return wordsIn(label, /\s+/u) >= TITLE_WORDS || wordsIn(slug, /[-_]+/u) >= TITLE_WORDS;
}

function wordsIn(text: string, between: RegExp): number {
  return text.split(between).filter((word) => /\p{L}/u.test(word)).length;
}
