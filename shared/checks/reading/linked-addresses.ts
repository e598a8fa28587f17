import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

/**
 * The addresses that pages of the crawl link to, each with the first page that does, in the order of the pages. Menus
 * repeat the same ones on every page: whoever asks for addresses alone need not go through all links.
 */
export function linkedAddresses({ pages }: Pick<SiteSnapshot, 'pages'>): ReadonlyMap<WebAddress, WebAddress> {
  const linked = new Map<WebAddress, WebAddress>();
  for (const { address: page, content } of pages)
    for (const { address } of content?.links ?? [])
      if (address !== null && !linked.has(address)) linked.set(address, page);
  return linked;
}
