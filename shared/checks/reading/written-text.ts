import type { SiteDocument } from '../rule/site-reading.ts';
import type { PageContent } from '../snapshot/page.ts';

function textsOf(content: PageContent): readonly string[] {
  const addresses = [
    ...content.links,
    ...content.scripts,
    ...content.frames,
    ...content.resources,
    ...content.forms.map(({ action }) => ({ address: action })),
    { address: content.refresh?.address ?? null },
  ];
  return [
    ...addresses.map(({ address }) => address?.href ?? ''),
    ...content.scripts.flatMap(({ code, decoded }) => [code, decoded]),
    ...content.frames.map(({ src }) => src),
    content.text,
    content.comments,
  ];
}

/** Everything written in the documents that no browser has touched, in lower case: to look for a host or a path in it. */
export function writtenText(documents: readonly SiteDocument[]): string {
  const texts = documents
    .filter(({ origin }) => origin !== 'drawn')
    .flatMap(({ content }) => textsOf(content));
  return [...new Set(texts)].join('\n').toLowerCase();
}
