import { atEnd, type CorpusSite, insertBefore, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

/** Links planted into pages that look untouched. */
export const sites: readonly CorpusSite[] = [
  site(
    'infected',
    'footer-links-display-none',
    'a box with display:none full of betting links in the footer of each page',
    schoolPages('wordpress', 'Trường THPT Sao Mai', [], (html) =>
      insertBefore(
        html,
        '</footer>',
        '<div style="display:none"><a href="https://hi88.wiki/">hi88</a> <a href="https://new88.today">new88</a> <a href="https://nhacaiuytin.ceo/">nhà cái uy tín</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'footer-links-off-screen',
    'links moved off screen in a list, anchor words innocuous, hosts not',
    schoolPages('joomla', 'Trường THPT Bình Minh', [], (html) =>
      atEnd(
        html,
        '<ul style="position:absolute;left:-9876px;top:0"><li><a href="https://fb88vnn.com/">trang chủ</a></li><li><a href="https://w88top.pro/">xem thêm</a></li><li><a href="https://taixiu68.io">tại đây</a></li></ul>',
      ),
    ),
  ),
  site(
    'infected',
    'links-visible-in-footer',
    'plainly visible sponsor links below the footer',
    schoolPages('dotnetnuke', 'Trường Tiểu học Hoa Sen', [], (html) =>
      atEnd(
        html,
        '<p>Đối tác: <a href="https://kubet.exchange">Kubet</a> | <a href="https://jun88.plus">Jun88 đăng nhập</a> | <a href="https://bongdalu.fun">kèo nhà cái</a></p>',
      ),
    ),
  ),
  site(
    'infected',
    'hidden-by-style-rule',
    'a random class hidden by a style element elsewhere in the page',
    schoolPages('nukeviet', 'Trường THCS Đại Dương', [], (html) =>
      atEnd(
        insertBefore(html, '</head>', '<style>.xq7f{height:0;overflow:hidden;position:absolute}</style>'),
        '<div class="xq7f"><h4>Game bài đổi thưởng</h4><a href="https://sun-win.ventures">sunwin</a><a href="https://go88.fund/tai-app">tải go88</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'hidden-by-script',
    'a random id hidden by a script of the page',
    schoolPages('wordpress', 'Trường THPT Hải Âu', [], (html) =>
      atEnd(
        html,
        '<div id="k3jd92"><a href="https://789bet.florist">789bet</a>, <a href="https://shbet.charity">shbet</a>, <a href="https://okvip.homes">okvip</a></div><script>document.getElementById("k3jd92").style.display="none";</script>',
      ),
    ),
  ),
  site(
    'infected',
    'hidden-by-written-style',
    'a script writes the style element that hides the box',
    schoolPages('joomla', 'Trường THPT Phượng Hồng', [], (html) =>
      atEnd(
        html,
        '<script>document.write("<style>#b9a1{position:absolute;clip:rect(0,0,0,0)}</"+"style>")</script><div id="b9a1"><a href="https://casinoonline-viet.net">casino trực tuyến</a> <a href="https://xocdia88.bar">xóc đĩa online</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'links-tiny-same-colour',
    'text of one pixel in the colour of the background',
    schoolPages('hand-made', 'Trường Tiểu học Ánh Dương', [], (html) =>
      atEnd(
        html,
        '<div style="font-size:1px;color:#ffffff;background:#ffffff;line-height:1px"><a style="color:#fff" href="https://soikeo79.info">soi kèo bóng đá hôm nay</a> <a style="color:#fff" href="https://tylekeo.best">tỷ lệ kèo</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'links-on-one-old-article',
    'only one article three clicks away carries the links, in the middle of its text',
    schoolPages('wordpress', 'Trường THPT Thanh Xuân', [
      {
        slug: 'ke-hoach-hoat-dong-he',
        title: 'Kế hoạch hoạt động hè',
        paragraphs: [
          'Nhà trường tổ chức các câu lạc bộ hè cho học sinh: bơi lội, mĩ thuật, tin học.',
          'Ngoài ra phụ huynh có thể tham khảo <a href="https://lode88.company/">lô đề online</a> và <a href="https://xoilac.team">trực tiếp bóng đá cá cược</a> để giải trí.',
          'Thời gian từ ngày 10/6 đến ngày 30/7.',
        ],
      },
    ]),
  ),
  site(
    'infected',
    'links-in-attribute-heavy-widget',
    'fake statistics widget with picture links whose alternative texts are brands',
    schoolPages('shared-portal', 'Trường Mầm non Sơn Ca', [], (html) =>
      insertBefore(
        html,
        '<div class="chan-trang">',
        '<div class="lien-ket"><a href="https://i9bet.moe/"><img src="/upload/qc1.gif" alt="i9bet khuyến mãi nạp đầu"></a><a href="https://f8beta2.pink/"><img src="/upload/qc2.gif" alt="Nhà cái F8BET"></a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'links-written-by-base64',
    'a script writes the hidden box from base64',
    schoolPages('wordpress', 'Trường THPT Lê Chân Hải', [], (html) =>
      atEnd(
        html,
        `<script>document.write(atob("${Buffer.from('<div style="position:fixed;top:-999px"><a href="https://bk8.ninja">bk8</a><a href="https://nohu90.bid">nổ hũ đổi thưởng</a></div>').toString('base64')}"))</script>`,
      ),
    ),
  ),
  site(
    'infected',
    'links-written-by-char-codes',
    'a script writes links by character codes',
    schoolPages('nukeviet', 'Trường THCS Bạch Đằng Giang', [], (html) =>
      atEnd(
        html,
        `<script>document.write(String.fromCharCode(${[...Buffer.from('<div style="display:none"><a href="https://ku11.rest">ku casino</a><a href="https://bet88.pizza">bet88</a></div>')].join(',')}))</script>`,
      ),
    ),
  ),
  site(
    'infected',
    'links-in-noscript',
    'betting links only in a noscript element',
    schoolPages('joomla', 'Trường THPT Trần Phú Biển', [], (html) =>
      atEnd(
        html,
        '<noscript><a href="https://win79.moda">win79 tài xỉu</a><a href="https://b52club.pet">b52 game bài đổi thưởng</a></noscript>',
      ),
    ),
  ),
  site(
    'infected',
    'loan-shark-links',
    'hidden loan advertising with phone numbers',
    schoolPages('dotnetnuke', 'Trung tâm GDNN-GDTX Biển Đông', [], (html) =>
      atEnd(
        html,
        '<div style="height:0px;overflow:hidden">Vay tiền nhanh online không thế chấp, duyệt trong 5 phút, nợ xấu vẫn vay. Vay nóng liên hệ Zalo 0900.000.111 <a href="https://vaynong247.asia">vay nóng</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'fake-degree-links',
    'visible links to a maker of false degrees',
    schoolPages('wordpress', 'Trường Cao đẳng Nghề Bến Cảng', [], (html) =>
      insertBefore(
        html,
        '</footer>',
        '<p><a href="https://lambangdaihoc.click">làm bằng đại học giả phôi thật</a> <a href="https://banbangcap.store">mua bằng cấp 3 có hồ sơ gốc</a></p>',
      ),
    ),
  ),
  site(
    'infected',
    'porn-links-hidden',
    'hidden links to videos for adults',
    schoolPages('hand-made', 'Trường THCS Vạn Hoa', [], (html) =>
      atEnd(
        html,
        '<span style="visibility:hidden"><a href="https://phimsexhay.vip">phim sex việt nam</a> <a href="https://gaigoi.love">gái gọi cao cấp</a></span>',
      ),
    ),
  ),
  site(
    'infected',
    'pharma-links',
    'hidden English pharmacy links',
    schoolPages('wordpress', 'Trường THPT An Biên', [], (html) =>
      atEnd(
        html,
        '<div style="position:absolute;left:-5000px"><a href="https://cheap-pills-online.biz/viagra">buy viagra online</a> <a href="https://cheap-pills-online.biz/cialis">cialis without prescription</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'indonesian-slot-links',
    'hidden Indonesian slot links',
    schoolPages('joomla', 'Trường THPT Đồ Sơn Xanh', [], (html) =>
      atEnd(
        html,
        '<div style="overflow:auto;height:1px;width:1px"><a href="https://dinas-slot.ac.example-host.com/">slot gacor hari ini</a> <a href="https://gacor777.site">situs judi online terpercaya</a> <a href="https://togelku.xyz">togel hongkong</a></div>',
      ),
    ),
  ),
];
