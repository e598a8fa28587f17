import { once } from '#shared/base/once.ts';
import { remembered } from '#shared/base/remembered.ts';
import type { Facts } from '#shared/facts/facts-in-use.ts';
import type { Lexicon } from '#shared/lexicon/lexicon.ts';
import type { SiteReading } from '../rule/site-reading.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { addressWords } from './address-words.ts';
import { knownHosts } from './known-hosts.ts';
import { linkedAddresses } from './linked-addresses.ts';
import { greatestWeight, pageTerms } from './page-terms.ts';
import { siteDocuments } from './site-documents.ts';
import { writtenText } from './written-text.ts';

/** The reading of one snapshot, for one check of a site. */
export function readingOf(snapshot: SiteSnapshot, lexicon: Lexicon, tables: Facts): SiteReading {
  const documents = once(() => siteDocuments(snapshot));
  const written = once(() => writtenText(documents()));
  return {
    hosts: knownHosts(tables),
    documents,
    isWritten: (text) => written().includes(text),
    termsOf: remembered((content: PageContent) => pageTerms(content, lexicon)),
    weightOfAddress: remembered((address: WebAddress) =>
      greatestWeight(lexicon.scanText(addressWords(address))),
    ),
    linked: once(() => linkedAddresses(snapshot)),
  };
}
