import { describe, expect, it } from 'vitest';
import { check as pageRedirect } from '#shared/checks/redirects/r05-page-redirect.check.ts';
import { check as openRedirect } from '#shared/checks/redirects/r09-open-redirect.check.ts';
import { hostOfHref, scriptRedirects } from '#shared/checks/reading/script-redirects.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { answered, SITE, SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';
import { link, page, rulesSeen, sightings, view } from '#tests/support/site-snapshot.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const lexicon = defaultLexicon;

function scripted(code: string) {
  return {
    pages: [
      page(SITE.href, { scripts: [{ address: null, code, decoded: '', type: '', hasIntegrity: false }] }),
    ],
  };
}

describe('R05: redirects in the page', () => {
  function refreshed(to: string, seconds = 0) {
    return { pages: [page(SITE.href, { refresh: { address: webAddress(to), seconds } })] };
  }

  it('speaks of a refresh to a foreign host', () => {
    expect(sightings(pageRedirect, refreshed('https://tin-moi.com/'))[0]?.infection).toBe('hint');
    expect(sightings(pageRedirect, refreshed('https://kubet-mau.example/'), { lexicon })[0]?.infection).toBe(
      'proof',
    );
  });

  it.each([`https://${SITE_HOST}/trang-chu`, 'https://thcsmau.edu.vn/', 'https://www.facebook.com/thcsmau'])(
    'is silent for a refresh to %s',
    (to) => {
      expect(rulesSeen(pageRedirect, refreshed(to))).toEqual([]);
    },
  );

  it.each([
    'if(/google|bing/.test(document.referrer)){window.location.href="https://tin-moi.example/"}',
    'var h="https://"+"tin"+"-moi"+".example";if(screen.width<800){top.location.replace(h)}',
    "(function(){var t='https:\\/\\/tin-moi.example\\/x';if(navigator.userAgent.match(/Android/)){location=t}})()",
  ])('takes a script that asks who comes for a proof: %s', (code) => {
    expect(sightings(pageRedirect, scripted(code))).toMatchObject([
      { rule: 'R05', infection: 'proof', subject: 'tin-moi.example' },
    ]);
  });

  it('sees what only another visitor is given', () => {
    const refresh = { address: webAddress('https://kubet-mau.example/'), seconds: 0 };
    const phone = view('phone', answered(SITE.href, { view: 'phone' }), { title: 'Đang tải', refresh });
    const views = [{ address: SITE, views: [view('browser', answered(SITE.href)), phone] }];
    expect(sightings(pageRedirect, { views }, { lexicon })).toMatchObject([
      { rule: 'R05', infection: 'proof', subject: 'kubet-mau.example' },
    ]);
  });

  it('takes leaving for a cheap host without a word for a proof, and not when readers are told', () => {
    const refresh = { address: webAddress('https://tin-moi.top/'), seconds: 0 };
    const found = (text: string) =>
      sightings(pageRedirect, { pages: [page(SITE.href, { text, refresh })] })[0]?.infection;
    expect(found('')).toBe('proof');
    expect(found('Website đã chuyển sang địa chỉ mới.')).toBe('hint');
  });

  it.each([
    'window["location"]["href"]="https://tin-moi.top/"',
    'const d=`https://tin-moi.top/?k=1`;setTimeout(()=>{location.href=d},900)',
    'var a=document.createElement("a");a.href="https://tin-moi.top/";document.body.appendChild(a);a.click()',
    'addEventListener("popstate",function(){location.replace("https://tin-moi.top/")})',
  ])('reads orders in other words: %s', (code) => {
    expect(sightings(pageRedirect, scripted(code))).toMatchObject([
      { infection: 'proof', subject: 'tin-moi.top' },
    ]);
  });

  it.each([
    'var App={go:function(){location="https://tin-moi.top/"}};',
    'const m={open(){location.href=`https://tin-moi.top/${id}`}}',
    'fetch("/api").then(r=>{if(r.status===401){location.href="https://tin-moi.top/"}})',
    'document.onkeydown=function(e){location.href="https://tin-moi.top"}',
  ])('takes orders that wait for something for no proof: %s', (code) => {
    expect(sightings(pageRedirect, scripted(code)).filter(({ infection }) => infection === 'proof')).toEqual(
      [],
    );
  });

  it('speaks of a form that a script sends to a stranger', () => {
    const form = {
      action: webAddress('https://tin-moi.top/vao'),
      hasPassword: false,
      method: 'get' as const,
    };
    const sent = (code: string) => {
      const script = { address: null, code, decoded: '', type: '', hasIntegrity: false };
      return sightings(pageRedirect, { pages: [page(SITE.href, { forms: [form], scripts: [script] })] });
    };
    expect(sent('document.forms[0].submit()')).toMatchObject([
      { infection: 'proof', subject: 'tin-moi.top' },
    ]);
    expect(sent('$("#k").change(function(){this.form.submit()})')).toEqual([]);
  });

  it('takes a script that sends phones to an unknown .vn for a hint', () => {
    const code = 'if(/Android/.test(navigator.userAgent)){location.href="https://di-dong.nha-cung-cap.vn/"}';
    expect(sightings(pageRedirect, scripted(code))[0]?.infection).toBe('hint');
  });

  it.each([
    'document.addEventListener("click",function(){window.open("https://tin-moi.example/","_blank")},{once:true})',
    '$(document).one("click",function(){window.open("https://tin-moi.example/")})',
    'document.body.onclick=function(){location.href="https://tin-moi.example/"}',
    'if(!/da_xem/.test(document.cookie)){document.cookie="da_xem=1";location.replace("https://tin-moi.example/")}',
    'if(!sessionStorage.x){sessionStorage.x=1;location="https://tin-moi.example/"}',
  ])('takes a click anywhere and what happens only once for a proof: %s', (code) => {
    expect(sightings(pageRedirect, scripted(code))).toMatchObject([
      { rule: 'R05', infection: 'proof', subject: 'tin-moi.example' },
    ]);
  });

  it.each([
    'document.addEventListener("click",function(e){if(e.target.id=="a"){window.open("https://doi-tac.example/")}})',
    '$(document).on("click",".doi-tac",function(){window.open("https://doi-tac.example/")})',
    'document.querySelector(".a").onclick=function(){window.open("https://doi-tac.example/")}',
    'if(/MSIE|Trident/.test(navigator.userAgent)){location.href="https://browsehappy.com/?locale=vi"}',
  ])('is silent for a click on one thing and for advice about browsers: %s', (code) => {
    expect(rulesSeen(pageRedirect, scripted(code))).toEqual([]);
  });

  it('takes an order that only people from Google are given for a proof', () => {
    const scripts = [
      {
        address: null,
        code: 'location.replace("https://tin-moi.example/")',
        decoded: '',
        type: '',
        hasIntegrity: false,
      },
    ];
    const seen = view('from-google', answered(SITE.href, { view: 'from-google' }), { scripts });
    const views = [{ address: SITE, views: [view('browser', answered(SITE.href)), seen] }];
    expect(sightings(pageRedirect, { views })).toMatchObject([{ rule: 'R05', infection: 'proof' }]);
  });

  it('marks the order in the excerpt', () => {
    const [found] = sightings(pageRedirect, scripted('location.href = "https://tin-moi.example/";'));
    expect(found?.excerpt.slice(found.highlight?.start, found.highlight?.end)).toBe(
      'location.href = "https://tin-moi.example/"',
    );
  });

  it.each([
    'document.getElementById("nut").addEventListener("click",function(){location.href="https://doi-tac.example/"})',
    'function moBanDo(){window.location="https://doi-tac.example/"}',
    'if(location.href=="https://doi-tac.example/"){x()}',
    'if(location.protocol=="http:"){location.replace("https://thcs-mau.haiphong.edu.vn/")}',
    'location.href="/dang-nhap"',
    'location.reload()',
  ])('is silent for %s', (code) => {
    expect(rulesSeen(pageRedirect, scripted(code))).toEqual([]);
  });

  it('reads hostile code in no time', () => {
    const pieces = ['location=', 'location="a"+', 'var a="', "location.replace('"];
    const cost = cpuMsOf(() => {
      for (const piece of pieces) scriptRedirects(piece.repeat(8_000));
    });
    expect(cost).toBeLessThan(1_500);
  });

  it('finds the host in addresses as people hide them', () => {
    expect(hostOfHref('//Tin-Moi.example:8443/x')).toBe('tin-moi.example');
    expect(hostOfHref('https://truong.edu.vn@tin-moi.example/')).toBe('tin-moi.example');
    expect(hostOfHref('/noi-bo')).toBe('');
  });
});

describe('R09: forwarding addresses', () => {
  function linked(href: string) {
    return { pages: [page(SITE.href, { links: [link(href)] })] };
  }

  it('speaks of a foreign host in a forwarding parameter', () => {
    const href = `${SITE.href}out?url=${encodeURIComponent('https://kubet-mau.example/')}`;
    expect(sightings(openRedirect, linked(href), { lexicon })).toMatchObject([
      { rule: 'R09', severity: 'high', subject: 'kubet-mau.example' },
    ]);
    expect(
      sightings(openRedirect, linked(`${SITE.href}go?next=https://tin-moi.example/`))[0]?.certainty,
    ).toBe('possible');
  });

  it.each([
    `${SITE.href}dang-nhap?returnUrl=%2Ftrang-chu`,
    `${SITE.href}dang-nhap?return=https://${SITE_HOST}/ho-so`,
    `${SITE.href}dang-nhap?redirect_uri=https://login.microsoftonline.com/x`,
    `${SITE.href}tim-kiem?q=https://tin-moi.example/`,
    `${SITE.href}out?url=%E0%A4%A`,
    'https://www.facebook.com/sharer.php?u=https://tin-moi.example/',
  ])('is silent for %s', (href) => {
    expect(rulesSeen(openRedirect, linked(href))).toEqual([]);
  });
});
