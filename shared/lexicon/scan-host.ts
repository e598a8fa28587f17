import type { TermHit } from './lexicon.ts';
import type { TermClass } from './terms/term-group.ts';

interface HostPattern {
  readonly class: TermClass;
  readonly weight: number;
  readonly pattern: RegExp;
}

const FREE_BEGINNING =
  '(?:^|[^a-z0-9]|link|vao|tai|game|app|nhacai|choi|dangky|dangnhap|play|the|my|get|top|vn|viet|trang|web|m)';
const FREE_END =
  '(?:$|[^a-z0-9]|vn|vip|com|net|top|club|casino|bet|link|app|viet|asia|pro|game|online|fun|live|win|moi|nhat|uytin|[a-z]{2,4}\\d?$)';

/** Names too short or too common to count inside another word. */
const SHORT_BRANDS = [
  'w88',
  'm88',
  'bk8',
  'ok9',
  '8us',
  '8day',
  'go88',
  'vn88',
  'hi88',
  'mu88',
  'ta88',
  'tk88',
  'sv88',
  'b52club',
  'debet',
  'cwin',
  'zbet',
  'iwin',
  'nohu',
  '123b',
  'abc8',
  's666',
  'rr88',
  'mb66',
  'uk88',
  'tf88',
  'au88',
  'wi88',
  'vwin',
  'letou',
  '1win',
];

/** Names that stand in no honest word. */
const BRANDS =
  '188bet|12bet|1xbet|22bet|33win|77win|78win|789bet|789club|789win|79king|88clb|88vin|8kbet|8live|8xbet|98win|99ok|ae888|alo789|bet365|bet88|betvisa|betway|bj88|bong88|cmd368|dafabet|f8bet|fabet|fb88|fcb8|five88|fun88|ga179|gamvip|hello88|hitclub|i9bet|iwinclub|jun88|ku888|kubet|kuwin|lixi88|lode88|loto188|lucky88|manclub|mibet|new88|okvip|onbet|one88|oxbet|qh88|red88|rikvip|sbobet|sbotop|shbet|sky88|sodo66|suncity|sunwin|sv388|taisunwin|thabet|thienhabet|twin68|typhu88|v9bet|w9bet|win55|win79|xoilac|yo88|zowin|6686|ufabet|pgslot|mostbet|melbet|parimatch|casibom|jojobet|holiganbet|grandpashabet|bahsegel|betturkey|winbet|vinbet|vipwin|mayclub|sin88|bl555';

/** `times-of-a-better-day`, `jon-beth`: glued, they hold a brand that goes on as another word. */
const NO_WORD_ON = '(?!(?<=bet)(?:ter|h))';

/** Words of the trade, glued as in host names. */
const STEMS =
  'nhacai|keonhacai|tylekeo|tilekeo|soikeo|keobong|keotructuyen|taixiu|xocdia|gamebai|baidoithuong|doithuong|cacuoc|cadobongda|caobongda|dagathomo|dagatructiep|lodeonline|soicau|danhbai|songbai|nohu|casino|baccarat|roulette|slotgacor|slotonline|gacor|judionline|judibola|togel|maxwin|bandarqq|dominoqq|situsslot|bahis|betting|gambling|sportsbook|jackpot|freespin|pokeronline|onlinepoker';

const PATTERNS: readonly HostPattern[] = [
  { class: 'gambling', weight: 5, pattern: new RegExp(`(?<![0-9])(?:${BRANDS})${NO_WORD_ON}(?![0-9])`, 'u') },
  {
    class: 'gambling',
    weight: 5,
    pattern: new RegExp(`${FREE_BEGINNING}(?:${SHORT_BRANDS.join('|')})${FREE_END}`, 'u'),
  },
  { class: 'gambling', weight: 5, pattern: new RegExp(STEMS, 'u') },
  {
    class: 'gambling',
    weight: 4,
    pattern: /(?<!\d)\d{2,4}(?:bet|win|vin|club|vip|loto|lode|play|game)(?![a-z]{3})/u,
  },
  {
    class: 'gambling',
    weight: 4,
    pattern:
      /(?:^|[^a-z])(?:bet|win(?!(?:7|8|10|11|95|98|32|64)(?!\d))|vin|club|vip|slot|game|loto|lode|kubet|ku)[-]?\d{2,4}(?:$|[^a-z0-9]|[a-z]{2,4}$)/u,
  },
  {
    class: 'gambling',
    weight: 3,
    pattern: /^[a-z]{1,6}(?:88|888|789|68|79|99|66|77|777|666|555|365|247)(?:$|[a-z]{2,4}$)/u,
  },
  {
    class: 'gambling',
    weight: 3,
    pattern: /(?:^|-)(?:bet|lode|slots?|poker|xoso|cado|loto|kumar|judi)(?:$|-)/u,
  },
  {
    class: 'porn',
    weight: 5,
    pattern:
      /phimsex|sexviet|sextop|gaigoi|vlxx|xnxx|xvideos|pornhub|xhamster|phimxxx|clipsex|javhd|hentai|redtube|porn/u,
  },
  { class: 'porn', weight: 3, pattern: /(?:^|-)(?:sex|xxx|jav|escorts?)(?:$|-|\d)/u },
  { class: 'loan-shark', weight: 4, pattern: /vaytien(?:nhanh|nong|online|gap)|vaynong|vaynhanh|bocbatho/u },
  {
    class: 'fake-documents',
    weight: 4,
    pattern: /lambang(?:daihoc|cap|gia)|muabang|bangcapgia|lamgiaytogia|essaywriting|buyessay|fakediploma/u,
  },
  { class: 'drugs', weight: 4, pattern: /viagra|cialis|kamagra|thuockichduc|canadianpharm|onlinepharmacy/u },
];

/** Second levels under which registries sell names, and first labels that say nothing. */
const EMPTY_LABELS = /^(?:www\d?|com|net|org|edu|gov|co|ac|info|mail|cdn)$/u;
const MAX_HOST_LENGTH = 255;

/**
 * Terms and brands in a host name; see `Lexicon.scanHost`. Each label is read as written and without hyphens; the last
 * label, the top-level domain, is never read, except for the two that casinos registered for themselves.
 */
export function scanHost(host: string): readonly TermHit[] {
  const labels = host.slice(0, MAX_HOST_LENGTH).toLowerCase().split('.');
  const hits: TermHit[] = [];
  let start = 0;
  labels.forEach((label, index) => {
    const isTopLevel = index === labels.length - 1;
    if (isTopLevel ? /^(?:casino|bet|poker)$/u.test(label) : !EMPTY_LABELS.test(label)) {
      const best = isTopLevel ? { class: 'gambling' as const, weight: 4 } : strongest(label);
      if (best !== undefined) {
        hits.push({
          term: label,
          class: best.class,
          weight: best.weight,
          start,
          end: start + label.length,
          isDisguised: false,
          isNegated: false,
        });
      }
    }
    start += label.length + 1;
  });
  return hits;
}

function strongest(label: string): Pick<HostPattern, 'class' | 'weight'> | undefined {
  const glued = label.replaceAll('-', '');
  return PATTERNS.find(({ pattern }) => pattern.test(label) || pattern.test(glued));
}
