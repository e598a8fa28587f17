import { atEnd, type CorpusSite, inHead, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

const map = (paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>http://SELF${path}</loc></url>`).join('')}</urlset>`;

const listing = (folder: string, names: readonly string[]): string =>
  `<html><head><title>Index of ${folder}</title></head><body><h1>Index of ${folder}</h1><pre><a href="../">Parent Directory</a>\n${names.map((name) => `<a href="${name}">${name}</a>  2026-10-01 10:00  12K`).join('\n')}</pre></body></html>`;

const pdf = { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4 made up' };

/** Documents of strangers in folders for uploads, boxes at absurd places. */
export const sites: readonly CorpusSite[] = [
  site(
    'infected',
    'betting-documents-in-site-map',
    'the site map lists documents on betting in the folder for uploads',
    {
      ...schoolPages('wordpress', 'Trường THPT Cửa Cấm Mới'),
      '/sitemap.xml': map([
        '/',
        '/wp-content/uploads/2026/08/tai-xiu-online-uy-tin.pdf',
        '/wp-content/uploads/2026/08/soi-keo-nha-cai-hom-nay.pdf',
        '/wp-content/uploads/2026/08/game-bai-doi-thuong.pdf',
      ]),
      '/wp-content/uploads/2026/08/tai-xiu-online-uy-tin.pdf': pdf,
      '/wp-content/uploads/2026/08/soi-keo-nha-cai-hom-nay.pdf': pdf,
      '/wp-content/uploads/2026/08/game-bai-doi-thuong.pdf': pdf,
    },
  ),
  site('infected', 'open-listing-with-pages', 'an open folder, two levels deep, holds pages in Indonesian', {
    ...schoolPages('nukeviet', 'Trường THCS Bến Bính Mới', [], (html) =>
      atEnd(html, '<a href="/uploads/">Tài nguyên</a>'),
    ),
    '/uploads/': listing('/uploads/', ['tin-tuc/', 'files/', 'logo.png']),
    '/uploads/tin-tuc/': listing('/uploads/tin-tuc/', ['khai-giang.jpg']),
    '/uploads/files/': listing('/uploads/files/', [
      'slot-gacor-maxwin.html',
      'judi-bola-online.html',
      'situs-toto-4d.html',
      'ke-hoach.pdf',
    ]),
  }),
  site(
    'infected',
    'hacks-of-games-in-module',
    'a module for files lists generators of game money in English',
    {
      ...schoolPages('joomla', 'Trường Cao đẳng Nghề Bến Sỏi', [], (html) =>
        atEnd(
          html,
          '<ul><li><a href="/pluginfile/12/free-robux-generator-no-verification.pdf">free robux generator</a></li><li><a href="/pluginfile/13/online-casino-real-money-no-deposit-bonus.pdf">online casino real money</a></li><li><a href="/pluginfile/14/watch-porn-hd-free.pdf">watch porn hd</a></li></ul>',
        ),
      ),
      '/pluginfile/12/free-robux-generator-no-verification.pdf': pdf,
      '/pluginfile/13/online-casino-real-money-no-deposit-bonus.pdf': pdf,
      '/pluginfile/14/watch-porn-hd-free.pdf': pdf,
    },
  ),
  site(
    'infected',
    'one-link-far-away',
    'one neutral link of a stranger stands twenty million pixels to the left',
    schoolPages('hand-made', 'Trường THCS Lò Gạch Mới', [], (html) =>
      atEnd(
        html,
        '<div style="position:absolute;left:-20914565266523px;top:0"><a href="https://furniture-plaza.example/sofa">leather sofa</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'one-link-far-away-by-script',
    'the style of the far box was written by a script',
    schoolPages('joomla', 'Trường Tiểu học Chợ Đồn Mới', [], (html) =>
      inHead(
        atEnd(html, '<div id="bx77"><a href="https://garden-tools-shop.example">garden tools</a></div>'),
        '<script>document.write("<style>#bx77{position:absolute;top:-8843px;left:-7712px}</style>")</script>',
      ),
    ),
  ),
  site(
    'infected',
    'one-link-far-away-by-function',
    'a script sets the place of the far box by its name',
    schoolPages('wordpress', 'Trường THPT Cầu Rào Xa', [], (html) =>
      atEnd(
        html,
        '<p id="k9x"><a href="https://cheap-sofas.example/a">outdoor sofas</a></p><script>document.getElementById("k9x").style.position="absolute";document.getElementById("k9x").style.left="-98432px";</script>',
      ),
    ),
  ),
  site('infected', 'thai-lottery-page', 'a Thai page of a lottery and slots in the site map', {
    ...schoolPages('wordpress', 'Trường THCS Đảo Khỉ Mới'),
    '/sitemap.xml': map(['/', '/th/huay']),
    '/th/huay':
      '<!doctype html><html lang="th"><head><meta charset="utf-8"><title>แทงหวยออนไลน์ เว็บตรง</title></head><body><h1>แทงหวยออนไลน์ บาคาร่า สล็อตเว็บตรง</h1><p>สมัครสมาชิก รับโบนัส ฝากถอนไม่มีขั้นต่ำ พนันออนไลน์ <a href="https://huay-direct.example">สมัคร</a></p></body></html>',
  }),
  site('infected', 'chinese-house-page', 'a Chinese page of a house for bets in a folder', {
    ...schoolPages('dotnetnuke', 'Trường Tiểu học Bến Sạn Mới', [], (html) =>
      atEnd(html, '<a href="/cn/889.html">889</a>'),
    ),
    '/cn/889.html':
      '<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>澳门威尼斯人官网_真人娱乐_博彩平台</title></head><body><h1>真人娱乐 体育投注 博彩平台</h1><p>澳门赌场 百家乐 老虎机 注册送彩金 <a href="https://vns-9981.example">进入</a></p></body></html>',
  }),
];
