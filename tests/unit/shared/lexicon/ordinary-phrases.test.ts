import { describe, expect, it } from 'vitest';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { foldText } from '#shared/lexicon/fold-text.ts';
import { termGroups } from '#shared/lexicon/terms/registry.ts';

const { scanText } = defaultLexicon;

/** Phrases of lessons, stories, notices; without accents, or by their first words alone, each is a term. */
const OTHER_ACCENTS = `
bạn thân | đôi bạn thân thiết | Bạn thân của em là Minh | tình bạn thân ái | bàn thân thể | bản thân em | chính bản thân mình
bổn phận với bản thân | phát triển bản thân | lời giới thiệu bản thân | cùng bàn thân mật | Ban thân hữu phụ huynh | bạn than phiền
Trưởng ban thận trọng xem xét | ban thần học | bán than tổ ong | bán thân tượng đồng | bàn than thở
cảnh tang thương | nỗi tang thương dâu bể | tầng thượng của nhà trường | lên tầng thượng ngắm sao | tặng thương binh một phần quà
nhà cải tạo xong | sửa nhà, cải tạo sân trường | nhà cài hoa lên cửa | nhà cãi nhau | nhà cài then | các nhà cải cách | nhà cải tiến
nhà cai quản vườn thú | nhà cai tổng | nhà cải lương | nhà cài đặt phần mềm
các cuộc thi | các cuộc họp | ba cuộc đua | cả cuộc đời | ca cước | cá cước muối
chuyện đời thường | văn hóa đời thường | đội thương binh | đổi thương hiệu | đồi thượng nguồn | đời thượng cổ | đội thưởng thức văn nghệ
cô bác nông dân | bà con cô bác | có bậc thềm | cổ bạc màu | cơ bậc cao | có bắc cầu
danh bạc | danh bác học | đành bác bỏ | đánh bác | đánh bặc
đặt cuộc gặp | đạt cuộc thi cấp trường | dắt cước
hình ảnh nông thôn mới | hình ảnh nồng ấm | ảnh nông sản | tranh ảnh nông dân | anh nóng ruột | anh nông dân cày ruộng
clip nông thôn đổi mới | phim nông thôn | phim nồng nàn
cho vay nông nghiệp | cho vay nông dân | vay nông cụ | vay nồng nhiệt
môn học hỗ trợ | lớp học hồ hởi | cuộc thi hô khẩu hiệu | cuộc thi hồ sơ đẹp | kỳ thi hỗ trợ học sinh | trường học Hồ Tùng Mậu | học hố đào
thông báo công chứng | bảo công chúng đến dự | báo công chức | bao công chúng yêu mến
soi kẹo | sợi kéo | sôi kẹo đường
lộ đê ven sông | lo đề phòng | lỡ đề bài | lọ để hoa | lo để dành
số để dành | so đề thi | sợ đề khó | sổ để ghi | sơ đề cương | sổ đề bài | sở đề nghị
đánh để trống | danh đề | dành để tặng | đành để lại | đánh dẻ | ghi để nhớ | ghi dễ đọc | ghi đè lên tệp
cá do ngư dân đánh bắt | cả đổ ra | ca đỏ | cà đỏ | ca dao | cá dồ | cá đô thị | cả đô thị
bàn cả lớp | bán cá | bàn cá nhân | bạn cả lớp | bản cá nhân | ban ca nhạc | bàn cà phê | bắn cả loạt đạn
đà gà | đa gá | đã gả con | da gà | đã gặp | dạ gã
tiền gia công | tiên gia | tiến giả | tiền giá trị | tiền gia đình
phao nổ bụp | pháo nở hoa | phao nơ
cạn sạch | cần sả | căn sả | cân sa bàn | can sa mạc
sông bạc trắng | sóng bạc đầu | sóng bài thơ | song bài thơ | sống bãi biển
lớp A12 nhà cải tạo | game bãi biển | gãi gối | gai gói bánh | gãi gọi
nợ hụi | no hử | nở hự | nợ hú | nó hù bạn
rồng hồ Tây | rộng hồ nước | rong hồ | trống hổ | rồng hồ
tận thu | tan thu | tận thủy | tần thụ | tấn thủ công
đám nữ sinh | đam nữ công | đậm nữ tính | dặm nữ
đánh lọ | danh lộ | đánh lỗ | dành lo
cước phí | cuộc thi | cuốc đất
bọc hộ sách | bóc hộ em | bộc họ
kéo lệch | kẹo lềnh | kéo lênh đênh
lô giản | lở gần | lọ gắn
đàn để luyện | đàn đệ tử | dân để ý
bằng gia công | bảng giá | bằng giá gốc | băng gia đình
bạn súng | bán sung | bàn sủng | mua sung | múa sung
bán pháp | bàn pháo binh | bạn pháo thủ | mua phao bơi | bán phao bơi
tải xíu mại | xoc địa | xóc dĩa
vãy nóng | vậy nông | vay nông
`;

/** The accents of a term and another meaning: the next or the last word tells. */
const SAME_ACCENTS = `
sang nhà cái Lan chơi | Ở nhà cái Tí chỉ có khoai | bên nhà cái Hoa có giàn mướp | mẹ dắt em qua nhà cái Bống
nhà cái nớ to hè | nhà cái nớ ở mô rứa | nhà cái ni của mệ | nhà cái tê có cây khế | nhà cái đó đẹp | nhà cái này mới xây
trong nhà cái gì cũng có | ở nhà cái nào cũng mới | về nhà cái đã | trong nhà cái bàn kê giữa | trước nhà cái ao đầy bèo
trong nhà cái nồi đang sôi | về đến nhà cái là ngủ ngay | trong nhà cái Tết rộn ràng | ngoài nhà cái nắng chang chang
soi cầu thang | đèn soi cầu thang | trăng soi cầu ao | ánh đèn soi cầu Rồng | nắng soi cầu vồng | trăng soi cầu tre lắt lẻo
con gái gọi mẹ | cô gái gọi điện cho bạn | em gái gọi to | bé gái gọi bà | người con gái gọi chồng | cô gái gọi về quê
sinh viên gái ngành y | con gái ngành sư phạm | học sinh gái ngành công nghệ
hình ảnh nóng chảy của băng | tin ảnh nóng hổi | clip nóng hổi từ hội thi | hình ảnh nóng lên của Trái Đất
cô bán nước vui tính | bà bán nước vui vẻ mời em
dịch vụ làm bằng khen | nhận làm bằng tre | tiếp nhận làm bằng chứng | hộp làm bằng giả da | tượng làm bằng giả gỗ
người bán thận trọng gói hàng | tiền giả định trong câu | chứng minh bằng giả thiết | trở về bằng giả thuyết
thiết kế game bài tập | game bài giảng điện tử | tải game bài học vui | game bài hát tiếng Anh
nuôi cá độ mặn thấp | bắt cá độ tuổi một năm
một số đề tài khoa học | một số đề thi tham khảo | một số đề xuất | số đề án | đánh đề cương | đánh đề thi vào máy
ghi đề bài lên bảng | ghi đề kiểm tra | lô đề thi đã niêm phong | đánh lô cốt địch | cần sa thải
thi hộ lý giỏi | kỳ thi hộ tịch viên | học hộ sinh | miễn học phí học hộ nghèo
cấp phôi bằng tốt nghiệp | quản lý phôi bằng, chứng chỉ
múa rồng hổ | tranh rồng hổ | đá gà trống bằng đất nung
`;

/** Names in addresses, where nobody writes accents. */
const ADDRESSES = `
tinh-ban-than | doi-ban-than-thiet | gioi-thieu-ban-than | ban-than-em | sua-nha-cai-tao-san-truong | nha-cai-cach-giao-duc
hinh-anh-nong-thon-moi | clip-nong-thon-doi-moi | phim-nong-thon | cho-vay-nong-nghiep | mon-hoc-ho-tro | cuoc-thi-ho-tro
thong-bao-cong-chung | game-bai-tap-toan | soi-cau-thang | con-gai-goi-me | lam-bang-khen | mot-so-de-tai | ca-do-tuoi
chuyen-doi-thuong | ba-con-co-bac | dam-nu-sinh | tien-gia-dinh | song-bac-dau | phan-tich-song-bai-tho | dat-cuoc-thi
ban-nuoc-vui-tinh | sang-nha-cai-lan
`;

const listed = (text: string): readonly string[] =>
  text
    .split(/[|\n]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

const glued = (text: string): string => foldText(text).text.replace(/[^a-z0-9]/gu, '');
const keys = termGroups.flatMap(({ terms }) => terms.map(glued)).filter((key) => key !== '');

describe('ordinary Vietnamese beside the terms', () => {
  it('is written here in many phrases, most of which hold a term when their accents are taken off', () => {
    const phrases = [OTHER_ACCENTS, SAME_ACCENTS].flatMap(listed);
    const near = phrases.filter((phrase) => keys.some((key) => glued(phrase).includes(key)));
    expect(near.length).toBeGreaterThanOrEqual(200);
  });

  it.each(listed(OTHER_ACCENTS))('is no term with other accents: %s', (phrase) => {
    expect(scanText(phrase)).toEqual([]);
    expect(scanText(phrase.normalize('NFD'))).toEqual([]);
    expect(scanText(phrase.toUpperCase())).toEqual([]);
    expect(scanText(phrase.replaceAll(' ', '\u00a0'))).toEqual([]);
  });

  it.each(listed(SAME_ACCENTS))('is no term where the words around mean something else: %s', (phrase) => {
    expect(scanText(phrase)).toEqual([]);
  });

  it.each(listed(ADDRESSES))('is no term in an address: %s', (phrase) => {
    expect(scanText(phrase)).toEqual([]);
  });
});

describe('terms with some accents left out', () => {
  it.each([
    ['nhà cai uy tin', 'nhà cái uy tín'],
    ['nha cái', 'nhà cái'],
    ['tai xỉu', 'tài xỉu'],
    ['nhà caí', 'nhà cái'],
    ['cá cựơc', 'cá cược'],
    ['cá cược bong đá', 'cá cược bóng đá'],
    ['nha\u0336 cai\u0336', 'nhà cái'],
    ['nhà cái Kubet', 'nhà cái'],
    ['nhà cái số 1 Việt Nam', 'nhà cái số 1'],
    ['Nhà Cái Lan Phương tặng thưởng, cá cược', 'nhà cái'],
    ['nhà cái này cho cược xổ số', 'nhà cái'],
    ['soi cầu lô hôm nay', 'soi cầu lô'],
    ['soi cầu miền bắc', 'soi cầu miền bắc'],
    ['gái gọi Hải Phòng', 'gái gọi'],
    ['clip nóng hot girl', 'clip nóng'],
    ['bán thận giá cao', 'bán thận'],
    ['cá cược trưc tuyến', 'cá cược'],
    ['sôi kèo nhà cái', 'kèo nhà cái'],
    ['nh\u00e0\u00a0c\u00e1i', 'nhà cái'],
  ])('are found: %s', (text, term) => {
    expect(scanText(text).map((hit) => hit.term)).toContain(term);
  });

  it.each(['cá cươc', 'nhà cải uy tín', 'nhà cài'])('are other words when an accent is wrong: %s', (text) => {
    expect(scanText(text).map((hit) => hit.term)).toEqual([]);
  });
});
