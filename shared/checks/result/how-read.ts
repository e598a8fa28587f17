import type { SiteCheckResult } from './site-check-result.ts';
import { unreadSentence } from './unread-pages.ts';

type HowRead = Pick<SiteCheckResult, 'pagesSeen' | 'pagesRead' | 'views' | 'pagesOpened' | 'limits'>;

/** How many pages answered, as a clause: `12 trang có trả lời`. How far they were read says `howReadSentence`. */
export function pagesClause({ pagesSeen }: Pick<SiteCheckResult, 'pagesSeen'>): string {
  return `${String(pagesSeen)} trang có trả lời`;
}

/**
 * How the pages of a site were read, how many of them were not, and why: `Đọc được chữ của 10 trang, mở 8 lượt bằng trình
 * duyệt riêng. Không đọc được 2 trang: máy chủ báo lỗi (mã 503).` Of results from before this was noted it says what they
 * know; `''` when that is nothing.
 */
export function howReadSentence(result: HowRead): string {
  const { pagesSeen, pagesRead, limits } = result;
  if (pagesRead === null) return '';
  const parts = [readClause(result, pagesRead), openedClause(result)].filter((part) => part !== '');
  const why = unreadSentence(limits);
  if (why !== '') return `${parts.join(', ')}. ${why}`;
  const unread = pagesSeen - pagesRead;
  const rest = pagesRead > 0 && unread > 0 ? `; ${String(unread)} trang không đọc được` : '';
  return `${parts.join(', ')}${rest}.`;
}

function readClause({ pagesSeen }: HowRead, pagesRead: number): string {
  if (pagesRead === 0) return 'Chưa đọc được chữ của trang nào';
  const isAll = pagesRead >= pagesSeen && pagesRead > 1;
  return `Đọc được chữ của ${isAll ? 'cả ' : ''}${String(pagesRead)} trang`;
}

function openedClause({ views, pagesOpened }: HowRead): string {
  if (views === null) return '';
  if (!views.includes('browser')) return 'không mở trang nào bằng trình duyệt';
  if (pagesOpened === null) return 'có mở trang bằng trình duyệt riêng';
  return pagesOpened === 0
    ? 'trình duyệt riêng không mở được trang nào'
    : `mở ${String(pagesOpened)} lượt bằng trình duyệt riêng`;
}
