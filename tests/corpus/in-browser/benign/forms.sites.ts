import { type CorpusSite, site } from '../../corpus-site.ts';
import { schoolPages } from '../../school-pages.ts';
import { data, drawn, withData } from '../drawn.ts';

const loginPage = (form: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đăng nhập</title></head><body><h1>Đăng nhập</h1>${form}</body></html>`;

/** Healthy sites with logins, forms, downloads, copies and clicks. */
export const sites: readonly CorpusSite[] = [
  drawn('benign', {
    id: 'login-drawn',
    about: 'the login box is drawn by the script and posts to the site itself',
    platform: 'wordpress',
    school: 'Trường THPT Cửa Vào Xanh',
    code: withData(
      '/wp-json/login',
      'var b=document.createElement("div");b.innerHTML=d.html;document.body.appendChild(b)',
    ),
    more: {
      '/wp-json/login': data({
        html: '<form action="/wp-login.php" method="post"><input name="log"><input type="password" name="pwd"><button>Vào</button></form>',
      }),
    },
  }),
  drawn('benign', {
    id: 'login-at-vnedu',
    about: 'the script gives the login form the address of vnEdu',
    platform: 'shared-portal',
    school: 'Trường THCS Sổ Liên Lạc Xanh',
    code: withData('/upload/sso.json', 'document.querySelector("#loginModal form").action=d.url'),
    more: { '/upload/sso.json': data({ url: 'https://hocsinh.vnedu.vn/login' }) },
  }),
  drawn('benign', {
    id: 'login-at-microsoft',
    about: 'a drawn form posts to the login of Microsoft',
    platform: 'joomla',
    school: 'Trường THPT Văn Phòng Xanh',
    code: withData(
      '/media/ms.json',
      'var b=document.createElement("div");b.innerHTML=d.html;document.body.appendChild(b)',
    ),
    more: {
      '/media/ms.json': data({
        html: '<form action="https://login.microsoftonline.com/common/login" method="post"><input name="login" type="email"><input type="password" name="passwd"><button>Đăng nhập Office 365</button></form>',
      }),
    },
  }),
  site('benign', 'login-leads-to-city', 'the page of logins leads by script to the login of the city', {
    ...schoolPages('nukeviet', 'Trường THCS Một Cửa Xanh', [], (html) =>
      html.replace('<h2>Tin mới</h2>', '<h2>Tin mới</h2><a href="/dang-nhap">Đăng nhập</a>'),
    ),
    '/dang-nhap': loginPage(
      '<p>Đang chuyển tới trang đăng nhập của thành phố.</p><script>location.replace("https://sso.haiphong.gov.vn/login?service=truong")</script>',
    ),
  }),
  drawn('benign', {
    id: 'login-by-google',
    about: 'the button of Google comes from Google and opens a window when pressed',
    platform: 'dotnetnuke',
    school: 'Trường Tiểu học Lớp Học Xanh',
    end: '<div id="g" style="width:200px;height:40px"></div>',
    code: 'var s=document.createElement("script");s.src="https://accounts.google.com/gsi/client";document.body.appendChild(s);document.getElementById("g").addEventListener("click",function(){window.open("https://accounts.google.com/o/oauth2/auth")})',
  }),
  drawn('benign', {
    id: 'fees-at-gateway',
    about: 'fees are paid at a known gateway, to which a drawn form leads',
    platform: 'wordpress',
    school: 'Trường Mầm non Thu Phí Xanh',
    code: withData(
      '/wp-json/fee',
      'var b=document.createElement("div");b.innerHTML=d.html;document.body.appendChild(b)',
    ),
    more: {
      '/wp-json/fee': data({
        html: '<form action="https://pay.vnpay.vn/vpcpay.html" method="get"><input type="hidden" name="vnp_Amount" value="100000"><button>Nộp học phí</button></form>',
      }),
    },
  }),
  site('benign', 'download-begins-by-itself', 'a page of documents begins to send its document by itself', {
    ...schoolPages('nukeviet', 'Trường THPT Văn Bản Xanh', [], (html) =>
      html.replace('<h2>Tin mới</h2>', '<h2>Tin mới</h2><a href="/tai-ve">Tải kế hoạch năm học</a>'),
    ),
    '/tai-ve':
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tải về</title></head><body><h1>Tải kế hoạch năm học</h1><p>Tệp sẽ tự tải về sau giây lát, nếu không hãy bấm <a href="/uploads/ke-hoach.pdf">vào đây</a>.</p><script>setTimeout(function(){var i=document.createElement("iframe");i.style.display="none";i.src="/uploads/ke-hoach.pdf";document.body.appendChild(i)},500)</script></body></html>',
    '/uploads/ke-hoach.pdf': {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="ke-hoach.pdf"',
      },
      body: '%PDF-1.4 thu nghiem',
    },
  }),
  drawn('benign', {
    id: 'copy-of-address',
    about: 'a press copies the address of the page for others',
    platform: 'joomla',
    school: 'Trường THCS Chia Sẻ Xanh',
    end: '<button id="cp" style="position:fixed;left:0;top:40%;width:100%;height:20%">Sao chép liên kết</button>',
    code: 'document.getElementById("cp").addEventListener("click",function(){navigator.clipboard.writeText(location.href)})',
  }),
  drawn('benign', {
    id: 'copy-of-lesson',
    about: 'a lesson in programming copies its example when pressed',
    platform: 'wordpress',
    school: 'Trường THPT Tin Học Xanh',
    end: '<section><h2>Bài thực hành Python</h2><pre id="vd" style="min-height:300px">print("Xin chào")\nfor i in range(3): print(i)</pre></section>',
    code: 'document.getElementById("vd").addEventListener("click",function(){navigator.clipboard.writeText(this.textContent)})',
  }),
  drawn('benign', {
    id: 'partner-opens-on-its-link',
    about: 'a press on a banner opens a partner in a new window; elsewhere nothing happens',
    platform: 'shared-portal',
    school: 'Trường Tiểu học Thư Viện Xanh',
    end: '<div data-mo="https://thuvien-doitac.example/" style="width:120px;height:40px">Thư viện số</div>',
    code: 'document.addEventListener("click",function(e){var m=e.target.dataset.mo;if(m)window.open(m,"_blank")})',
  }),
  drawn('benign', {
    id: 'unsaved-test',
    about: 'a form for answers asks before it is left, and fills the screen when begun',
    platform: 'hand-made',
    school: 'Trường THCS Kiểm Tra Xanh',
    end: '<form action="/nop-bai" method="post"><textarea name="bai">Câu 1</textarea><button type="button" id="bd">Bắt đầu</button></form>',
    code: 'window.addEventListener("beforeunload",function(e){e.preventDefault();e.returnValue=""});document.getElementById("bd").onclick=function(){document.documentElement.requestFullscreen()}',
  }),
];
