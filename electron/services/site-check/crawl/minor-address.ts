import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';

const MINOR_PATH =
  /\/(?:feed|rss|atom|print|in-bai|banners\/click|trackback|savefile|sendmail|embed|oembed|captcha)(?:\/|$|\.)/iu;
const MINOR_QUERY =
  /(?:^|&)(?:do=|tmpl=component|format=(?:feed|pdf)|view=(?:print|rss)|(?:nvvithemever|theme|template|styleid|print|replytocom|share|calendar|sort|order|font_?size|skin|rev|idx)(?=[=&]|$))/iu;

/** Whether an address is one of those that systems make of every page: a counter, a feed, a print copy, another theme. */
export function isMinorAddress({ path, query }: Pick<WebAddress, 'path' | 'query'>): boolean {
  return MINOR_PATH.test(path) || MINOR_QUERY.test(query);
}
