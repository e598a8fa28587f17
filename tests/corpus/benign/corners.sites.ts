import {
  atEnd,
  type CorpusSite,
  inHead,
  insertBefore,
  isFromGoogle,
  isGooglebot,
  isPhone,
  serve,
  site,
} from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

const javascript = (body: string) => ({ headers: { 'content-type': 'application/javascript' }, body });

/** Healthy sites in which several odd things come together. */
export const sites: readonly CorpusSite[] = [
  {
    id: 'script-redirects-phones-to-own',
    label: 'benign',
    about: 'a script sends phones to the mobile address of the same school',
    respond: serve(
      schoolPages('wordpress', 'Trường THPT Di Động Xanh', [], (html) =>
        inHead(
          html,
          '<script>if(/Android|iPhone/i.test(navigator.userAgent)&&!/nomobile/.test(location.search)){window.location="/m/"}</script>',
        ),
      ),
    ),
  },
  site(
    'benign',
    'consent-loader',
    'an inline loader adds the scripts of known services',
    schoolPages('joomla', 'Trường THPT Đo Lường Xanh', [], (html) =>
      inHead(
        html,
        '<script>(function(w,d,s,l,i){w[l]=w[l]||[];var f=d.getElementsByTagName(s)[0],j=d.createElement(s);j.async=true;j.src="https://www.googletagmanager.com/gtm.js?id="+i;f.parentNode.insertBefore(j,f)})(window,document,"script","dataLayer","GTM-XXXX");!function(f,b,e,v){f.fbq=function(){};var t=b.createElement(e);t.src=v;b.head.appendChild(t)}(window,document,"script","https://connect.facebook.net/vi_VN/fbevents.js");(function(){var s1=document.createElement("script");s1.src="https://embed.tawk.to/5f/default";document.head.appendChild(s1)})();</script>',
      ),
    ),
  ),
  {
    id: 'own-script-with-words',
    label: 'benign',
    about: 'an own script filters rude and betting words in comments',
    respond: serve({
      ...schoolPages('nukeviet', 'Trường THCS Lọc Từ Xanh'),
      '/assets/js/jquery/jquery.min.js': javascript(
        'var banned=["cá độ","nhà cái","lô đề","fun88","kubet"];function isClean(t){return !banned.some(function(w){return t.indexOf(w)>=0})}',
      ),
    }),
  },
  site(
    'benign',
    'school-named-win',
    'a school whose name and host contain win and bet',
    schoolPages('wordpress', 'Trường Quốc tế Darwin – Alphabet', [], (html) =>
      atEnd(
        html,
        '<a href="https://darwin.edu.vn">Darwin</a> <a href="https://alphabet88.edu.vn">Alphabet</a> <p>Win-win, bet on yourself!</p>',
      ),
    ),
  ),
  site(
    'benign',
    'football-league-page',
    'fixtures, tables and streams of the national league',
    schoolPages('dotnetnuke', 'Trường Năng khiếu Thể thao Xanh', [
      {
        slug: 'lich-thi-dau',
        title: 'Lịch thi đấu và trực tiếp bóng đá V-League, Ngoại hạng Anh',
        paragraphs: [
          'Xem trực tiếp bóng đá hôm nay trên VTV. Bảng xếp hạng, kết quả, tỷ số trực tuyến.',
          'Phân tích lực lượng, nhận định trận đấu: đội chủ nhà nhỉnh hơn. Học sinh không cá cược.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'card-game-club',
    'the bridge and chess club, Bridge là trò chơi bài trí tuệ',
    schoolPages('shared-portal', 'Trường THPT Trí Tuệ Xanh', [
      {
        slug: 'clb-co-vua',
        title: 'Câu lạc bộ cờ vua, cờ tướng và bridge',
        paragraphs: [
          'Bridge là môn thể thao trí tuệ chơi bằng bộ bài 52 lá, có trong chương trình SEA Games.',
          'Câu lạc bộ cấm tuyệt đối việc chơi ăn tiền.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'bank-fee-post',
    'tuition by bank transfer, refunds and app downloads',
    schoolPages('wordpress', 'Trường THPT Học Phí Xanh', [
      {
        slug: 'nop-hoc-phi',
        title: 'Hướng dẫn nạp tiền học phí trực tuyến, tải app ngân hàng',
        paragraphs: [
          'Phụ huynh đăng ký, đăng nhập ứng dụng ngân hàng, nạp tiền vào tài khoản học phí, nhận ưu đãi hoàn tiền 5% cho 1.000 người đầu tiên.',
          'Link tải app chính thức có trên cửa hàng ứng dụng.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'student-loan',
    'loans without collateral for pupils by the policy bank',
    schoolPages('joomla', 'Trung tâm GDTX Vay Vốn Xanh', [
      {
        slug: 'vay-von',
        title: 'Vay vốn tín chấp không thế chấp cho học sinh, sinh viên nghèo',
        paragraphs: [
          'Ngân hàng Chính sách xã hội giải ngân nhanh, lãi suất 0,55%/tháng, không cần thế chấp, thời gian trả góp dài.',
          'Liên hệ Hội Phụ nữ xã để được hướng dẫn.',
        ],
      },
    ]),
  ),
  {
    id: 'geo-greeting',
    label: 'benign',
    about: 'phones from Google get a shorter home page without menu',
    respond: (() => {
      const pages = schoolPages('wordpress', 'Trường Mầm non Ngắn Gọn Xanh');
      return serve({
        ...pages,
        '/': (request) => ({
          body:
            isPhone(request) && isFromGoogle(request)
              ? page('hand-made', {
                  school: 'Trường Mầm non Ngắn Gọn Xanh',
                  title: 'Trường Mầm non Ngắn Gọn Xanh',
                  main: '<h2>Tin mới</h2><p>Lịch nghỉ hè</p>',
                })
              : pages['/'],
        }),
      });
    })(),
  },
  {
    id: 'bot-gets-challenge',
    label: 'benign',
    about: 'robots get a page of a firewall with status 200',
    respond: (() => {
      const pages = schoolPages('dotnetnuke', 'Trường THPT Tường Lửa Xanh');
      return serve({
        ...pages,
        '/': (request) => ({
          body: isGooglebot(request)
            ? '<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before accessing</h1><p>Ray ID: 0000</p></body></html>'
            : pages['/'],
        }),
      });
    })(),
  },
  {
    id: 'english-missing-page',
    label: 'benign',
    about: 'the missing page is an English default with links to the maker of the server',
    respond: serve(schoolPages('hand-made', 'Trường THPT Mặc Định Xanh'), () => ({
      status: 404,
      body: '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx/1.22.1</center></body></html>',
    })),
  },
  site(
    'benign',
    'hidden-partner-logos',
    'a carousel hides five slides that link to partners',
    schoolPages('joomla', 'Trường Cao đẳng Đối Tác Xanh', [], (html) =>
      insertBefore(
        html,
        '<div id="ja-footer">',
        [
          'https://fpt.edu.vn',
          'https://www.vietcombank.com.vn',
          'https://coc-coc.example',
          'https://samsung.com',
          'https://www.british-council.example',
        ]
          .map(
            (href) =>
              `<div class="slide" style="display:none"><a href="${href}"><img src="/images/p.png" alt="Đối tác"></a></div>`,
          )
          .join(''),
      ),
    ),
  ),
  site(
    'benign',
    'old-free-counter',
    'a hidden counter picture of a foreign statistics service and a weather widget',
    schoolPages('hand-made', 'Trường Tiểu học Thời Tiết Xanh', [], (html) =>
      atEnd(
        html,
        '<div style="display:none"><a href="https://www.histats.com" target="_blank"><img src="https://sstatic1.histats.com/0.gif?1" alt="web counter"></a></div><iframe src="https://thoitiet.example.vn/widget" width="200" height="120"></iframe><script src="https://s10.histats.com/js15.js"></script>',
      ),
    ),
  ),
  site(
    'benign',
    'gambling-in-history-lesson',
    'history of casinos under colonial rule in a title',
    schoolPages('nukeviet', 'Trường THPT Lịch Sử Xanh', [
      {
        slug: 'song-bac',
        title: 'Sòng bạc, thuốc phiện và chính sách ngu dân của thực dân Pháp',
        paragraphs: [
          'Thực dân Pháp dung túng sòng bạc, tiệm hút thuốc phiện, khuyến khích rượu cồn để đầu độc nhân dân ta.',
          'Phong trào yêu nước vận động đồng bào bài trừ cờ bạc, hút xách.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'survey-iframe',
    'a Google form, a Canva board and a Padlet in frames',
    schoolPages('shared-portal', 'Trường THCS Khảo Sát Xanh', [], (html) =>
      atEnd(
        html,
        '<iframe src="https://docs.google.com/forms/d/e/1/viewform?embedded=true" width="640" height="800"></iframe><iframe src="https://www.canva.com/design/x/view?embed"></iframe><iframe src="https://padlet.com/embed/x" style="width:100%;height:600px"></iframe>',
      ),
    ),
  ),
  site(
    'benign',
    'victim-story',
    'a long reportage on a pupil who lost money to a betting app, with all the jargon',
    schoolPages('wordpress', 'Trường THPT Phóng Sự Xanh', [
      {
        slug: 'con-duong-no-nan',
        title: 'Từ “thử vận may” tài xỉu online đến món nợ 200 triệu',
        paragraphs: [
          'Ban đầu N. chỉ nạp 50.000 đồng chơi tài xỉu trên một cổng game bài đổi thưởng, thắng liền mấy ván nên tin là dễ kiếm tiền.',
          'Sau đó em chuyển sang nổ hũ, xóc đĩa, bắn cá, soi kèo bóng đá; nhà cái khóa tài khoản khi em đòi rút tiền. Em phải vay nóng qua app và bị đòi nợ.',
          'Câu chuyện của N. là lời cảnh tỉnh: không có nhà cái uy tín, chỉ có người chơi mất tiền. Thầy cô và cha mẹ hãy quan tâm tới các em.',
        ],
      },
    ]),
  ),
];
