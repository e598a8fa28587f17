import { networkTexts } from './network.ts';

/** Words of the screen about the data on this PC. */
export const myDataTexts = {
  title: 'Dữ liệu của tôi',
  lead: 'Chương trình cất những gì, cất ở đâu và cam kết điều gì.',
  keyTitle: 'Mã khóa niêm phong của đơn vị',
  keyLead:
    'Nơi nhận gọi điện hỏi mã thì Thầy/Cô đọc đủ bốn nhóm dưới đây. Xin chỉ đọc mã ở màn hình này, không đọc mã trong thư hay trong tệp.',
  keyNone:
    'Máy này chưa có khóa niêm phong. Khóa được tạo khi Thầy/Cô xuất báo cáo lần đầu. Sau đó mã hiện ở đây.',
  keyDamaged:
    'Tệp khóa trên máy này bị hỏng nên chưa đọc được mã. Khi xuất báo cáo, Thầy/Cô tạo khóa mới rồi báo mã mới cho nơi nhận.',
  placeTitle: 'Nơi cất dữ liệu',
  folder: 'Thư mục',
  place: 'Thuộc về',
  placeOf: (isBesideProgram: boolean) =>
    isBesideProgram
      ? 'Thư mục du-lieu cạnh chương trình, đi theo USB'
      : 'Tài khoản Windows đang dùng trên máy này',
  openFolder: 'Mở thư mục',
  version: 'Phiên bản chương trình',
  snapshotTitle: 'Bản sao lưu tự động trên máy này',
  snapshotNow: 'Sao lưu ngay',
  snapshotNone: 'Chưa có bản sao lưu nào. Chương trình tự sao lưu khi đóng và mười phút một lần.',
  snapshotLast: (time: string, count: number) => `Bản mới nhất lúc ${time}. Đang giữ ${String(count)} bản.`,
  snapshotSynchronised:
    'Thư mục này nằm trong OneDrive. OneDrive sẽ chép các bản sao lưu lên máy chủ của Microsoft.',
  snapshotFolder: 'Thư mục sao lưu',
  contentTitle: 'Đang cất những gì',
  profile: 'Hồ sơ đơn vị',
  profileOf: (name: string) => (name === '' ? 'Chưa ghi tên đơn vị' : name),
  answers: 'Câu trả lời',
  answerCount: (count: number, total: number) => `${String(count)} trên ${String(total)} tiêu chí`,
  records: 'Các bảng',
  rowCount: (count: number) => `${String(count)} dòng`,
  evidence: 'Minh chứng',
  evidenceCount: (count: number, size: string) => `${String(count)} tệp, ${size}`,
  setAside: 'Không đọc được',
  setAsideCount: (count: number) => `${String(count)} mục, được giữ riêng, không bị xóa`,
  keptStores: 'Kho dữ liệu cũ',
  keptStoresOf: (count: number, size: string) => `${String(count)} bản được giữ riêng, ${size}`,
  rulesTitle: 'Điều chương trình cam kết',
  rules: [
    'Không gửi dữ liệu đi đâu. Báo cáo chỉ rời máy khi Thầy/Cô tự gửi tệp.',
    `Chỉ kiểm tra website mới dùng mạng. ${networkTexts.uses} ${networkTexts.controls} Tên các trang đó có trong “Trợ giúp”.`,
    'Không thu thập dữ liệu học sinh. Các bảng chỉ hỏi số lượng.',
    'Mọi điều Thầy/Cô nhập được ghi xuống ổ đĩa ngay, hai lần. Mất điện thì phần đã lưu vẫn còn.',
    'Tệp minh chứng được chép vào thư mục trên. Tệp gốc của Thầy/Cô không bị sửa.',
    'Gỡ chương trình không xóa thư mục dữ liệu.',
  ],
} as const;
