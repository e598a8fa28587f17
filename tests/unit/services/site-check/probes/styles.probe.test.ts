import { describe, expect, it } from 'vitest';
import { fetchPageWithBody } from '#services/site-check/fetch/fetch-page.ts';
import { probeStyles } from '#services/site-check/probes/styles.probe.ts';
import { fakeSession } from '#tests/support/fake-session.ts';
import { SITE } from '#tests/support/site-exchanges.ts';

const HTML = `<link rel="stylesheet" href="/giao-dien.css"><p>Trường THCS Mẫu</p>
  <div class="xq7"><a href="https://la.example/">watches</a></div>
  <div class="menu"><a href="https://doi-tac.example/">Đối tác</a></div>`;

async function boxesOf(css: string, html = HTML) {
  const { session, asked } = fakeSession(SITE.href, (href) =>
    href.endsWith('.css') ? { headers: { 'content-type': 'text/css' }, body: css } : { body: html },
  );
  const { body, ...page } = await fetchPageWithBody(session, SITE, 'browser');
  const [seen] = await probeStyles(session, [{ address: SITE, origin: 'home', ...page }], body);
  return { tags: seen?.content?.hiddenBoxes.map(({ tag }) => tag), asked };
}

describe('style sheet files of the site', () => {
  it.each([
    'body{margin:0}.xq7{position:absolute;left:-9999px}',
    '.xq7 { height:0; overflow:hidden }',
    '.xq7{font-size:0}',
  ])('show what they push out of sight: %s', async (css) => {
    expect((await boxesOf(css)).tags).toEqual(['<div class="xq7">']);
  });

  it('show it at the end of a sheet of many hundred kilobytes, too', async () => {
    const framework = '@media (min-width:500px){.a{margin:0}.b{margin:0}}.c{color:red}'.repeat(8_000);
    expect((await boxesOf(`${framework}.xq7{position:absolute;left:-9999px}`)).tags).toEqual([
      '<div class="xq7">',
    ]);
  });

  it('hide menus and dialogs as all sites do, which is nothing', async () => {
    expect((await boxesOf('.menu{display:none}.xq7{visibility:hidden}')).tags).toEqual([]);
  });

  it('are read beside the home page that is there already, which is not fetched again', async () => {
    const { asked, tags } = await boxesOf('.xq7{left:-9999px;position:absolute}');
    expect(tags).toHaveLength(1);
    expect(asked).toEqual([SITE.href, `${SITE.href}giao-dien.css`]);
  });

  it('are not asked for when the page leads nowhere else', async () => {
    const { asked } = await boxesOf('', '<link rel="stylesheet" href="/giao-dien.css"><a href="/">x</a>');
    expect(asked).toEqual([SITE.href]);
  });
});
