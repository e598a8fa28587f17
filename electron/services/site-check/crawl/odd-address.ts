import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';

/** Whether a text holds words of planted advertising. */
export type Suspicion = (text: string) => boolean;

/** Letters of scripts in which no Vietnamese school writes its addresses. */
const FOREIGN_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
/** Pages where only files should be. */
const PAGE_AMONG_FILES =
  /\/(?:uploads?|images?|files?|media|cache|tmp|assets|css|js|fonts)\/[^?]{0,500}\.(?:html?|php|aspx?)$/iu;
/** Made by a machine: long runs without vowels, or letters and digits mixed. */
const MACHINE_MADE =
  /(?:^|[/-])(?:[bcdfghjklmnpqrstvwxz]{7,}|(?=[a-z]{0,20}\d)(?:[a-z]+\d+){3,}[a-z]*)(?:$|[/.-])/u;

/** Whether an address or the text of a link to it does not look like a school's. */
export function isOddAddress({ path, query }: WebAddress, label: string, isSuspect: Suspicion): boolean {
  const text = decoded(query === '' ? path : `${path}?${query}`);
  if (FOREIGN_SCRIPT.test(text) || PAGE_AMONG_FILES.test(path) || MACHINE_MADE.test(path.toLowerCase()))
    return true;
  return isSuspect(`${text.replace(/[-_/+.?=&]+/gu, ' ')} ${label}`);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
