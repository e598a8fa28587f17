import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { probeScripts } from '#services/site-check/probes/scripts.probe.ts';
import { addScriptFile } from '#services/site-check/read-page/add-script-file.ts';
import { readPage } from '#services/site-check/read-page/read-page.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import { fakeSession } from '#tests/support/fake-session.ts';
import { answered, SITE } from '#tests/support/site-exchanges.ts';

const HOME = SITE.href;
const book = createAddressResolver(new URL(HOME));

function read(html: string): PageContent {
  return readPage(Buffer.from(html), 'text/html; charset=utf-8', book.site, book, 500).content;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('code beside script elements', () => {
  it.each([
    [`<img src="x" onerror="eval(atob('${base64('location.href="https://la.example/"')}'))">`],
    [`<body onload="window.location='https://la.example/'">`],
    [`<script src="data:text/javascript;base64,${base64('location="https://la.example/"')}"></script>`],
    [`<iframe srcdoc="<script>top.location='https://la.example/'</script>"></iframe>`],
    [`<iframe src="data:text/html;base64,${base64('<script>top.location="https://la.example/"</script>')}">`],
  ])('is read: %s', (html) => {
    const { scripts } = read(html);
    expect(scripts.map(({ code, decoded }) => code + decoded).join('\n')).toContain('https://la.example/');
  });

  it('of pictures that are not there is no code worth reading', () => {
    expect(read(`<img src="a.jpg" onerror="this.onerror=null;this.src='b.jpg'">`).scripts).toEqual([]);
  });
});

describe('objects', () => {
  it('that show a page are frames, documents and films are not', () => {
    const shown = read(
      '<object type="text/html" data="https://la.example/" width="0" height="0"></object>' +
        '<embed src="https://la.example/trang"><object data="/tai-lieu.pdf"></object>' +
        '<embed src="/phim.mp4"><object type="application/pdf" data="https://la.example/x"></object>',
    );
    expect(shown.frames.map(({ src }) => src)).toEqual(['https://la.example/', 'https://la.example/trang']);
    expect(shown.frames[0]).toMatchObject({ width: 0, height: 0 });
  });
});

describe('script files of the site', () => {
  it('are read at both ends, and in the middle unless they are very long', () => {
    const file = book.read('/a.js', book.site);
    if (file === null) throw new Error('no address');
    const planted = `document.write('<a href="https://la.example/">x</a>');`;
    const filling = ';var a=1'.repeat(8_000);
    const content = read('<script src="/a.js" type="module"></script>');
    for (const code of [planted + filling, filling + planted + filling, filling + filling + planted]) {
      const { links, scripts } = addScriptFile(content, file, code, book);
      expect(links.map(({ href }) => href)).toEqual(['https://la.example/']);
      expect(scripts.every(({ address, type }) => address?.path === '/a.js' && type === 'module')).toBe(true);
    }
  });

  it('are asked once for the whole site, with the workers that code starts', async () => {
    const { session, asked } = fakeSession(HOME, () => ({
      headers: { 'content-type': 'text/javascript' },
      body: 'importScripts("https://la.example/w.js")',
    }));
    const html = `<script src="/a.js"></script><script src="https://cdn.example/b.js"></script>
      <script>navigator.serviceWorker.register('/sw.js')</script>`;
    const pages = [HOME, `${HOME}tin`].map((href) => ({
      address: book.site,
      origin: 'link' as const,
      exchange: answered(href),
      content: read(html),
      sha256: '',
    }));
    const filled = await probeScripts(session, pages);
    expect([...asked].sort()).toEqual([`${HOME}a.js`, `${HOME}sw.js`]);
    const codes = filled.map(({ content }) =>
      content?.scripts.filter(({ code }) => code.includes('la.example')),
    );
    expect(codes.map((one) => one?.length)).toEqual([2, 0]);
  });
});
