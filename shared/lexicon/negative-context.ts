import { inOneSpelling } from './one-spelling.ts';

/** Words of police, courts, school rules and campaigns; as written. */
const CUES = [
  'phòng,? chống',
  'phòng ngừa',
  'đấu tranh',
  'tác hại',
  'hậu quả',
  'hệ lụy',
  'tuyên truyền',
  'xử phạt',
  'xử lý nghiêm',
  'xử lý hình sự',
  'cảnh báo',
  'cảnh giác',
  'công an',
  'khởi tố',
  'bắt giữ',
  'bị bắt',
  'tạm giam',
  'triệt phá',
  'hình thức lừa đảo',
  'kẻ lừa đảo',
  'đối tượng lừa đảo',
  'lừa đảo tuyển',
  'chiêu trò',
  'chiêu lừa',
  'dụ đầu tư',
  'xâm hại',
  'giáo dục giới tính',
  'ảnh hưởng xấu',
  'không chia sẻ',
  'triệt xóa',
  'đường dây',
  'ổ nhóm',
  'trái phép',
  'trái pháp luật',
  'không tham gia',
  'nói không',
  'nghiêm cấm',
  'bị cấm',
  'tránh xa',
  'tệ nạn',
  'bài trừ',
  'vi phạm',
  'phạm tội',
  'tội phạm',
  'tội đánh bạc',
  'tội tổ chức',
  'bộ luật',
  'nghị định',
  'điều \\d{3}',
  'phạt tiền',
  'phạt tù',
  'sa vào',
  'sa ngã',
  'dính vào',
  'vướng vào',
  'nghiện',
  'vỡ nợ',
  'nợ nần',
  'nạn nhân',
  'chiếm đoạt',
  'bị can',
  'bị cáo',
  'xét xử',
  'tòa án',
  'viện kiểm sát',
  'núp bóng',
  'trá hình',
  'dụ dỗ',
  'lôi kéo',
  'rủ rê',
  'cam kết không',
  'tuyệt đối không',
  'tố giác',
  'kẻ xấu',
  'kẻ gian',
  'thủ đoạn',
  'mã độc',
  'phong tỏa',
  'sập bẫy',
  'bóc gỡ',
  'điều tra',
  'hầu tòa',
  'bắt nhóm',
  'bắt đối tượng',
  'bắt quả tang',
  'con bạc',
  'tan cửa nát nhà',
  'tán gia bại sản',
  'lên án',
  'món nợ',
  'bị xử lý',
  'truy cứu',
  'truy tố',
  'hỏi đáp pháp luật',
  'đòi nợ',
  'cảnh tỉnh',
  'mất tiền',
  'mất trắng',
  'mất \\d+(?:[.,]\\d+)? ?(?:triệu|tỷ)',
  'không có thật',
  'thua lỗ',
  'trả giá',
  'giá phải trả',
  'cạm bẫy',
  'bủa vây',
  'khốn đốn',
  'đe dọa',
  'tuyên phạt',
  '(?:năm|tháng|án) tù',
  'gọi 113',
  'vay mượn',
  'học sinh không',
  'anti.?gambling',
  'gambling addiction',
  'addiction',
  'illegal',
  'police',
  'arrest(?:ed|s)?',
  'convicted',
  'jailed',
  'sentenced',
  'indict(?:ed|ment)',
  'prosecutors?',
  'stand trial',
  'lawsuit',
  'crackdown',
  'prostitution ring',
  'child porn(?:ography)?',
  'revenge porn',
];

/** The same without marks, for addresses and texts typed without them; only those that stay unmistakable. */
const BARE_CUES = [
  'phong[ ,-]*chong',
  'tac[ -]hai',
  'tuyen[ -]truyen',
  'xu[ -]phat',
  'canh[ -]bao',
  'canh[ -]giac',
  'cong[ -]an',
  'khoi[ -]to',
  'triet[ -](?:pha|xoa)',
  'trai[ -]phep',
  'noi[ -]khong',
  'khong[ -]tham[ -]gia',
  'te[ -]nan',
  'toi[ -]pham',
  'nghiem[ -]cam',
];

const WRITTEN = new RegExp(`(?<!\\p{L})(?:${CUES.join('|')})(?!\\p{L})`, 'giu');
const BARE = new RegExp(`(?<![a-z])(?:${BARE_CUES.join('|')})(?![a-z])`, 'iu');

const REACH_BEFORE = 160;
const REACH_AFTER = 110;
const SENTENCE_END = /[.!?…](?=\s|$)|[\n\r]/gu;

/** The sentence around a place, cut at 160 characters before it and 110 after. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH_BEFORE), start);
  const after = text.slice(end, end + REACH_AFTER);
  const ends = [...before.matchAll(SENTENCE_END)];
  const from = (ends.at(-1)?.index ?? -1) + 1;
  const firstEnd = after.search(/[.!?…](?:\s|$)|[\n\r]/u);
  return before.slice(from) + text.slice(start, end) + (firstEnd === -1 ? after : after.slice(0, firstEnd));
}

const OPENING = /[“"«‘']$/u;
const CLOSING = /^[”"»’']/u;
const QUOTE_REACH = 40;
/** Whole sentences stand between marks that open and close. */
const CITED_REACH = 120;
const OPEN_STILL = /(?<said>[^“”«»\n\r]{0,60})[“«][^“”«»\n\r]*$/u;
const CLOSED_LATER = /^[^“”«»\n\r]*[”»](?<said>[^“”«»\n\r]{0,60})/u;
/** Who tells of an advertisement says what it is; who advertises quotes customers. */
const TELLS =
  /(?<!\p{L})(?:lời mời|mời gọi|mời chào|lời rao|rao vặt|rao bán|quảng cáo|tin nhắn|dòng chữ|tờ rơi|khẩu hiệu|hứa hẹn|cột điện|kiểu như|những câu)(?!\p{L})/iu;

/**
 * Whether a term is quoted, as those do who explain or report it: `“tài xỉu”`, `lời mời “nạp đầu tặng 100%”`; also in the
 * midst of a sentence that is quoted.
 */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - QUOTE_REACH), start);
  const after = text.slice(end, end + QUOTE_REACH);
  if (OPENING.test(before)) return /[”"»’']/u.test(after);
  if (CLOSING.test(after) && /[“"«‘']/u.test(before)) return true;
  const opened = OPEN_STILL.exec(text.slice(Math.max(0, start - CITED_REACH), start));
  const closed = opened === null ? null : CLOSED_LATER.exec(text.slice(end, end + CITED_REACH + QUOTE_REACH));
  if (closed === null) return false;
  const said = `${opened?.groups?.['said'] ?? ''}\n${closed.groups?.['said'] ?? ''}`;
  return TELLS.test(said.normalize('NFC'));
}

/** Whether a term is quoted, or its sentence speaks against it. */
export function isNegatedAt(text: string, start: number, end: number): boolean {
  return isQuoted(text, start, end) || isSpokenAgainstAt(text, start, end);
}

/** Whether the sentence around a term speaks against it: “phòng, chống cờ bạc”, “Công an triệt phá đường dây cá độ”. */
export function isSpokenAgainstAt(text: string, start: number, end: number): boolean {
  const sentence = sentenceAround(text, start, end).normalize('NFC');
  WRITTEN.lastIndex = 0;
  return WRITTEN.test(inOneSpelling(sentence)) || BARE.test(sentence);
}

/** A word of warning, in small letters, and where it stands. */
export interface WarningCue {
  readonly cue: string;
  readonly start: number;
  readonly end: number;
}

/** The words of warning in a composed text (NFC), in order. */
export function warningCues(text: string): readonly WarningCue[] {
  return [...inOneSpelling(text).matchAll(WRITTEN)].map(({ 0: cue, index }) => ({
    cue: cue.toLowerCase(),
    start: index,
    end: index + cue.length,
  }));
}
