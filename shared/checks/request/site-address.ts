import type { RecordRow } from '#shared/records/record-kind.ts';
import { cellString } from '#shared/records/record-kind.ts';

/** What can be done with an address of the inventory. */
export type SiteAddress =
  | {
      readonly status: 'checkable';
      /** The same for the same site however it was typed: host without `www.`, port, path. */
      readonly id: string;
      /** What is asked for: with a scheme, without user name, query and fragment. */
      readonly url: string;
      /** Lower case, `www.` kept. */
      readonly host: string;
    }
  | { readonly status: 'not-checkable'; readonly reason: NotCheckableReason };

/** Why an address of the inventory is no website that can be checked. */
export type NotCheckableReason = 'empty' | 'not-an-address' | 'social-network' | 'fanpage' | 'led-board';

const MAX_LENGTH = 2_000;

const ADDRESS =
  /^(?:(?<scheme>https?):\/\/)?(?<host>[\p{L}\p{N}\p{M}.-]+|\[[0-9a-f:.]+\])(?::(?<port>\d{1,5}))?(?<path>\/[^\s?#]*)?(?:[?#]\S*)?$/iu;
const LABEL = /^(?!-)[\p{L}\p{N}\p{M}-]{1,63}(?<!-)$/u;
const IP_V4 = /^\d{1,3}(?:\.\d{1,3}){3}$/u;

/** Sites of others on which a school has a page: they show a robot a login form, and their owners look after them. */
const SOCIAL_HOSTS = [
  'facebook.com',
  'fb.com',
  'fb.me',
  'm.me',
  'zalo.me',
  'youtube.com',
  'youtu.be',
  'tiktok.com',
  'instagram.com',
];

function isHost(host: string): boolean {
  if (host.startsWith('[') || host === 'localhost') return true;
  if (IP_V4.test(host)) return host.split('.').every((part) => Number(part) <= 255);
  const labels = host.split('.');
  // A number at the end would be read as a short form of an IP address.
  return (
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/u.test(labels.at(-1) ?? '')
  );
}

function isSocial(host: string): boolean {
  return SOCIAL_HOSTS.some((social) => host === social || host.endsWith(`.${social}`));
}

/** The parts of an address as they are kept; `undefined` when the text is no address of a website. */
function addressParts(typed: string) {
  const groups = typed.length <= MAX_LENGTH ? ADDRESS.exec(typed)?.groups : undefined;
  if (groups === undefined) return undefined;
  const host = (groups['host'] ?? '').toLowerCase().normalize('NFC').replace(/\.$/u, '');
  const port = Number(groups['port'] ?? 0);
  if (!isHost(host) || port > 65_535) return undefined;
  return {
    scheme: (groups['scheme'] ?? 'https').toLowerCase(),
    host,
    authority: port === 0 ? host : `${host}:${String(port)}`,
    path: (groups['path'] ?? '').replace(/\/+$/u, ''),
  };
}

/** Reads what a user typed as the address of a website. */
export function readSiteAddress(typed: string): SiteAddress {
  const text = typed.trim();
  if (text === '') return { status: 'not-checkable', reason: 'empty' };
  const parts = addressParts(text);
  if (parts === undefined) return { status: 'not-checkable', reason: 'not-an-address' };
  const { scheme, host, authority, path } = parts;
  if (isSocial(host)) return { status: 'not-checkable', reason: 'social-network' };
  return {
    status: 'checkable',
    id: `${authority.replace(/^www\./u, '')}${path}`,
    url: `${scheme}://${authority}${path === '' ? '/' : path}`,
    host,
  };
}

/**
 * How a site is called among others: host, port and folder, for two sites may differ in nothing but these; the address
 * itself where it is none of a website.
 */
export function siteName(url: string): string {
  const parts = addressParts(url.trim());
  return parts === undefined ? url : `${parts.authority}${parts.path}`;
}

/** Reads a row of the record table `websites`: fanpages and LED boards are entered there too. */
export function readInventoryRow(row: RecordRow): SiteAddress {
  const kind = cellString(row, 'kind');
  if (kind === 'fanpage' || kind === 'led-board') return { status: 'not-checkable', reason: kind };
  return readSiteAddress(cellString(row, 'address'));
}
