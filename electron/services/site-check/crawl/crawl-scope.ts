import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';

/** Which addresses belong to the crawl. */
export interface CrawlScope {
  /** The folder that the crawl stays in, with slashes at both ends: `/`, `/site12/`. */
  readonly folder: string;
  readonly covers: (address: WebAddress) => boolean;
}

const NO_PAGE =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|css|js|mjs|json|xml|rss|atom|txt|pdf|docx?|xlsx?|pptx?|odt|zip|rar|7z|gz|tar|exe|apk|msi|dmg|iso|mp[34]|m4[av]|avi|mov|wmv|flv|webm|ogg|wav|woff2?|ttf|eot)$/iu;
/** Requests that may change something or that only a user who is logged in should make. */
const ACTIONS =
  /(?:^|[/?&=_-])(?:logout|log-out|signout|dang-xuat|dangxuat|delete|add-to-cart|wp-login\.php|wp-json|xmlrpc\.php)(?:$|[/?&=_-])/iu;
/** Tokens against forged requests stand behind orders alone: to vote, to mark as read, to log out. */
const ORDERS =
  /(?:^|&)(?:(?:my_post_key|sesskey|sectok|_wpnonce|csrf_?token|_token|authenticity_token|security_?token|form_?(?:key|hash)|logoutkey)=[^&]{6}|[\da-f]{32}=1(?=&|$)|mark=(?:topics|forums|all)(?=&|$))/iu;
const MAX_QUERY_LENGTH = 200;

const bare = (host: string): string => host.replace(/^www\./u, '');
const folderOf = ({ path }: WebAddress): string => path.slice(0, path.lastIndexOf('/') + 1) || '/';

/**
 * The pages of the entered site: its host, with or without `www.`, on the same port or on the usual ones; within the
 * entered folder when that is not the root. `home` is where the home page ended.
 */
export function crawlScope(site: WebAddress, home: WebAddress): CrawlScope {
  const start = home.relation === 'own' ? home : site;
  const folder = isWithinEntered(site, start) ? site.path : folderOf(start);
  const hosts = new Set([bare(site.host), bare(start.host)]);
  const isUsualPort = (address: WebAddress): boolean =>
    address.port === (address.scheme === 'https' ? 443 : 80);
  const isSamePort = (address: WebAddress): boolean =>
    isUsualPort(site)
      ? isUsualPort(address) || address.port === start.port
      : address.port === site.port || address.port === start.port;
  return {
    folder,
    covers: (address) =>
      (hosts.has(bare(address.host)) || isSameMachine(address, site)) &&
      isSamePort(address) &&
      address.path.startsWith(folder) &&
      address.query.length <= MAX_QUERY_LENGTH &&
      !NO_PAGE.test(address.path) &&
      !ORDERS.test(address.query) &&
      !ACTIONS.test(`${address.path}?${address.query}`),
  };
}

/** A home page that sends its visitors to a language or to a log-in below it is still the home page of the whole. */
function isWithinEntered(site: WebAddress, start: WebAddress): boolean {
  const isSameHost = bare(start.host) === bare(site.host) || isSameMachine(start, site);
  return isSameHost && site.path.endsWith('/') && start.path.startsWith(site.path);
}

/** `localhost` and `127.0.0.1` are the same site. */
function isSameMachine(address: WebAddress, site: WebAddress): boolean {
  return site.isPrivate && address.isPrivate && address.relation === 'own';
}
