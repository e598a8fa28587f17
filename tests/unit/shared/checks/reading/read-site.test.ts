import { describe, expect, it } from 'vitest';
import { readSite } from '#shared/checks/reading/read-site.ts';
import { siteDocuments } from '#shared/checks/reading/site-documents.ts';
import type { BrowserVisit } from '#shared/checks/snapshot/browser-view.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import { visit as visitOfHome } from '#tests/support/browser-visits.ts';
import { SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { page, pageContent, siteSnapshot } from '#tests/support/site-snapshot.ts';

const SHELL: Partial<PageContent> = {
  text: '',
  textLength: 0,
  links: [],
  headings: [],
  scripts: [{ address: null, code: 've()', decoded: '', type: '', hasIntegrity: false }],
};
const DRAWN =
  'Nhà trường thông báo lịch họp cha mẹ học sinh đầu năm học của tất cả các khối lớp trong trường.';

function visit(draft: Partial<BrowserVisit> = {}): BrowserVisit {
  return visitOfHome({ content: pageContent({ text: DRAWN, textLength: DRAWN.length }), ...draft });
}

function shellSeenBy(visits: readonly BrowserVisit[]) {
  return siteSnapshot({
    pages: [page(SITE.href, SHELL, { origin: 'home' })],
    browser: { visits, isSandboxed: true, notSeen: [] },
  });
}

describe('a page that only scripts fill', () => {
  it('is not read without a browser', () => {
    expect(readSite(siteSnapshot({ pages: [page(SITE.href, SHELL, { origin: 'home' })] }))).toEqual({
      pagesRead: 0,
      unread: 'drawn-by-script',
    });
  });

  it('is read when a browser has drawn it, and its document is one of the site', () => {
    const snapshot = shellSeenBy([visit()]);
    expect(readSite(snapshot)).toEqual({ pagesRead: 1, unread: null });
    expect(siteDocuments(snapshot).map(({ content }) => content.text)).toContain(DRAWN);
  });

  it.each([
    ['nothing came', visit({ content: null, final: null, status: null, end: 'failed' })],
    ['it stayed empty', visit({ content: pageContent(SHELL) })],
    ['it ended at somebody else’s', visit({ final: webAddress('https://nha-cai.example/') })],
  ])('is not read when %s', (_why, seen) => {
    expect(readSite(shellSeenBy([seen])).unread).toBe('drawn-by-script');
  });
});
