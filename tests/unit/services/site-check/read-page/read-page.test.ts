import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { readPage } from '#services/site-check/read-page/read-page.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';

const book = createAddressResolver(new URL('https://truong-mau.edu.vn/tin/'));

function read(html: string | Uint8Array, contentType = 'text/html; charset=utf-8'): PageContent {
  return readPage(Buffer.from(html), contentType, book.site, book, 500).content;
}

const SPAM = '<a href="https://nha-cai.example/">nhà cái uy tín</a>';

describe('hidden boxes', () => {
  it.each([
    [`<div style="display:none">${SPAM}</div>`, 'display-none'],
    [`<div style="DISPLAY : none !important">${SPAM}</div>`, 'display-none'],
    [`<div style="visibility:hidden">${SPAM}</div>`, 'visibility-hidden'],
    [`<div style="position:absolute;left:-9999px">${SPAM}</div>`, 'off-screen'],
    [`<div style="position:fixed; top:-200em">${SPAM}</div>`, 'off-screen'],
    [`<div style="position:absolute;left:-20914565266523px">${SPAM}</div>`, 'off-screen'],
    [`<p style="text-indent:-9999px">${SPAM}</p>`, 'off-screen'],
    [`<div style="margin-left:-5000px">${SPAM}</div>`, 'off-screen'],
    [`<div style="margin:0 0 0 -5000px">${SPAM}</div>`, 'off-screen'],
    [`<div style="transform:translateX(-9999px)">${SPAM}</div>`, 'off-screen'],
    [`<div style="height:0;overflow:hidden">${SPAM}</div>`, 'zero-size'],
    [`<div style="width:1px;height:1px;overflow:hidden">${SPAM}</div>`, 'zero-size'],
    [`<div style="transform:scale(0)">${SPAM}</div>`, 'zero-size'],
    [`<marquee width="1" height="1">${SPAM}</marquee>`, 'zero-size'],
    [`<span style="font-size:0">${SPAM}</span>`, 'tiny-text'],
    [`<span style="font-size:1pt">${SPAM}</span>`, 'tiny-text'],
    [`<span style="opacity:0">${SPAM}</span>`, 'transparent'],
    [`<span style="color:transparent">${SPAM}</span>`, 'transparent'],
    [`<div style="background:#FFF"><p style="color:#ffffff">${SPAM}</p></div>`, 'same-colour'],
    [`<table bgcolor="white"><tr><td><font color="#fff">${SPAM}</font></td></tr></table>`, 'same-colour'],
    [`<div style="position:absolute;clip:rect(0,0,0,0)">${SPAM}</div>`, 'clipped'],
    [`<div hidden>${SPAM}</div>`, 'hidden-attribute'],
    [`<style>.xq7{display:none}</style><div class="a xq7">${SPAM}</div>`, 'style-rule'],
    [
      `<div id="xq7">${SPAM}</div><style>/* . */ #xq7 { position:absolute; left:-9999px }</style>`,
      'style-rule',
    ],
    [
      `<div id="z">${SPAM}</div><script>document.getElementById('z').style.display='none'</script>`,
      'script-rule',
    ],
    [
      `<div id="z">${SPAM}</div><script>var e=document.getElementById("z"); e.style.visibility = "hidden"</script>`,
      'script-rule',
    ],
    [
      `<div id="z">${SPAM}</div><script>document.getElementById('z').setAttribute('style','left:-9999px;position:absolute')</script>`,
      'script-rule',
    ],
    [`<div class="z">${SPAM}</div><script>$('.z').hide()</script>`, 'script-rule'],
    [
      `<div id="z">${SPAM}</div><script>document.styleSheets[0].insertRule('#z{display:none}')</script>`,
      'script-rule',
    ],
  ])('%s', (html, method) => {
    const { hiddenBoxes, links, text } = read(`<body><p>Trường</p>${html}<p>Tin tức</p></body>`);
    expect(hiddenBoxes).toMatchObject([
      {
        method,
        text: 'nhà cái uy tín',
        links: [{ text: 'nhà cái uy tín', address: { relation: 'foreign' } }],
      },
    ]);
    expect(links).toMatchObject([{ hiddenBy: method }]);
    expect(text).toBe('Trường Tin tức');
  });

  it.each([
    `<div style="color:#fff;background:#fff000">${SPAM}</div>`,
    `<div style="left:-20px;position:absolute">${SPAM}</div>`,
    `<div style="opacity:0.5">${SPAM}</div>`,
    `<div style="height:0">${SPAM}</div>`,
    `<div style="overflow:hidden;height:200px">${SPAM}</div>`,
    `<style>@media (max-width:600px){.x{display:none}}</style><div class="x">${SPAM}</div>`,
    `<style>.x{display:none}.x{display:block}</style><div class="x">${SPAM}</div>`,
    `<style>.menu .x{display:none}.x:hover{display:none}</style><div class="x">${SPAM}</div>`,
    `<div style="display:none"><p>Đang tải</p></div>${SPAM}`,
    `<p style="display:none">a<div>${SPAM}</div>`,
    `<ul><li hidden>a<li>${SPAM}</ul>`,
  ])('are no boxes that can be seen: %s', (html) => {
    expect(read(html).links).toMatchObject([{ hiddenBy: null }]);
  });
});

describe('what scripts carry', () => {
  const encoded = encodeURIComponent(SPAM);
  const base64 = Buffer.from(SPAM).toString('base64');
  const codes = Array.from(SPAM, (letter) => letter.charCodeAt(0)).join(',');
  it.each([
    `document.write('${SPAM.replaceAll('"', String.raw`\"`)}')`,
    `document.write(unescape("${encoded}"))`,
    `document.write(decodeURIComponent('${encoded}'))`,
    `document.body.innerHTML += atob("${base64}")`,
    `document.write(String.fromCharCode(${codes}))`,
    `var x="${SPAM.replaceAll('"', '\\x22').replaceAll('<', '\\x3c')}";document.write(x)`,
    `el.innerHTML='<a href="https://nha-'+'cai.example/">nhà cái'+' uy tín</a>'`,
    `document.write('${Array.from(SPAM).reverse().join('')}'.split('').reverse().join(''))`,
    `eval(atob("${Buffer.from(`document.write(unescape("${encoded}"))`).toString('base64')}"))`,
  ])('%s', (code) => {
    const { links, scripts, text } = read(`<p>Trường</p><script>${code}</script>`);
    expect(links).toMatchObject([{ text: 'nhà cái uy tín', address: { host: 'nha-cai.example' } }]);
    expect(scripts[0]?.decoded).toContain('nha-cai.example');
    expect(text).toBe('Trường');
  });

  it('is hidden when the written box is hidden', () => {
    const { hiddenBoxes } = read(
      `<script>document.write('<div style="left:-9999px;position:absolute">${SPAM.replaceAll('"', '&quot;')}')</script>`,
    );
    expect(hiddenBoxes).toMatchObject([{ method: 'off-screen' }]);
  });

  it('is nothing in ordinary scripts', () => {
    const { scripts, links } = read(`<script>var a = "Xin chào"; document.title = a + '<b>';</script>`);
    expect(scripts[0]?.decoded).toBe('');
    expect(links).toEqual([]);
  });
});

describe('a document', () => {
  it('is read with its heads, links, frames, forms and names', () => {
    const content = read(`<!doctype html><html lang="vi"><head><title> Trường\n THCS </title>
      <base href="/goc/"><meta name="Description" content="Mô tả"><meta property="og:title" content="OG">
      <meta http-equiv="refresh" content="5; URL='https://xa.example/'">
      <link rel="canonical" href="https://xa.example/a"><link rel="shortcut icon" href="/i.png">
      <link rel="alternate" type="application/rss+xml" href="/feed">
      <script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"Trường Mẫu"}]}</script>
      <script src="//cdn.example/a.js" integrity="sha256-x"></script></head>
      <body><h1>Chào <b>mừng</b></h1><a href="tin"><img src="a.png" alt="Ảnh"></a>
      <noscript><iframe src="https://gtm.example/" width="0" height="0"></iframe></noscript>
      <iframe src="https://full.example/" style="position:fixed;top:0;left:0;right:0;bottom:0"></iframe>
      <form action="http://xa.example/login" method="POST"><input type="password"></form>
      <svg><title>Hình</title></svg><!-- ghi chú --></body></html>`);
    expect(content).toMatchObject({
      title: 'Trường THCS',
      language: 'vi',
      charset: 'utf-8',
      metas: [{ name: 'description', content: 'Mô tả' }, { name: 'og:title' }, { name: 'refresh' }],
      headings: [{ level: 1, text: 'Chào mừng', isHidden: false }],
      links: [{ text: 'Ảnh', address: { path: '/goc/tin', relation: 'own' } }],
      canonical: { host: 'xa.example' },
      icons: [{ path: '/i.png' }],
      alternates: [{ path: '/feed' }],
      refresh: { seconds: 5, address: { host: 'xa.example' } },
      structuredNames: ['Trường Mẫu'],
      forms: [{ hasPassword: true, method: 'post', action: { scheme: 'http' } }],
      frames: [
        { isInNoscript: true, width: 0, height: 0, isFullPage: false },
        { isInNoscript: false, isFullPage: true },
      ],
      imageTexts: ['Ảnh'],
      comments: 'ghi chú',
    });
    expect(content.scripts).toMatchObject([{ address: { host: 'cdn.example' }, hasIntegrity: true }]);
  });

  it('keeps words together that inline elements part, and parts those in blocks', () => {
    expect(read('<p>nh<b>à</b> c<span></span>ái</p><p>một</p>hai<br>ba').text).toBe('nhà cái một hai ba');
  });

  it.each([
    ['windows-1258', 'Trường học', [0x54, 0x72, 0xfd, 0xf5, 0xcc, 0x6e, 0x67, 0x20, 0x68, 0x6f, 0xf2, 0x63]],
    ['utf-16le', 'Chào', [0xff, 0xfe, 0x43, 0, 0x68, 0, 0xe0, 0, 0x6f, 0]],
  ])('in %s is read', (charset, text, bytes) => {
    const content = read(Uint8Array.from(bytes), `text/html; charset=${charset}`);
    expect([content.text, content.charset]).toEqual([text, charset]);
  });

  it('names its encoding itself, and is composed', () => {
    const nfd = '<meta charset="utf-8"><title>Trường</title>'.normalize('NFD');
    expect(read(nfd, 'text/html')).toMatchObject({ title: 'Trường', charset: 'utf-8' });
    expect(read('<title>Trường</title>', 'text/html').title).toBe('Trường');
  });

  it('of the same shape has the same hash, of another one a far one', () => {
    const list = (count: number, text: string) =>
      read(`<ul>${`<li><a href="/">${text}</a></li>`.repeat(count)}</ul>`).shapeHash;
    expect(list(5, 'a')).toBe(list(5, 'b'));
    expect(list(5, 'a')).not.toBe(read('<table><tr><td><font>x</font></td></tr></table>').shapeHash);
  });
});

describe('the address that relative ones are read against', () => {
  const hosts = (html: string) => read(html).links.map(({ address }) => address?.host);
  const FOREIGN = '<base href="https://nha-cai.example/">';
  const OWN = '<base href="https://truong-mau.edu.vn/">';

  it.each([
    ['the first of two counts', `${FOREIGN}${OWN}<a href="x">x</a>`, 'nha-cai.example'],
    ['it counts for what stands before it', `<a href="x">x</a>${FOREIGN}`, 'nha-cai.example'],
    ['one without href is none', `<base target="_blank">${FOREIGN}<a href="x">x</a>`, 'nha-cai.example'],
    [
      'one that cannot be read counts as none',
      `<base href="data:,x">${FOREIGN}<a href="x">x</a>`,
      'truong-mau.edu.vn',
    ],
    ['one in a drawing is none', `<svg>${FOREIGN}</svg><a href="x">x</a>`, 'truong-mau.edu.vn'],
    ['one in a template is none', `<template>${FOREIGN}</template><a href="x">x</a>`, 'truong-mau.edu.vn'],
    [
      'one for browsers without scripts is none',
      `<noscript>${FOREIGN}</noscript><a href="x">x</a>`,
      'truong-mau.edu.vn',
    ],
    [
      'one in a comment or a script is none',
      `<!--${FOREIGN}--><script>'${FOREIGN}'</script><a href="x">x</a>`,
      'truong-mau.edu.vn',
    ],
    [
      'one with a sign in its address counts',
      '<base id="a>b" href="https://nha-cai.example/"><a href="x">x</a>',
      'nha-cai.example',
    ],
    ['one in the body counts', `<body><p><a href="x">x</a>${FOREIGN}</p></body>`, 'nha-cai.example'],
    ['one after an inert one counts', `<svg>${OWN}</svg>${FOREIGN}<a href="x">x</a>`, 'nha-cai.example'],
  ])('%s', (_rule, html, host) => {
    expect(hosts(html)).toEqual([host]);
  });

  it('holds for frames, scripts, refreshes and what scripts write, not for a form without a target', () => {
    const content = read(
      `<form><input name="q"></form><script src="s.js"></script><iframe src="f"></iframe><meta http-equiv="refresh" content="0;url=r"><script>document.write('<a href="w">w</a>')</script>${FOREIGN}`,
    );
    expect(content.scripts[0]?.address?.host).toBe('nha-cai.example');
    expect(content.frames[0]?.address?.host).toBe('nha-cai.example');
    expect(content.refresh?.address?.host).toBe('nha-cai.example');
    expect(content.links[0]?.address?.host).toBe('nha-cai.example');
    expect(content.forms[0]?.action?.host).toBe('truong-mau.edu.vn');
  });
});

describe('the refresh that browsers follow', () => {
  const meta = (content: string) => `<meta http-equiv="refresh" content="${content}">`;
  const followed = (html: string) => read(html).refresh;

  it.each([
    [
      'the shortest delay',
      meta('9;url=https://mot.example/') + meta('1;url=https://hai.example/'),
      'hai.example',
    ],
    [
      'the shortest delay, first',
      meta('1;url=https://mot.example/') + meta('9;url=https://hai.example/'),
      'mot.example',
    ],
    [
      'the last of equal ones',
      meta('0;url=https://mot.example/') + meta('0;url=https://hai.example/'),
      'hai.example',
    ],
    [
      'one beside those that do nothing',
      meta('5;url=https://mot.example/') + meta('-1;url=https://hai.example/'),
      'mot.example',
    ],
    [
      'none of a template',
      `<template>${meta('0;url=https://hai.example/')}</template>${meta('3;url=https://mot.example/')}`,
      'mot.example',
    ],
    [
      'none for browsers without scripts',
      `<noscript>${meta('0;url=https://hai.example/')}</noscript>${meta('3;url=https://mot.example/')}`,
      'mot.example',
    ],
  ])('is %s', (_rule, html, host) => {
    expect(followed(html)?.address?.host).toBe(host);
  });

  it.each([
    '-1;url=https://xa.example/',
    '+0;url=https://xa.example/',
    '5abc;url=https://xa.example/',
    'url=https://xa.example/',
    '',
    ' ; https://xa.example/',
    '0;url=javascript:void(0)',
  ])('is none for %s', (content) => {
    expect(followed(meta(content))).toBeNull();
  });

  it.each([
    ['0;url=https://xa.example/', 0],
    ['0; https://xa.example/', 0],
    ['3 https://xa.example/', 3],
    ['4,URL = &quot;https://xa.example/&quot; x', 4],
    ["2.9;url='https://xa.example/'", 2],
    ['.5;url=https://xa.example/', 0],
    [' 7 ; url=https://xa.example/', 7],
  ])('is read as browsers read it: %s', (content, seconds) => {
    expect(followed(meta(content))).toMatchObject({ seconds, address: { host: 'xa.example' } });
  });

  it('leads to the page itself without an address', () => {
    expect(followed(meta('30'))).toEqual({ seconds: 30, address: null });
    expect(followed(meta('30;'))).toEqual({ seconds: 30, address: null });
  });
});

it.each([
  'unicode',
  'ucs-2',
  'csunicode',
  'iso-10646-ucs-2',
  'unicodefffe',
  'utf-16',
  'UTF-16LE',
  'utf-16be',
])('a document that calls itself %s in its own letters is UTF-8', (label) => {
  const content = read(`<meta charset="${label}"><title>Trường Mẫu</title><a href="/x">Tin</a>`, 'text/html');
  expect(content).toMatchObject({ title: 'Trường Mẫu', charset: 'utf-8', links: [{ text: 'Tin' }] });
});
