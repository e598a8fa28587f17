import { atEnd, type CorpusSite, insertBefore, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

const LABELS = ['Tuyên truyền', 'Văn bản', 'Thông báo', 'Liên hệ'];
const MENU = `<ul class="muc">${LABELS.map((name) => `<li><a href="/tin-tuc">${name}</a></li>`).join('')}</ul>`;

const WARNING = {
  slug: 'canh-bao-ca-do',
  title: 'Phòng ngừa cá độ, tài xỉu, nổ hũ trên mạng',
  paragraphs: [
    'Nhiều nhà cái quảng cáo nạp đầu tặng 100% để dụ học sinh chơi. Thầy cô nhắc các em tránh xa.',
  ],
};

const HEADLINE = 'Lô đề, cá độ, tài xỉu: con đường mất tuổi trẻ';

const withCode = (id: string, about: string, school: string, code: string): CorpusSite =>
  site(
    'benign',
    id,
    about,
    schoolPages('wordpress', school, [], (html) => atEnd(html, `<script>${code}</script>`)),
  );

/** Warnings that stand right behind a menu or under the heading of a campaign, and addresses that scripts put together. */
export const sites: readonly CorpusSite[] = [
  site(
    'benign',
    'warning-right-behind-menu',
    'an article that warns of bets stands right behind a menu; its own heading says so',
    Object.fromEntries(
      Object.entries(schoolPages('hand-made', 'Trường THCS Vạn Sơn Nắng', [WARNING])).map(([path, html]) => [
        path,
        html.replace('<article>', `${MENU}<article>`),
      ]),
    ),
  ),
  site(
    'benign',
    'headlines-under-campaign',
    'the heading of a section warns, the headlines and the short links below it name what of',
    schoolPages('joomla', 'Trường THCS Ngọc Hải Nắng', [], (html) =>
      insertBefore(
        html,
        '<div id="ja-footer"',
        '<h2>Phòng, chống tệ nạn xã hội</h2><h3><a href="/tin-tuc">Cá độ bóng đá và học sinh</a></h3><p>Bài viết của tổ tư vấn.</p><h2>Bài trừ tệ nạn</h2><ul><li><a href="/tin-tuc">Cờ bạc</a></li><li><a href="/tin-tuc">Lô đề</a></li><li><a href="/tin-tuc">Ma tuý</a></li></ul>',
      ),
    ),
  ),
  site(
    'benign',
    'column-of-warnings',
    'a column of linked headlines warns of bets, some of them only by what stands beside them',
    schoolPages('hand-made', 'Trường THCS Đồ Sơn Nắng', [], (html) =>
      html.replace(
        '<h2>Tin mới',
        `<ul>${['Công an phường nói về tài xỉu', 'Cá độ bóng đá mùa giải', 'Cảnh báo nổ hũ, game bài đổi thưởng', 'Nhà trường bài trừ lô đề'].map((name) => `<li><a href="/tin-tuc">${name}</a></li>`).join('')}</ul><h2>Tin mới`,
      ),
    ),
  ),
  site(
    'benign',
    'headline-again-for-screen-readers',
    'each headline stands a second time for screen readers alone, one of them names many games of money',
    schoolPages('wordpress', 'Trường THCS Hải Sơn Nắng', [], (html) =>
      html.replace(
        '<h2>Tin mới</h2>',
        `<h2><a href="/tin-tuc">${HEADLINE}</a></h2><p>Công an phường cảnh báo phụ huynh về tác hại của cờ bạc trên mạng.</p><a href="/tin-tuc">Đọc tiếp<span class="screen-reader-text"> về ${HEADLINE}</span></a>`,
      ),
    ),
  ),
  withCode(
    'own-place-put-together',
    'phones are sent to the own site for phones, the address put together from the own host',
    'Trường THCS Bàng La Nắng',
    'var p="https://";if(/Android|iPhone/i.test(navigator.userAgent)&&!/desktop/.test(location.search)){var h="m."+location.hostname.replace(/^www\\./,"");if(window.useMobile){window.location.href=p+h+location.pathname}}',
  ),
  withCode(
    'shared-by-template',
    'a button opens the page of a network with the address of the article in it',
    'Trường THCS Hợp Đức Nắng',
    'const u=encodeURIComponent(location.href);document.querySelector(".chia-se")?.addEventListener("click",()=>{location.href=`https://www.facebook.com/sharer/sharer.php?u=${u}`});var host="zalo.me";function goZalo(id){window.location="https://"+host+"/"+id}',
  ),
  withCode(
    'escaped-words-of-own-place',
    'a minified script writes every word as escapes and leads to a page of the school',
    'Trường THCS Minh Đức Nắng',
    String.raw`window['\x6c\x6f\x63\x61\x74\x69\x6f\x6e']['\x68\x61\x73\x68']||(window['\x74\x6f\x70']!==window&&(top['\x6c\x6f\x63\x61\x74\x69\x6f\x6e']='\x2f\x74\x69\x6e\x2d\x74\x75\x63'))`,
  ),
];
