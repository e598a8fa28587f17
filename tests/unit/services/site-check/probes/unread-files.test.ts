import { describe, expect, it } from 'vitest';
import { fetchPageWithBody } from '#services/site-check/fetch/fetch-page.ts';
import { probeForeignHosts } from '#services/site-check/probes/foreign-hosts.probe.ts';
import { probeScripts } from '#services/site-check/probes/scripts.probe.ts';
import { probeStyles } from '#services/site-check/probes/styles.probe.ts';
import { type FakeAnswer, fakeSession } from '#tests/support/fake-session.ts';
import { SITE } from '#tests/support/site-exchanges.ts';

const LEADS_AWAY = '<a href="https://doi-tac.example/">Đối tác</a>';

/** Which limits a home page leaves when the files that it names are read as well. */
async function limitsOf(html: string, file: FakeAnswer = { status: 404 }): Promise<readonly string[]> {
  const { session } = fakeSession(SITE.href, (href) => (href === SITE.href ? { body: html } : file));
  const { body, ...page } = await fetchPageWithBody(session, SITE, 'browser');
  const pages = await probeScripts(session, [{ address: SITE, origin: 'home', ...page }]);
  await probeStyles(session, pages, body);
  await probeForeignHosts(session, pages);
  return session.limitLog.entries().map(({ kind, at }) => `${kind} ${at.replace(SITE.href, '/')}`);
}

const css = (text: string): FakeAnswer => ({ headers: { 'content-type': 'text/css' }, body: text });
const code = (text: string): FakeAnswer => ({ headers: { 'content-type': 'text/javascript' }, body: text });
const several = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join('');
const sheets = (count: number): string =>
  several(count, (index) => `<link rel="stylesheet" href="/${String(index)}.css">`) + LEADS_AWAY;
const scripts = (count: number): string =>
  several(count, (index) => `<script src="/${String(index)}.js"></script>`);

describe('style sheets that were not read', () => {
  it.each([
    ['every one was read', sheets(4), css('.x{left:-9999px}'), []],
    ['there are none under these addresses', sheets(4), { status: 404 }, []],
    ['the page leads nowhere else, so that nothing is worth hiding', '<p>Trường</p>', css(''), []],
    ['one is named twice', sheets(4) + sheets(4), css(''), []],
    ['there are more than are read', sheets(5), css(''), ['styles /']],
    ['one was refused', sheets(1), { status: 403 }, ['styles /0.css']],
    ['one is larger than what is read', sheets(1), css(' '.repeat(1_000_001)), ['styles /0.css', 'styles /']],
    ['the middle of one is left out', sheets(1), css(' '.repeat(300_001)), ['styles /']],
    ['one has more rules than are read', sheets(1), css('a{}'.repeat(6_001)), ['styles /']],
  ] as const)('are told: %s', async (_when, html, file, limits) => {
    expect(await limitsOf(html, file)).toEqual(limits);
  });
});

describe('script files that were not read', () => {
  it.each([
    ['every one was read', scripts(15), code('var a = 1;'), []],
    ['there are none under these addresses', scripts(1), { status: 404 }, []],
    ['those of others are not read at all', '<script src="https://cdn.example/a.js"></script>', code(''), []],
    ['there are more than are read', scripts(16), code(''), ['scripts /']],
    ['one was refused', scripts(1), { status: 403 }, ['scripts /0.js']],
    ['one is larger than what is read', scripts(1), code(' '.repeat(600_001)), ['scripts /0.js']],
    ['the middle of one is left out', scripts(1), code(' '.repeat(200_000)), ['scripts /0.js']],
  ] as const)('are told: %s', async (_when, html, file, limits) => {
    expect(await limitsOf(html, file)).toEqual(limits);
  });
});

describe('a page of which a part was not kept', () => {
  it.each([
    ['all of it was', several(300, (index) => `<img alt="Ảnh ${String(index)}">`), []],
    [
      'more pictures than are kept',
      several(301, (index) => `<img alt="Ảnh ${String(index)}">`),
      ['page-part /'],
    ],
    ['more links than are kept', '<a href="/tin">Tin</a>'.repeat(5_001), ['page-part /']],
    ['more words than are kept', `<p>${'chữ '.repeat(60_000)}</p>`, ['page-part /']],
    [
      'more code than is kept',
      `<script>${' '.repeat(1)}var a = "${'x'.repeat(65_536)}"</script>`,
      ['page-part /'],
    ],
    ['more frames than are kept', '<iframe src="/khung"></iframe>'.repeat(201), ['page-part /']],
    ['more hidden boxes than are kept', '<div hidden>ẩn</div>'.repeat(201), ['page-part /']],
    ['a hidden box longer than what is kept', `<div hidden>${'ẩn '.repeat(1_000)}</div>`, ['page-part /']],
    ['more rules of style than are read', `<style>${'a{}'.repeat(6_001)}</style>`, ['page-part /']],
    ['many icons, of which one is enough', '<link rel="icon" href="/i.png">'.repeat(11), []],
  ] as const)('is told: %s', async (_when, html, limits) => {
    expect(await limitsOf(html)).toEqual(limits);
  });
});

it('websites of others that were not looked at are told', async () => {
  const partners = (count: number) =>
    several(count, (index) => `<a href="https://doi-tac-${String(index)}.example/">x</a>`);
  expect(await limitsOf(partners(15))).toEqual([]);
  expect(await limitsOf(partners(16))).toEqual(['foreign-hosts /']);
});
