import type { Header, ViewKind } from '#shared/checks/snapshot/http-exchange.ts';

const DESKTOP =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';
const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

const GOOGLE = 'https://www.google.com/';
const HTML = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';

/** The headers of a request as this kind of visitor sends them, with these cookies; nothing about the school. */
export function headersOf(view: ViewKind, cookie: string): readonly Header[] {
  if (view === 'googlebot') {
    return [
      { name: 'User-Agent', value: GOOGLEBOT },
      { name: 'Accept', value: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' },
      { name: 'Accept-Encoding', value: 'gzip, deflate, br' },
      { name: 'From', value: 'googlebot(at)googlebot.com' },
      ...(cookie === '' ? [] : [{ name: 'Cookie', value: cookie }]),
    ];
  }
  const isFromGoogle = view === 'from-google' || view === 'phone';
  return [
    { name: 'Upgrade-Insecure-Requests', value: '1' },
    { name: 'User-Agent', value: view === 'phone' ? PHONE : DESKTOP },
    { name: 'Accept', value: HTML },
    { name: 'Sec-Fetch-Site', value: isFromGoogle ? 'cross-site' : 'none' },
    { name: 'Sec-Fetch-Mode', value: 'navigate' },
    { name: 'Sec-Fetch-User', value: '?1' },
    { name: 'Sec-Fetch-Dest', value: 'document' },
    ...(isFromGoogle ? [{ name: 'Referer', value: GOOGLE }] : []),
    { name: 'Accept-Encoding', value: 'gzip, deflate, br' },
    { name: 'Accept-Language', value: 'vi-VN,vi;q=0.9,en;q=0.6' },
    ...(cookie === '' ? [] : [{ name: 'Cookie', value: cookie }]),
  ];
}
