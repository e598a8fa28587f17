import type { WebAddress } from '../snapshot/web-address.ts';

/**
 * Registrable domains to which school sites link or from which they load every day: social networks, maps, video,
 * analytics, content delivery, press, publishers and makers of software for schools. Being on it means only that the
 * host alone is no news.
 */
const KNOWN_DOMAINS: ReadonlySet<string> = new Set(
  `facebook.com facebook.net fb.com fbcdn.net messenger.com instagram.com threads.net youtube.com youtu.be youtube-nocookie.com ytimg.com
  google.com google.com.vn gstatic.com googleapis.com googletagmanager.com google-analytics.com googlesyndication.com googleusercontent.com
  doubleclick.net goo.gl g.page forms.gle blogger.com blogspot.com recaptcha.net withgoogle.com zalo.me zaloapp.com zadn.vn zdn.vn zing.vn
  tiktok.com twitter.com x.com linkedin.com pinterest.com whatsapp.com skype.com viber.com apple.com microsoft.com live.com office.com
  office365.com sharepoint.com onedrive.com bing.com clarity.ms msn.com cloudflare.com cloudflareinsights.com jsdelivr.net unpkg.com
  jquery.com bootstrapcdn.com fontawesome.com typekit.net gravatar.com wp.com wordpress.org wordpress.com joomla.org drupal.org moodle.org
  dnnsoftware.com w3.org schema.org ogp.me creativecommons.org gnu.org mozilla.org github.com github.io githubusercontent.com gitlab.com
  wikipedia.org wikimedia.org vimeo.com vimeocdn.com dailymotion.com soundcloud.com spotify.com issuu.com slideshare.net scribd.com
  flickr.com canva.com padlet.com quizizz.com kahoot.it kahoot.com quizlet.com geogebra.org khanacademy.org code.org scratch.mit.edu
  zoom.us trello.com dropbox.com box.com tawk.to subiz.com chatra.io crisp.chat statcounter.com histats.com addthis.com sharethis.com
  addtoany.com disqus.com hotjar.com newrelic.com sentry.io elfsight.com flaticon.com freepik.com unsplash.com pexels.com openstreetmap.org
  leafletjs.com mapbox.com nukeviet.vn vinades.vn violet.vn vnedu.vn vnpt.vn viettel.vn viettel.com.vn misa.vn misa.com.vn fpt.vn fpt.com.vn
  bkav.com.vn mobifone.vn vinaphone.com.vn pavietnam.vn matbao.net inet.vn azota.vn olm.vn hocmai.vn k12online.vn vietjack.com loigiaihay.com
  hoc247.net tailieu.vn thuvienphapluat.vn luatvietnam.vn sachmem.vn hoc10.vn taphuan.csdl.edu.vn nxbgd.vn thieunien.vn nhandan.vn
  vnexpress.net dantri.com.vn tuoitre.vn thanhnien.vn vietnamnet.vn vtv.vn vov.vn laodong.vn tienphong.vn baomoi.com kenh14.vn 24h.com.vn
  giaoducthoidai.vn baohaiphong.vn baohaiphong.com.vn anninhthudo.vn cand.com.vn qdnd.vn vietnamplus.vn plo.vn nld.com.vn baochinhphu.vn
  thanhphohaiphong.vn tinnhiemmang.vn khonggianmang.vn unicef.org unesco.org who.int un.org britishcouncil.vn britishcouncil.org ielts.org
  cambridge.org cambridgeenglish.org oxfordlearning.com pearson.com ets.org bbc.co.uk bbc.com voanews.com ted.com coursera.org edx.org
  w.org automattic.com akismet.com jetpack.com elementor.com yoast.com woocommerce.com themeforest.net envato.com wix.com
  squarespace.com weebly.com mediawiki.org dokuwiki.org phpbb.com moodle.com php.net debian.org ubuntu.com apache.org nginx.org nginx.com
  nextcloud.com typo3.org opencart.com prestashop.com duolingo.com ixl.com nasa.gov
  adobe.com getadobe.com oracle.com java.com python.org mysql.com nodejs.org stackoverflow.com w3schools.com example.com example.org`.split(
    /\s+/u,
  ),
);

/** Registries that give names to authorities and schools only. */
const OFFICIAL_HOST =
  /(?:^|\.)(?:gov|edu|ac|mil)(?:\.[a-z]{2})?$|(?:^|\.)(?:chinhphu|dangcongsan|quochoi)\.vn$/u;

/** Top-level domains under which companies and institutions usually stand; two letters stand for countries. */
const ORDINARY_TOP_LEVEL =
  /\.(?:com|net|org|edu|gov|int|mil|info|biz|name|museum|coop|aero|travel|app|dev|school|academy|education|college|university|institute|foundation|cloud|tech|[a-z]{2})$/u;
/** Countries whose names are given away or sold for next to nothing. */
const CHEAP_COUNTRIES = /\.(?:cc|pw|ws|la|tk|ml|ga|cf|gq|cx|bz|gg)$/u;

/** Whether a host belongs to an authority, a school or university, or to one of the services everybody uses. */
export function isKnownHost(address: WebAddress): boolean {
  return KNOWN_DOMAINS.has(address.registrableDomain) || OFFICIAL_HOST.test(address.host);
}

/** The same for a host that was read from code, without its registrable domain: the host or a parent of it. */
export function isKnownName(host: string): boolean {
  const labels = host.split('.');
  return (
    OFFICIAL_HOST.test(host) || labels.some((_, index) => KNOWN_DOMAINS.has(labels.slice(index).join('.')))
  );
}

/**
 * Whether a host lies under one of the cheap top-level domains that planted advertising prefers (`.top`, `.vip`,
 * `.marketing`). Weak evidence, never alone.
 */
export function isCheapHost(host: string): boolean {
  return !ORDINARY_TOP_LEVEL.test(host) || CHEAP_COUNTRIES.test(host);
}

/** Whether a host is one of the given ones or lies below one of them. */
export function isBelowAny(host: string, parents: readonly string[]): boolean {
  return parents.some((parent) => host === parent || host.endsWith(`.${parent}`));
}
