import { describe, expect, it } from 'vitest';
import { buildVendorNotice } from '#shared/checks/notice/vendor-notice.ts';
import { howReadSentence } from '#shared/checks/result/how-read.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { siteCheckPages } from '#shared/report/model/site-check-pages.ts';
import { sentenceFaults } from '#tests/support/sentence-style.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

type Facts = Pick<SiteCheckResult, 'pagesSeen' | 'pagesRead' | 'views' | 'pagesOpened'> &
  Partial<Pick<SiteCheckResult, 'limits'>>;

const BOTH: SiteCheckResult['views'] = ['static', 'browser'];

describe('the sentence on how the pages of a site were read', () => {
  it.each<[string, Facts]>([
    [
      'Đọc được chữ của 10 trang, mở 8 lượt bằng trình duyệt riêng; 2 trang không đọc được.',
      { pagesSeen: 12, pagesRead: 10, views: BOTH, pagesOpened: 8 },
    ],
    [
      'Đọc được chữ của cả 12 trang, không mở trang nào bằng trình duyệt.',
      { pagesSeen: 12, pagesRead: 12, views: ['static'], pagesOpened: 0 },
    ],
    [
      'Đọc được chữ của 1 trang, trình duyệt riêng không mở được trang nào.',
      { pagesSeen: 1, pagesRead: 1, views: BOTH, pagesOpened: 0 },
    ],
    [
      'Chưa đọc được chữ của trang nào, không mở trang nào bằng trình duyệt.',
      { pagesSeen: 3, pagesRead: 0, views: ['static'], pagesOpened: 0 },
    ],
    [
      'Đọc được chữ của 10 trang; 2 trang không đọc được.',
      { pagesSeen: 12, pagesRead: 10, views: null, pagesOpened: null },
    ],
    [
      'Đọc được chữ của 1 trang. Không đọc được 7 trang: máy chủ báo lỗi (mã 503).',
      {
        ...{ pagesSeen: 8, pagesRead: 1, views: null, pagesOpened: null },
        limits: [{ kind: 'unread-503', at: '7: https://truong.example/tin' }],
      },
    ],
    [
      'Đọc được chữ của 30 trang. Không đọc được 16 trang: 9 trang không trả lời, 5 trang không tìm thấy (mã 404), 2 trang vì lý do khác.',
      {
        ...{ pagesSeen: 37, pagesRead: 30, views: null, pagesOpened: null },
        limits: [
          { kind: 'unread-404', at: '5: https://truong.example/a' },
          { kind: 'pages', at: 'https://truong.example/' },
          { kind: 'unread-no-answer', at: '9: https://truong.example/b' },
          { kind: 'unread-login', at: '1: https://truong.example/c' },
          { kind: 'unread-of-a-later-version', at: '1: https://truong.example/d' },
        ],
      },
    ],
    ['', { pagesSeen: 12, pagesRead: null, views: null, pagesOpened: null }],
  ])('%s', (sentence, facts) => {
    expect(howReadSentence({ limits: [], ...facts })).toBe(sentence);
    if (sentence !== '') expect(sentenceFaults(sentence, '.')).toEqual([]);
  });

  it('stands in the report and in the letter to whoever looks after the site', () => {
    const limits = [{ kind: 'unread-503', at: '2: https://truong.example/tin' }];
    const check = siteCheckOf({ pagesSeen: 12, pagesRead: 10, views: BOTH, pagesOpened: 8, limits });
    const sentence = howReadSentence(check.result);
    expect(sentence).toContain('Không đọc được 2 trang: máy chủ báo lỗi (mã 503).');
    expect(siteCheckPages([check]).sites[0]?.paragraphs[0]).toContain(`12 trang có trả lời. ${sentence} `);
    const sender = { unitName: '', contactName: '', contactPhone: '' };
    const { opening } = buildVendorNotice(check, sender);
    expect(opening).toContain(sentence);
    expect([...opening, ...(siteCheckPages([check]).sites[0]?.paragraphs ?? [])].join(' ')).not.toContain(
      'Có phần của trang chưa xem được.',
    );
  });
});
