import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';

const MINOR_PATH =
  /\/(?:feed|rss|atom|print|in-bai|banners\/click|trackback|savefile|sendmail|embed|oembed|captcha)(?:\/|$|\.)/iu;
const MINOR_QUERY =
  /(?:^|&)(?:do=|tmpl=component|format=(?:feed|pdf)|view=(?:print|rss)|(?:nvvithemever|theme|template|styleid|print|replytocom|share|calendar|sort|sortby|sortkey|datecut|order|font_?size|skin|rev|idx)(?=[=&]|$))/iu;
/** Log-ins that lead back to each page, versions and histories of each page, days of a calendar without end. */
const ENDLESS_QUERY =
  /(?:^|&)(?:(?:redirect|return|return_?(?:to|url)|returntoquery|destination|back_?url)=|action=(?:edit|history|info|raw|credits|purge|submit)(?=&|$)|(?:oldid|diff|veaction|redlink)=|time=\d{9,10}(?=&|$))/iu;

/**
 * Whether an address is one of those that systems make of every page: a counter, a feed, a print copy, another theme, a
 * log-in that leads back, an old version.
 */
export function isMinorAddress({ path, query }: Pick<WebAddress, 'path' | 'query'>): boolean {
  return MINOR_PATH.test(path) || MINOR_QUERY.test(query) || ENDLESS_QUERY.test(query);
}
