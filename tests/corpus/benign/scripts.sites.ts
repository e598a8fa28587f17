import { atEnd, type CorpusSite, inHead, isPhone, serve, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

const javascript = (body: string) => ({ headers: { 'content-type': 'application/javascript' }, body });
const JQUERY = '/wp-includes/js/jquery/jquery.min.js';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Honest code that does what planted code does, too. */
export const sites: readonly CorpusSite[] = [
  site('benign', 'old-browsers-sent-away', 'an own script sends very old browsers to a page about browsers', {
    ...schoolPages('wordpress', 'Trường THPT Trình Duyệt Xanh'),
    [JQUERY]: javascript(
      'if(/MSIE|Trident/.test(navigator.userAgent)){location.href="https://browsehappy.com/?locale=vi"}',
    ),
  }),
  site('benign', 'partner-on-a-click', 'an own script opens a partner when its link is pressed', {
    ...schoolPages('wordpress', 'Trường THCS Đối Tác Xanh'),
    [JQUERY]: javascript(
      'document.addEventListener("click",function(e){if(e.target.matches("a[data-ra-ngoai]")){window.open("https://thuvien-doitac.example/sach","_blank")}});if(window.innerWidth<600){document.body.classList.add("mobile")}',
    ),
  }),
  site('benign', 'packed-slider', 'a slider is packed, as it came from its maker', {
    ...schoolPages('wordpress', 'Trường THCS Trình Chiếu Xanh'),
    [JQUERY]: javascript(
      "eval(function(p,a,c,k,e,d){e=function(c){return c.toString(36)};while(c--)if(k[c])p=p.replace(new RegExp('\\\\b'+e(c)+'\\\\b','g'),k[c]);return p}('4 3(){0.1(\"2\").5.6=\"7\"}',8,8,'document|getElementById|slider|init|function|style|display|block'.split('|'),0,{}))",
    ),
  }),
  site(
    'benign',
    'hidden-mail-address',
    'a script writes the mail address, which is encoded against robots',
    schoolPages('nukeviet', 'Trường Tiểu học Thư Điện Tử Xanh', [], (html) =>
      atEnd(
        html,
        `<script>document.write('<a href="mailto:'+atob('${base64('vanthu@truong-xanh.edu.vn')}')+'">Thư</a>');document.querySelectorAll('.fb').forEach(function(a){a.href=atob('${base64('https://www.facebook.com/truongxanh')}')})</script>`,
      ),
    ),
  ),
  site(
    'benign',
    'chat-of-small-vendor',
    'scripts load a chat window, a counter and a widget of a small vendor',
    schoolPages('shared-portal', 'Trường Tiểu học Trò Chuyện Xanh', [], (html) =>
      atEnd(
        html,
        `<script>(function(){var e=document.createElement('script');e.src='https://chat.hotro-truonghoc.vn/widget.js?k=12';document.body.appendChild(e)})();var s1=document.createElement("script");s1.src='https://embed.tawk.to/5f/default';document.body.appendChild(s1)</script><img src="anh.jpg" onerror="this.onerror=null;this.src='/anh-trong.png'">`,
      ),
    ),
  ),
  site(
    'benign',
    'menus-off-screen',
    'the style sheet file keeps the menu with the links of partners off the screen',
    {
      ...schoolPages('joomla', 'Trường THCS Thực Đơn Xanh', [], (html) =>
        inHead(
          atEnd(
            html,
            '<ul class="sub-menu"><li><a href="https://www.cambridgeenglish.org">Cambridge</a></li><li><a href="https://robot-xanh.example">CLB Robotics</a></li><li><a href="https://tienganh-xanh.example">Tiếng Anh</a></li></ul>',
          ),
          '<link rel="stylesheet" href="/giao-dien/chinh.css">',
        ),
      ),
      '/giao-dien/chinh.css': {
        headers: { 'content-type': 'text/css' },
        body: '.sub-menu{position:absolute;left:-9999px}.sub-menu:hover{left:0}',
      },
    },
  ),
  {
    id: 'bar-for-phones',
    label: 'benign',
    about: 'phones are given a bar to call and to write, with the widget of Zalo',
    respond: (() => {
      const pages = schoolPages('wordpress', 'Trường THPT Thanh Gọi Xanh');
      const bar =
        '<div class="bar"><a href="tel:02253000111">Gọi</a><a href="https://zalo.me/0900000000">Zalo</a></div><script src="https://sp.zalo.me/plugins/sdk.js"></script>';
      return serve({
        ...pages,
        '/': (request) => ({ body: isPhone(request) ? atEnd(pages['/'], bar) : pages['/'] }),
      });
    })(),
  },
  site('benign', 'reader-in-frame', 'a page shows a document in the large frame of a foreign reader', {
    ...schoolPages('wordpress', 'Trường THCS Học Liệu Xanh', [], (html) =>
      atEnd(html, '<a href="/hoc-lieu">Học liệu</a>'),
    ),
    '/hoc-lieu':
      '<title>Học liệu</title><a href="/">Trang chủ</a> <a href="/tin-tuc">Tin tức</a> <a href="/lien-he">Liên hệ</a><h1>Học liệu</h1><object data="/sach.pdf" type="application/pdf" width="100%" height="800"></object><iframe src="https://hoclieu-so.com/doc/1" width="100%" height="700"></iframe>',
  }),
];
