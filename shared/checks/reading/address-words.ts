import type { WebAddress } from '../snapshot/web-address.ts';

/** Percent escapes undone where they are whole; as written otherwise. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The words in the path and query of an address: `/nha-cai-fun88.html?s=x` -> ` nha-cai-fun88.html s x`. */
export function addressWords({ path, query }: Pick<WebAddress, 'path' | 'query'>): string {
  return decoded(`${path} ${query}`.replaceAll('+', ' ')).replace(/[/?&=]/gu, ' ');
}
