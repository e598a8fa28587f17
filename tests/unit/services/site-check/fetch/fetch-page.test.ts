import { describe, expect, it } from 'vitest';
import { fetchPage } from '#services/site-check/fetch/fetch-page.ts';
import { fakeSession } from '#tests/support/fake-session.ts';
import { SITE } from '#tests/support/site-exchanges.ts';

describe('a page with a Refresh header', () => {
  it('orders what the header says', async () => {
    const { session } = fakeSession(SITE.href, () => ({
      headers: { refresh: '0; url=https://la.example/' },
      body: '<title>Trường THCS Mẫu</title>',
    }));
    const { content } = await fetchPage(session, SITE, 'browser');
    expect(content?.refresh).toMatchObject({ seconds: 0, address: { host: 'la.example' } });
  });
});
