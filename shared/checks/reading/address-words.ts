import type { WebAddress } from '../snapshot/web-address.ts';

const ESCAPES = /(?:%[\da-f]{2})+/giu;

/** Escapes that stand for no letters stay as they are written, and hide nothing of what stands beside them. */
function unescaped(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch (error) {
    if (error instanceof URIError) return escapes;
    throw error;
  }
}

/** The words in the path and query of an address: `/nha-cai-fun88.html?s=x` -> ` nha-cai-fun88.html s x`. */
export function addressWords({ path, query }: Pick<WebAddress, 'path' | 'query'>): string {
  const written = `${path} ${query}`.replaceAll('+', ' ');
  return written.replace(ESCAPES, unescaped).replace(/[/?&=]/gu, ' ');
}
