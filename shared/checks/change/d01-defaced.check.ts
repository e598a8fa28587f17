import type { Check, Rule, Sighting } from '../rule/check.ts';
import type { SiteDocument } from '../rule/site-reading.ts';
import { firstOfEach } from '../reading/planted-text.ts';
import { excerptAround } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { PageContent } from '../snapshot/page.ts';

const rule: Rule = {
  id: 'D01',
  topic: 'change',
  severity: 'critical',
  title: 'Trang bị thay bằng lời của kẻ tấn công',
  meaning: 'Kẻ tấn công đã sửa được trang và để lại tên mình. Chúng có thể còn đường vào khác.',
  steps: [
    'Chụp màn hình làm bằng chứng, không xóa vội.',
    'Báo ngay nhà cung cấp website, Sở và cơ quan công an phụ trách an ninh mạng.',
    'Yêu cầu tạm đóng website, giữ nhật ký máy chủ, tìm nguyên nhân rồi mới khôi phục.',
  ],
  confirm: 'Mở trang bằng máy khác; bài viết kể về một vụ tấn công thì đánh dấu báo nhầm.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'change',
  isPlanted: true,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 10;
/** A page of an attacker says little else; an article about one is long. */
const SHORT_TEXT = 1_500;

const PHRASE =
  /(?<![\p{L}\p{N}])(?:h[a4]ck(?:ed|3d)\s{1,3}(?:by|bởi)|h4x0?r3?d\s{1,3}by|[o0]wn(?:ed|3d)\s{1,3}by|pwn(?:ed|3d)\s{1,3}by|def[a4]c(?:ed|3d)\s{1,3}by|(?:was|is)\s{1,3}h[a4]ck(?:ed|3d)|you have been h[a4]cked|your (?:site|website|security|system) (?:is|has been|was) (?:h[a4]cked|owned|pwned|low|weak|down)|security (?:is )?breached|(?:your |this )?(?:site|website|system|server|admin) (?:got|has been|was|is) (?:pwned|owned|rooted|defaced|h[a4]cked)|sorry,? admin|(?:hello|hi|dear),? admin(?:istrator)?|no (?:system|site|website) is (?:safe|secure)|security is (?:just )?an? (?:illusion|joke|myth)|(?:fix|patch) your (?:bugs?|security|site|website|system)|h[a4]ck(?:ead[oa]|é|iat[oa])\s{1,3}(?:por|par|da)|invadido\s{1,3}por|pirat(?:é|ead[oa])\s{1,3}(?:par|por)|взлома(?:н|но|ли)|touched by|stamped by|(?:was|were) here|greet[sz]\s{0,3}(?:to|:|fly)|cyber (?:army|team|force|attackers?)|hacktivists?|ghost squad|anonymous (?:legion|was here)|we are legion|mr\.?\s?(?:h4ck|hacker)|đã bị (?:hack|tấn công|chiếm quyền)(?: bởi)?|bị hack bởi|hack bởi|đã hack)(?![\p{L}\p{N}])/giu;
/** Phrases that an article or a greeting uses as well: enough only where nothing else stands. */
const WEAK =
  /was here|were here|(?:hello|hi|dear),? admin|sorry,? admin|(?:fix|patch) your|an? (?:illusion|joke|myth)|is (?:safe|secure)|touched by|cyber team|cyber force|đã hack|hacktivist|is hacked|was hacked|đã bị (?:hack|tấn công)$/iu;

/** The words of attackers in titles, first headings and on pages that say little else. */
export const check: Check = {
  rules: [rule],
  evaluate: (_snapshot, context) =>
    firstOfEach(context.reading.documents().flatMap(documentSightings), MAX_SIGHTINGS),
};

/** Words of somebody who explains or warns. */
const EXPLAINS =
  /là gì|nghĩa là|thế nào|vì sao|bài học|cảnh báo|cảnh giác|hướng dẫn|phòng (?:tránh|chống|ngừa)|kẻ (?:tấn công|xấu|gian)|mật khẩu mạnh|an toàn thông tin|what (?:is|does)|how to/iu;
const REACH = 400;

interface Phrase {
  readonly text: string;
  readonly match: RegExpExecArray;
  /** Said by the attacker, and not quoted or explained by somebody else. */
  readonly isTelling: boolean;
}

function isQuoted(text: string, { index, 0: phrase }: RegExpExecArray): boolean {
  const around = text.slice(Math.max(0, index - REACH), index + phrase.length + REACH);
  return /[“"«‘']\s{0,2}$/u.test(text.slice(0, index)) || EXPLAINS.test(around);
}

/** All phrases; `matchAll` would compile a copy of the pattern for each text. */
function phrasesIn(text: string): readonly RegExpExecArray[] {
  const phrases: RegExpExecArray[] = [];
  PHRASE.lastIndex = 0;
  for (let match = PHRASE.exec(text); match !== null; match = PHRASE.exec(text)) phrases.push(match);
  return phrases;
}

/** The phrase of an attacker in a text, the strong one if there is any. */
function findPhrase(text: string, isShort: boolean): Phrase | null {
  const phrases = phrasesIn(text);
  const strong = phrases.find(([phrase]) => !WEAK.test(phrase));
  const match = strong ?? (isShort ? phrases[0] : undefined);
  if (match === undefined) return null;
  return { text, match, isTelling: (strong !== undefined || phrases.length >= 2) && !isQuoted(text, match) };
}

/** A page of the site leads back to its other pages. */
const FEW_LINKS = 3;

/** A bare page that says so in its title and again in its text, and leads nowhere: a name that somebody has left. */
function signsTwice({ title, text, textLength, links }: PageContent): boolean {
  const isBare = textLength < SHORT_TEXT && links.length < FEW_LINKS;
  return isBare && [title, text].every((words) => phrasesIn(words).length > 0 && !EXPLAINS.test(words));
}

/**
 * A title or first heading in the words of an attacker is proof whatever stands below; in the text it is where little
 * else stands.
 */
function documentSightings({ url, path, content }: SiteDocument): readonly Sighting[] {
  const isShort = content.textLength < SHORT_TEXT;
  const heads = [content.title, ...content.headings.slice(0, 3).map(({ text }) => text)];
  const found = [...heads, content.text.slice(0, SHORT_TEXT)]
    .map((text, index) => ({ phrase: findPhrase(text, isShort), isHead: index < heads.length }))
    .flatMap(({ phrase, isHead }) => (phrase === null ? [] : [{ ...phrase, isHead }]))
    .sort((a, b) => Number(b.isTelling) - Number(a.isTelling))[0];
  if (found === undefined || (!found.isTelling && !isShort)) return [];
  const { text, match, isTelling, isHead } = found;
  const isProof = (isTelling && (isHead || isShort)) || signsTwice(content);
  const isHint = isTelling || !isQuoted(text, match);
  return [
    sighting(rule, {
      certainty: isProof ? 'certain' : 'possible',
      ...(isProof ? {} : { severity: isHint ? 'high' : 'low', infection: isHint ? 'hint' : 'none' }),
      page: url,
      seen: `Trang có dòng “${match[0]}”.`,
      ...excerptAround(text, match.index, match.index + match[0].length),
      subject: path,
    }),
  ];
}
