import { atEnd, type CorpusSite, inHead, insertBefore, isGooglebot, site } from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

export const sites: readonly CorpusSite[] = [
  site(
    'infected',
    'marquee-of-one-pixel',
    'links in a running line one pixel high, put into the database of a hand-made ASP.NET site',
    schoolPages('hand-made', 'Trường THPT Trấn Dương', [], (html) =>
      atEnd(
        html,
        '<marquee style="height:1px;width:1px" scrollamount="9000"><a href="https://lux68.example/">lux68</a> <a href="https://sao79.example/">sao79</a> <a href="https://ty-so-keo.example/">kèo nhà cái hôm nay</a> <a href="https://choi-bai.example/">game bài đổi thưởng</a></marquee>',
      ),
    ),
  ),
  site(
    'infected',
    'footer-hidden-by-style-file',
    'twelve brand links in the footer, pushed away by a class of the theme’s style file',
    {
      ...schoolPages('wordpress', 'Trường THCS Kênh Giang', [], (html) =>
        insertBefore(
          inHead(html, '<link rel="stylesheet" href="/wp-content/themes/flatsome/extra.css">'),
          '</footer>',
          `<div class="ft-more">${['Go79', 'Hit68', 'Vn79bet', 'Sao79', 'Lux68', 'Kim88', 'Rik68', 'Win79', 'May88', 'Ku68', 'Zo79', 'Bay88'].map((name) => `<a href="https://${name.toLowerCase()}.example">${name}</a>`).join(' ')}</div>`,
        ),
      ),
      '/wp-content/themes/flatsome/extra.css': {
        headers: { 'content-type': 'text/css' },
        body: '.ft-more{position:absolute;top:-5000px;left:-5000px}',
      },
    },
  ),
  site(
    'infected',
    'linked-data-of-a-betting-shop',
    'structured data in the head calls the school a betting shop with five stars; the visible page is clean',
    schoolPages('nukeviet', 'Trường THPT Lê Ích Mộc Bến', [], (html) =>
      inHead(
        html,
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Vn79bet - Nhà cái uy tín, link vào mới nhất","brand":"Vn79bet","description":"Cá cược thể thao, tài xỉu, nổ hũ, nạp rút nhanh","aggregateRating":{"@type":"AggregateRating","ratingValue":"4.9","reviewCount":"18233"},"url":"https://vn79bet.example/"}</script>',
      ),
    ),
  ),
  site(
    'infected',
    'defaced-news-item',
    'one linked news page was replaced by a boast of those who broke in',
    {
      ...schoolPages('nukeviet', 'Trường THCS An Lư Bến'),
      '/tin-tuc/ngay-hoi-doc-sach':
        '<html><head><title>~ Pwned by M4ngCut T34m ~</title></head><body bgcolor="black"><center><font color="lime"><h1>Hacked by M4ngCut T34m</h1><p>Your security is low, admin! Greetz to all friends. Contact me on telegram @m4ngcut</p></font></center></body></html>',
    },
  ),
  site(
    'infected',
    'domain-of-new-owner',
    'the lapsed name of a primary school, now a blog with tips for bets on football',
    {
      '/': '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Nhận định bóng đá, soi kèo hôm nay - chuyên gia dự đoán tỷ lệ</title></head><body><h1>Soi kèo hôm nay</h1><p>Chuyên gia dự đoán tỷ lệ châu Á, kèo tài xỉu, kèo chấp các trận đêm nay. Chọn cửa trên hay cửa dưới?</p><ul><li><a href="/tran-1">Soi kèo trận 20h00: chấp nửa trái</a></li><li><a href="/tran-2">Dự đoán kèo tài xỉu 2.5 trận 22h30</a></li></ul></body></html>',
      '/tran-1':
        '<html lang="vi"><head><title>Soi kèo trận 20h00</title></head><body><h1>Soi kèo</h1><p>Tỷ lệ kèo chấp 0.5, tài xỉu 2.5.</p></body></html>',
    },
  ),
  site(
    'infected',
    'bought-sentence-in-old-news',
    'one sentence with a bought link to live matches and odds in an old news item',
    {
      ...schoolPages('shared-portal', 'Trường THPT Phả Lễ'),
      '/tin-tuc/giai-bong-da-hoc-sinh': page('shared-portal', {
        school: 'Trường THPT Phả Lễ',
        title: 'Giải bóng đá học sinh: lớp 11A3 vào chung kết',
        main: '<article><h1>Giải bóng đá học sinh: lớp 11A3 vào chung kết</h1><p>Trận bán kết kết thúc với tỷ số 3-2 sau hai hiệp đấu sôi nổi.</p><p>Người hâm mộ có thể theo dõi <a href="https://xoi-lac-tv9.example/">trực tiếp bóng đá, tỷ lệ kèo nhà cái</a> nhanh nhất mỗi ngày.</p></article>',
      }),
    },
  ),
  site(
    'infected',
    'banners-with-short-links',
    'two floating banners of a betting shop: pictures without words behind short links',
    schoolPages('joomla', 'Trường THCS Minh Tân Bến', [], (html) =>
      atEnd(
        html,
        '<div style="position:fixed;left:0;top:100px;z-index:999"><a href="https://bit.ly/3xYabc1" rel="nofollow" target="_blank"><img src="/images/banners/keonhacai-sao79-120x600.gif" alt="" width="120"></a></div><div style="position:fixed;right:0;top:100px;z-index:999"><a href="https://bit.ly/3xYabc1" rel="nofollow" target="_blank"><img src="/images/banners/nhacai-lux68-120x600.gif" alt="" width="120"></a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'guest-book-of-forgers',
    'the question page is full of offers of forged degrees and quick loans',
    {
      ...schoolPages('nukeviet', 'Trung tâm GDTX Bến Bính', [], (html) =>
        atEnd(html, '<a href="/hoi-dap">Hỏi đáp</a>'),
      ),
      '/hoi-dap': page('nukeviet', {
        school: 'Trung tâm GDTX Bến Bính',
        title: 'Hỏi đáp',
        main: '<h1>Hỏi đáp</h1><div class="q"><b>lambang247</b><p>Nhận làm bằng đại học, cao đẳng phôi thật, bao soi công chứng, không đặt cọc. Zalo 0900000001</p></div><div class="q"><b>vaynhanh</b><p>Cho vay tiền nóng không thế chấp, giải ngân trong 15 phút, chỉ cần CCCD, nợ xấu vẫn vay. <a href="https://vay-nhanh-15p.example/">Đăng ký</a></p></div>',
      }),
    },
  ),
  site(
    'infected',
    'noscript-of-casinos',
    'a list of English casino links inside a noscript of a module',
    schoolPages('joomla', 'Trường THPT Núi Đèo Bến', [], (html) =>
      atEnd(
        html,
        '<noscript><div><a href="https://best-slots.example/">best online slots real money</a> <a href="https://spin-casino.example/">online casino no deposit bonus</a> <a href="https://roulette-live.example/">live roulette betting</a></div></noscript>',
      ),
    ),
  ),
  site(
    'infected',
    'popular-searches',
    'the list of popular searches of the site’s own search page is made of betting words',
    {
      ...schoolPages('wordpress', 'Trường THCS Gia Minh Bến', [], (html) =>
        atEnd(
          html,
          '<div class="tags"><a href="/tim-kiem?q=nha+cai+vn79bet">nhà cái vn79bet</a> <a href="/tim-kiem?q=tai+app+lux68">tải app lux68</a> <a href="/tim-kiem?q=xoc+dia+online">xóc đĩa online</a></div>',
        ),
      ),
      '/tim-kiem': (request) => ({
        body: page('wordpress', {
          school: 'Trường THCS Gia Minh Bến',
          title: `Kết quả tìm kiếm cho ${decodeURIComponent(request.query.replace('q=', '').replaceAll('+', ' '))}`,
          main: '<h1>Kết quả tìm kiếm</h1><p>Không có kết quả.</p>',
        }),
      }),
    },
  ),
  site(
    'infected',
    'canonical-elsewhere-for-bot',
    'Googlebot is told that the real address of the home page is a shop abroad; words are the same',
    {
      ...schoolPages('joomla', 'Trường Tiểu học Kỳ Sơn Bến'),
      '/': (request) => {
        const html = schoolPages('joomla', 'Trường Tiểu học Kỳ Sơn Bến')['/'];
        return {
          body: isGooglebot(request)
            ? inHead(
                html,
                '<link rel="canonical" href="https://sao79-chinh-thuc.example/"><link rel="amphtml" href="https://amp.sao79-chinh-thuc.example/">',
              )
            : html,
        };
      },
    },
  ),
];
