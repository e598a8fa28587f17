import { describe, expect, it } from 'vitest';
import { check } from '#shared/checks/availability/a08-home-page.check.ts';
import { placeholderKind } from '#shared/checks/reading/placeholder-page.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import { SITE, webAddress } from '#tests/support/site-exchanges.ts';
import { page, pageContent, rulesSeen, sightings } from '#tests/support/site-snapshot.ts';

function home(content: Partial<PageContent>) {
  return { pages: [page(SITE.href, { headings: [], links: [], ...content })] };
}

describe('A08: an empty home page', () => {
  it('speaks of a page with nothing on it', () => {
    expect(sightings(check, home({ text: '' }))[0]?.rule).toBe('A08');
    expect(sightings(check, home({ text: '' }))[0]?.severity).toBe('high');
    expect(
      sightings(check, home({ text: 'Website đang được xây dựng, mời quay lại sau ít ngày nữa.' }))[0]
        ?.severity,
    ).toBe('low');
  });

  it('leaves pages alone that scripts, frames or pictures fill', () => {
    const script = { address: null, code: 'mount()', decoded: '', type: '', hasIntegrity: false };
    expect(rulesSeen(check, home({ text: '', scripts: [script] }))).toEqual([]);
    const frame = {
      address: null,
      src: '/trang',
      width: null,
      height: null,
      hiddenBy: null,
      isInNoscript: false,
    };
    expect(
      rulesSeen(check, home({ text: '', frames: [{ ...frame, isFilling: false, isFullPage: false }] })),
    ).toEqual([]);
    const picture = { element: 'img', address: webAddress(`${SITE.href}anh.jpg`) };
    expect(rulesSeen(check, home({ text: '', resources: [picture, picture, picture] }))).toEqual([]);
    expect(rulesSeen(check)).toEqual([]);
  });
});

describe('A09: a placeholder instead of the site', () => {
  it.each([
    ['Welcome to nginx!', 'server-default'],
    ['Apache2 Debian Default Page: It works', 'server-default'],
    ['IIS Windows Server', 'server-default'],
    ['Account Suspended', 'suspended'],
    ['Website tạm thời bị tạm khóa', 'suspended'],
    ['thcs-mau.vn domain is for sale', 'parked'],
    ['Tên miền này đã hết hạn', 'parked'],
  ] as const)('knows “%s”', (title, kind) => {
    expect(placeholderKind(pageContent({ title, text: title }))).toBe(kind);
    expect(rulesSeen(check, home({ title, text: title }))).toEqual(['A09']);
  });

  it('leaves an article about such pages alone, and a page that wishes welcome', () => {
    const lesson = pageContent({
      title: 'Bài 5: cài nginx',
      text: 'Nếu thấy Welcome to nginx! là được. '.repeat(90),
    });
    expect(placeholderKind(lesson)).toBeNull();
    expect(
      placeholderKind(pageContent({ title: 'Chào mừng tới Trường THCS Mẫu', text: 'Ngắn.' })),
    ).toBeNull();
  });
});
