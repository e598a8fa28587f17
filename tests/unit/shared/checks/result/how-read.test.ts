import { describe, expect, it } from 'vitest';
import { buildVendorNotice } from '#shared/checks/notice/vendor-notice.ts';
import { howReadSentence } from '#shared/checks/result/how-read.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { siteCheckPages } from '#shared/report/model/site-check-pages.ts';
import { sentenceFaults } from '#tests/support/sentence-style.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

type Facts = Pick<SiteCheckResult, 'pagesSeen' | 'pagesRead' | 'views' | 'pagesOpened'>;

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
    ['', { pagesSeen: 12, pagesRead: null, views: null, pagesOpened: null }],
  ])('%s', (sentence, facts) => {
    expect(howReadSentence(facts)).toBe(sentence);
    if (sentence !== '') expect(sentenceFaults(sentence, '.')).toEqual([]);
  });

  it('stands in the report and in the letter to whoever looks after the site', () => {
    const check = siteCheckOf({ pagesSeen: 12, pagesRead: 10, views: BOTH, pagesOpened: 8 });
    const sentence = howReadSentence(check.result);
    expect(siteCheckPages([check]).sites[0]?.paragraphs[0]).toContain(`12 trang có trả lời. ${sentence} `);
    const sender = { unitName: '', contactName: '', contactPhone: '' };
    expect(buildVendorNotice(check, sender).opening).toContain(sentence);
  });
});
