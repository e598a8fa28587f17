import type { Resolver } from 'node:dns/promises';
import { isSystemError } from '#services/storage/file-failure.ts';

/** Ten are allowed; counting stops soon after. */
const MAX_COUNTED = 20;
const COSTLY = /^[+~?-]?(?:include:|a(?:[:/]|$)|mx(?:[:/]|$)|ptr(?::|$)|exists:)|^redirect=/iu;
const FOLLOWED = /^[+~?-]?(?:include:|redirect=)([\w.-]{1,253})$/iu;

/** How many DNS look-ups an SPF record costs, those of included records too (RFC 7208 section 4.6.4). */
export async function countSpfLookups(resolver: Resolver, record: string): Promise<number> {
  const seen = new Set<string>();
  const queue = [record];
  let count = 0;
  for (let current = queue.shift(); current !== undefined && count < MAX_COUNTED; current = queue.shift()) {
    for (const term of current.split(/\s+/u).slice(1, 60)) {
      if (COSTLY.test(term)) count += 1;
      const name = FOLLOWED.exec(term)?.[1]?.toLowerCase();
      if (name === undefined || seen.has(name) || count >= MAX_COUNTED) continue;
      seen.add(name);
      queue.push(await spfOf(resolver, name));
    }
  }
  return count;
}

async function spfOf(resolver: Resolver, name: string): Promise<string> {
  try {
    const records = await resolver.resolveTxt(name);
    return records.map((parts) => parts.join('')).find((text) => /^v=spf1(?:\s|$)/iu.test(text)) ?? '';
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return '';
  }
}
