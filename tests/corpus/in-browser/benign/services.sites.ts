import type { CorpusSite } from '../../corpus-site.ts';
import { data, drawn, script, withData } from '../drawn.ts';

const loads = (url: string): string =>
  `var s=document.createElement("script");s.async=1;s.src="${url}";document.body.appendChild(s);`;

/** Healthy sites with services of others: chat, notices, films, counters, payment. */
export const sites: readonly CorpusSite[] = [
  drawn('benign', {
    id: 'chat-from-settings',
    about: 'the chat window of a known service comes from a list of settings',
    platform: 'wordpress',
    school: 'Trường THPT Hỏi Đáp Xanh',
    code: withData(
      '/wp-json/chat',
      'var s=document.createElement("script");s.src=d.u;document.body.appendChild(s)',
    ),
    more: { '/wp-json/chat': data({ u: 'https://embed.tawk.to/5f0000000000/default' }) },
  }),
  drawn('benign', {
    id: 'zalo-and-facebook',
    about: 'buttons of Zalo and Facebook float over the page',
    platform: 'shared-portal',
    school: 'Trường Tiểu học Kết Nối Xanh',
    end: '<div class="zalo-chat-widget" data-oaid="1234567890" style="position:fixed;right:10px;bottom:10px"></div>',
    code: `${loads('https://sp.zalo.me/plugins/sdk.js')}${loads('https://connect.facebook.net/vi_VN/sdk.js')}`,
  }),
  drawn('benign', {
    id: 'notices-by-onesignal',
    about: 'a known push service asks to send notices and has its worker',
    platform: 'wordpress',
    school: 'Trường THPT Chuông Báo Xanh',
    code: `${loads('https://cdn.onesignal.com/sdks/web/v16/OneSignalSDK.page.js')}navigator.serviceWorker.register("/OneSignalSDKWorker.js");setTimeout(function(){Notification.requestPermission()},500)`,
    more: {
      '/OneSignalSDKWorker.js': script(
        'importScripts("https://cdn.onesignal.com/sdks/web/v16/OneSignalSDK.sw.js")',
      ),
    },
  }),
  drawn('benign', {
    id: 'notices-by-firebase',
    about: 'the app of the school asks to send notices by Firebase',
    platform: 'nukeviet',
    school: 'Trường THCS Ứng Dụng Trường Xanh',
    code: 'navigator.serviceWorker.register("/firebase-messaging-sw.js").then(function(){return Notification.requestPermission()})',
    more: {
      '/firebase-messaging-sw.js': script(
        'importScripts("https://www.gstatic.com/firebasejs/10.12.0/firebase-app-compat.js","https://www.gstatic.com/firebasejs/10.12.0/firebase-messaging-compat.js")',
      ),
    },
  }),
  drawn('benign', {
    id: 'notices-of-its-own',
    about: 'the site asks to send notices at once, with a worker of its own alone',
    platform: 'joomla',
    school: 'Trường Mầm non Nhắc Việc Xanh',
    code: 'navigator.serviceWorker.register("/sw.js");Notification.requestPermission()',
    more: {
      '/sw.js': script(
        'self.addEventListener("push",function(e){e.waitUntil(self.registration.showNotification("Nhà trường",{body:e.data.text()}))})',
      ),
    },
  }),
  drawn('benign', {
    id: 'works-offline',
    about: 'a worker keeps pages for reading offline, with the usual library for it',
    platform: 'wordpress',
    school: 'Trường THCS Đọc Ngoại Tuyến Xanh',
    code: 'if("serviceWorker" in navigator)navigator.serviceWorker.register("/sw.js")',
    more: {
      '/sw.js': script(
        'importScripts("https://storage.googleapis.com/workbox-cdn/releases/7.0.0/workbox-sw.js")',
      ),
    },
  }),
  drawn('benign', {
    id: 'film-made-by-script',
    about: 'a film of YouTube in a frame that the script makes, which can fill the screen',
    platform: 'dotnetnuke',
    school: 'Trường THPT Phim Tư Liệu Xanh',
    end: '<div id="phim" style="width:560px;height:315px"></div>',
    code: withData(
      '/Portals/0/video.json',
      'var i=document.createElement("iframe");i.width=560;i.height=315;i.allowFullscreen=true;i.src="https://www.youtube.com/embed/"+d.id+"?autoplay=1&mute=1";document.getElementById("phim").appendChild(i)',
    ),
    more: { '/Portals/0/video.json': data({ id: 'abcdefghijk' }) },
  }),
  drawn('benign', {
    id: 'player-with-worker',
    about: 'a player of lessons works in a worker made from text and asks to fill the screen on a click',
    platform: 'hand-made',
    school: 'Trường THCS Bài Giảng Xanh',
    end: '<div id="v" style="width:640px;height:360px;background:#000"></div>',
    code: 'var w=new Worker(URL.createObjectURL(new Blob(["var e=Date.now()+1200,h=0;while(Date.now()<e){h=(h*31+7)|0}postMessage(h)"])));document.getElementById("v").addEventListener("click",function(){this.requestFullscreen()})',
  }),
  drawn('benign', {
    id: 'counter-of-small-vendor',
    about: 'pictures count visits at Google and at a small vendor',
    platform: 'shared-portal',
    school: 'Trường Tiểu học Đếm Lượt Xanh',
    code: `${loads('https://www.googletagmanager.com/gtag/js?id=G-0000000')}new Image().src="https://thongke-truonghoc.vn/p.gif?u="+encodeURIComponent(location.href)`,
  }),
  drawn('benign', {
    id: 'chat-by-socket',
    about: 'the chat of the site itself keeps a socket open',
    platform: 'joomla',
    school: 'Trường THPT Trực Tuyến Xanh',
    code: 'var s=new WebSocket("ws://"+location.host+"/chat");s.onerror=function(){};',
  }),
  drawn('benign', {
    id: 'snow-of-petals',
    about: 'petals for the new year fall over the whole page and keep the machine busy',
    platform: 'wordpress',
    school: 'Trường Tiểu học Hoa Đào Xanh',
    code: 'var c=document.createElement("canvas");c.style.cssText="position:fixed;top:0;left:0;width:100%;height:100%;pointer-events:none;z-index:9999";document.body.appendChild(c);var x=c.getContext("2d");(function f(){for(var i=0;i<400;i++){x.fillStyle="#fbc";x.fillRect(Math.random()*300,Math.random()*150,2,2)}requestAnimationFrame(f)})()',
  }),
];
