/** Words of a box that lies, where they stand in a text. */
export interface TrickFound {
  /** What the box does, a Vietnamese sentence. */
  readonly seen: string;
  readonly start: number;
  readonly end: number;
}

const REACH = 400;

interface Trick {
  /** What the pattern cannot do without, quick to look for: most texts hold none of it. */
  readonly word: RegExp;
  readonly pattern: RegExp;
  readonly seen: string;
}

const TRICKS: readonly Trick[] = [
  {
    word: /trình duyệt|chrome|firefox|flash|version of|browser/iu,
    pattern:
      /(?:trình duyệt|chrome|firefox|flash player)[^.!?\n]{0,60}(?:lỗi thời|đã cũ|quá cũ|phiên bản cũ|hết hạn)[^]{0,120}cập nhật|(?:older|outdated|old) version of (?:chrome|firefox|edge|your browser|flash)[^]{0,120}update|update (?:your )?(?:chrome|browser|flash player) (?:now|to continue)/iu,
    seen: 'Trang hiện hộp bảo người xem cập nhật trình duyệt.',
  },
  {
    word: /cho phép|allow/iu,
    pattern:
      /(?:nhấn|bấm|chọn|nhấp)(?: vào)? (?:nút )?["“'«]?(?:cho phép|allow)["”'»]?[^.!?\n]{0,50}(?:rô-?bốt|robot|người máy|tiếp tục|xem video|đủ 18)|(?:click|press|tap) ["“']?allow["”']?[^.!?\n]{0,50}(?:robot|human|continue|watch|18)/iu,
    seen: 'Trang bảo người xem bấm “Cho phép” để chứng tỏ không phải rô-bốt.',
  },
  {
    word: /chúc mừng|congratulations/iu,
    pattern:
      /chúc mừng[^]{0,80}bạn (?:là (?:khách|người)[^.!?\n]{0,30}thứ|(?:đã )?được chọn|(?:đã )?trúng)[^]{0,120}(?:iphone|samsung|ipad|voucher|quà|tiền mặt|thẻ cào)|congratulations[^]{0,80}(?:you have been (?:selected|chosen)|you(?:'ve| have)? won|lucky visitor)[^]{0,120}(?:iphone|samsung|ipad|gift card|prize|claim)/iu,
    seen: 'Trang hiện hộp báo người xem trúng thưởng.',
  },
];
/** Words of somebody who warns of the trick or teaches. */
const WARNS =
  /kẻ (?:xấu|gian|tấn công|lừa)|lừa đảo|cảnh báo|cảnh giác|thủ đoạn|giả mạo|mã độc|không (?:được )?(?:bấm|làm theo|nhấn)|tuyệt đối không|scam|malware|beware/iu;

/** The first false update, false check for robots or false prize in a text of which nobody near warns; `null` for none. */
export function trickIn(text: string): TrickFound | null {
  for (const { word, pattern, seen } of TRICKS) {
    const match = word.test(text) ? pattern.exec(text) : null;
    if (match !== null && !isWarning(text, match.index)) {
      return { seen, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

function isWarning(text: string, at: number): boolean {
  return WARNS.test(text.slice(Math.max(0, at - REACH), at + REACH));
}
