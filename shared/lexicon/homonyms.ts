import type { TermHit } from './lexicon.ts';

/** An ordinary reading of words that are a term elsewhere, told by what stands before or behind them. */
interface Homonym {
  /** The end of the term, or the whole. */
  readonly term: string;
  /** What stands before the term, up to it. */
  readonly before?: RegExp;
  /** What follows at once. */
  readonly after?: RegExp;
  /** The same where no accents are written, as in addresses. */
  readonly bareAfter?: RegExp;
  readonly bareBefore?: RegExp;
}

const EXAMS =
  'thi|bài|cương|tài|xuất|án|nghị|kiểm tra|ôn|tham khảo|minh họa|mục|toán|văn|mở|từ|cử|luyện|đọc|khảo sát';
const LESSONS = 'tập|giảng|học|hát|toán|thơ|trắc nghiệm|ôn|kiểm tra|đọc|văn';
const BARE_LESSONS = 'tap|giang|hoc|hat|toan|tho|trac nghiem|kiem tra|doc|van';

/** `nhà cái bàn kê giữa`: what is counted with “cái”. */
const THINGS =
  'bàn|ghế|giường|tủ|nồi|chum|cối|ao|giếng|bếp|quạt|đèn|cổng|cửa|sân|chõng|võng|chổi|thang|xe|ti ?vi|bát|mâm|rổ|rá|thùng|xô|gàu|cuốc|cày|liềm|áo|nón|ô|cặp|bút|thước|đồng hồ|radio|đài|điện thoại|máy (?:tính|bơm|cày|khâu|giặt)|tết|nắng|mưa|rét|gió|mùi|tiếng|đã|gì';
/** Of this and that, as it is said from Thanh Hoá to Huế and elsewhere. */
const DEMONSTRATIVES = 'nớ|ni|nọ|tê|tề|mô|này|ấy|đó|kia|nì|nầy';
const INSIDE = /(?:^|\s)(?:ở|trong|về|ngoài|bên|trước|sau|khỏi|quanh|giữa|khắp|gần|đến|tới) $/iu;
const GIRLS =
  'Anh|Ánh|Bích|Bé|Bông|Bống|Bưởi|Cam|Chanh|Chi|Cúc|Dần|Dậu|Diệu|Dịu|Dung|Duyên|Đào|Gái|Giang|Hà|Hằng|Hạnh|Hến|Hiền|Hĩm|Hoa|Hoà|Hòa|Hoài|Hồng|Hợi|Huệ|Hương|Huyền|Khánh|Kim|Lài|Lan|Lành|Lê|Lệ|Liên|Linh|Loan|Lụa|Ly|Mai|Mận|Mẹt|Minh|Mơ|Mùi|My|Mỹ|Na|Nga|Ngà|Ngân|Ngần|Ngọc|Nguyệt|Nhài|Nhàn|Nhi|Nhung|Như|Nết|Nụ|Oanh|Phượng|Phương|Quyên|Quỳnh|Sen|Tâm|Tèo|Thảo|Thắm|Thanh|Thêu|Thoa|Thơ|Thơm|Thu|Thuỷ|Thủy|Thuý|Thúy|Thương|Tí|Tý|Tình|Trang|Trâm|Trinh|Trúc|Tươi|Tuyết|Uyên|Út|Vân|Vy|Xoan|Xuân|Yến';
const BEHIND_CAI = new RegExp(`^ (?:${GIRLS})(?![\\p{L}\\d]| (?:\\p{Lu}|\\d))`, 'u');
const BARE_GIRLS =
  'lan|hoa|mai|hong|hue|cuc|dao|ti|bong|hang|huong|nga|linh|trang|thao|yen|tuyet|man|sen|bong';
const BARE_GIRL = new RegExp(`^[ -](?:${BARE_GIRLS})(?![a-z0-9])`, 'u');
const BARE_VISIT = /(?:^|[^a-z])(?:sang|ben|qua|o|ve|tu|toi|den)[ -]$/u;

/** A text that goes on with one of some whole words, given as alternatives of a pattern. */
function followedBy(words: string): RegExp {
  return new RegExp(`^[ -](?:${words})(?![\\p{L}\\p{M}\\d])`, 'iu');
}

/** `cá độ một tháng tuổi`, `cá độ ba ngón tay`: fish, about so old or so large. */
const FISH_OF_AN_AGE =
  /^ (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|vài|mấy|hơn|khoảng|chừng|non|\d{1,3}) (?:[\p{L}\d]{1,8} ){0,2}(?:tháng|tuổi|tuần|ngày tuổi|năm tuổi|ký|kí|kg|cân|lạng|phân|ngón|gang)(?!\p{L})/iu;

const HOMONYMS: readonly Homonym[] = [
  {
    term: 'nhà cái',
    after: followedBy(`${DEMONSTRATIVES}|${THINGS}|quản|tổng|trị|ngục|nghiện|đội|thợ`),
    bareAfter: followedBy('tao|cach|thien|luong|dat|nhau|gi|no'),
  },
  { term: 'nhà cái mới', before: /(?:mua|mang|sắm|đem|chở|khiêng|tậu|rước)[^.!?]{0,25} về $/iu },
  {
    term: 'soi cầu',
    before: /(?:trăng|đèn|đuốc|sao|nắng|bóng|ánh sáng|mắt|đi) $/iu,
    after: followedBy(
      'thang|vồng|treo|lông|tiêu|cống|đường|khỉ|tre|ao|phao|cảng|dao|may|rồng|long biên|tràng tiền|mây|gỗ|đá',
    ),
  },
  {
    term: 'gái gọi',
    before: /(?:^|\s)(?:con|bé|cháu|đứa|chị|bạn|học sinh) $/iu,
    after: followedBy(
      'điện|mẹ|bố|má|cha|chị|anh|bà|ông|cô|chú|bác|cậu|dì|tên|to|lại|nhau|tôi|nó|thầy|chồng|bạn|vọng|với|theo|mãi|lớn|dậy|đò|về quê|về thăm',
    ),
    bareBefore: /(?:^|[^a-z])(?:con|be|chau)[ -]$/u,
    bareAfter: followedBy('dien|me|bo|co|thay|chong'),
  },
  {
    term: 'gái ngành',
    before: /(?:^|\s)con $/iu,
    after: followedBy(
      'y|dược|sư phạm|công nghệ|kỹ thuật|kinh tế|mầm non|du lịch|may|luật|toán|điện|xây dựng|giáo dục|công an|nông|hàng không|ngân hàng|kế toán|điều dưỡng',
    ),
  },
  { term: 'ảnh nóng', after: followedBy('hổi|chảy|lên|ruột|lòng|rực|nực|ẩm|sốt|bỏng tay') },
  { term: 'clip nóng', after: followedBy('hổi|chảy|lên|nhất tuần') },
  { term: 'phim nóng', after: followedBy('hổi|chảy|lên') },
  { term: 'bán nước vui', after: followedBy('vẻ|tính|nhộn|mừng|lắm|miệng') },
  {
    term: 'làm bằng',
    after: followedBy('khen|chứng|gỗ|tre|tay|giấy|nhựa|tôn|sắt|vải|đá|đất|cách'),
    bareAfter: followedBy('khen|chung|go|tre|tay|giay|nhua|cach'),
  },
  { term: 'làm bằng giả', after: followedBy('da|gỗ|đá|ngọc|mây') },
  { term: 'bằng giả', after: followedBy('thiết|thuyết|định|sử|da|gỗ|đá') },
  { term: 'bán thận', after: followedBy('trọng') },
  { term: 'tiền giả', after: followedBy('định|thiết|sử') },
  { term: 'game bài', after: followedBy(LESSONS), bareAfter: followedBy(BARE_LESSONS) },
  { term: 'cá độ', after: followedBy('mặn|tuổi|dài|lớn|sâu|đạm') },
  { term: 'cá độ', after: FISH_OF_AN_AGE },
  { term: 'số đề', after: followedBy(EXAMS) },
  { term: 'đánh đề', after: followedBy(EXAMS) },
  { term: 'ghi đề', after: followedBy(EXAMS) },
  { term: 'lô đề', after: followedBy(EXAMS) },
  { term: 'đánh lô', after: followedBy('cốt') },
  { term: 'cần sa', after: followedBy('thải|mạc|lầy|đà|bàn|cơ|vào') },
  { term: 'thi hộ', after: followedBy('lý|tịch|sinh|pháp|khẩu|chiếu|đê|gia đình') },
  { term: 'học hộ', after: followedBy('sinh|nghèo|khẩu|gia đình|lý|cận nghèo|chiếu|tịch') },
  {
    term: 'phôi bằng',
    before: /(?<!cung )(?:cấp|quản lý|nhận|in|sử dụng|huỷ|hủy|mẫu|sổ|kho|giao|số hiệu|cấp phát) $/iu,
    after: followedBy('tốt nghiệp|và chứng chỉ'),
  },
  { term: 'rồng hổ', before: /(?:múa|tranh|thế|hình|tượng|đồ|võ|phù điêu|chạm) $/iu },
  { term: 'đá gà', after: followedBy('trống|mái|con') },
  { term: 'đặt cược', bareAfter: followedBy('thi|hop|song|doi|gap') },
  { term: 'cờ bạc', bareBefore: /(?:^|[^a-z])(?:con|cac|thua|chao|quy)[ -]$/u },
];

const REACH = 60;
const NEAR = 300;
/** Words of the trade: beside them no ordinary reading is believed. */
const TRADE =
  /uy tín|thưởng|(?:đăng|dang) k[ýíy]|cược|(?<!\p{L})kèo|casino|hoàn tiền|khuyến m[ãạ]i|(?<!\p{L})nạp|online|trực tuyến|xổ số|zalo|telegram|giá (?:rẻ|tốt)|link|uy[ -]tin|truc[ -]tuyen|[a-z]\d{2}/iu;

const GOES_ON_INSIDE = followedBy('nào|là|cũng|thì|đi|rồi');

/** `sang nhà cái Lan`, `trong nhà cái nào cũng có`. */
function isHouseOf(written: string, before: string, after: string): boolean {
  if (/cái$/u.test(written)) return BEHIND_CAI.test(after) || isInHouse(before, after);
  return BARE_GIRL.test(after) && BARE_VISIT.test(before);
}

function isInHouse(before: string, after: string): boolean {
  return INSIDE.test(before) && GOES_ON_INSIDE.test(after);
}

/** A name of letters and digits, or of one word without accents, as betting houses and school teams both choose. */
const SHORT_NAME = /^[A-Za-z]{1,8}(?:\d{2,3}|(?: ?club)?)$/iu;
/** `FC M88`, `đội bóng W88`, `cựu học sinh: K88`, `cuộc thi hùng biện tiếng Anh iWin`. */
const OF_A_TEAM =
  /(?<!\p{L})(?:đội(?! ngũ)|fc|clb|câu lạc bộ|lớp|khóa|khoá|cựu học sinh|cuộc thi|hội thi|đêm nhạc|nhóm nhạc|ban nhạc)[\p{L}\d:,– -]{0,30}$/iu;
/** `M88 thắng 3-0`, `K88 gặp K92`, `W88 của tổ Toán`, `iWin là cuộc thi`; not `W88 thắng lớn`. */
const DOES_AS_A_TEAM =
  /^(?: \d{4})?,? (?:(?:gặp|thắng|thua|hòa|hoà)(?=,? (?:\d|\p{L}{0,6}\d|đội|fc|clb|câu lạc bộ|lớp|khóa|khoá|khối|chủ nhà|sát nút|áp đảo|ngược))|(?:vô địch|đá với|đấu với|vs|dừng bước|lọt vào|vào (?:chung kết|bán kết|tứ kết)|giành (?:cúp|giải|huy chương|chiến thắng)|của (?:lớp|khóa|khoá|tổ|câu lạc bộ|trường)|là (?:tên )?(?:cuộc thi|câu lạc bộ|đội|ban nhạc|nhóm nhạc)|\d{1,2} ?[-–] ?\d{1,2})(?![\p{L}\d]))/iu;
/** Words of the trade that no report of a match or a contest has; other teams have names like that too. */
const TRADE_BESIDE_TEAM =
  /uy tín|cược|(?<!\p{L})kèo|casino|hoàn tiền|khuyến mãi|(?<!\p{L})nạp|nhà cái|cá độ|xổ số|telegram|link|game (?:bài|đổi|online|slot)|cổng game|nổ hũ|tài xỉu|đại lý|tài trợ|uy[ -]tin|nha[ -]cai|(?:trang chủ|đăng nhập|(?<!\p{L})tải)\s{1,2}(?:app|chính|mới|nhận|\p{L}{1,8}\d)|(?<!\p{L})app(?!\p{L})|(?:nhận|trả|đổi) thưởng|tặng (?:code|\d)|nhận \d|mã quà|rút tiền|là rút|(?<!\p{L})slots?(?!\p{L})|bắn cá|giải trí (?:số|hàng đầu|trực tuyến)|đổi thẻ|ưu đãi|24\/7|chơi ngay|vào ngay/iu;

/** Whether the name of a house is that of a team, a club, a year of former pupils or a contest here. */
function isNameOfTeam(written: string, before: string, after: string): boolean {
  if (!SHORT_NAME.test(written) || TRADE_BESIDE_TEAM.test(`${before} ${after}`)) return false;
  return OF_A_TEAM.test(before) || DOES_AS_A_TEAM.test(after);
}

function isReadSo(homonym: Homonym, written: string, before: string, after: string): boolean {
  const isBare = /^[ -~]*$/.test(written);
  const pattern = isBare ? (homonym.bareBefore ?? null) : (homonym.before ?? null);
  if (pattern?.test(before) === true) return true;
  return (isBare ? homonym.bareAfter : homonym.after)?.test(after) === true;
}

function oneSpaced(text: string): string {
  return text.normalize('NFC').replace(/[^\S\n]/gu, ' ');
}

/** Whether the words around a hit give it an ordinary meaning. */
function isHomonym(text: string, hit: TermHit): boolean {
  const { term, start, end } = hit;
  const readings = HOMONYMS.filter((one) => term === one.term || term.endsWith(` ${one.term}`));
  const isName = hit.class === 'gambling' && SHORT_NAME.test(term);
  if (readings.length === 0 && !isName) return false;
  const before = oneSpaced(text.slice(Math.max(0, start - REACH), start));
  const after = oneSpaced(text.slice(end, end + REACH));
  const written = text.slice(start, end).normalize('NFC');
  if (isName) return isNameOfTeam(written, before, after);
  const isOrdinary =
    readings.some((one) => isReadSo(one, written, before, after)) ||
    (term === 'nhà cái' && isHouseOf(written, before, after));
  return isOrdinary && !TRADE.test(`${before} ${after}`);
}

/**
 * The hits without those that mean something else where they stand (`soi cầu thang`, `sang nhà cái Lan`). Other terms
 * of the same trade nearby keep them: an advertisement can call its house by any name.
 */
export function withoutHomonyms(text: string, hits: readonly TermHit[]): readonly TermHit[] {
  const ordinary = new Set(hits.filter((hit) => isHomonym(text, hit)));
  if (ordinary.size === 0) return hits;
  const telling = hits.filter((hit) => !ordinary.has(hit) && hit.weight >= 2);
  return hits.filter(
    (hit) =>
      !ordinary.has(hit) ||
      telling.some(
        (other) => other.class === hit.class && other.start < hit.end + NEAR && hit.start - NEAR < other.end,
      ),
  );
}
