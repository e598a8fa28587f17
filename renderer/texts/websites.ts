import type { NotCheckableReason } from '#shared/checks/request/site-address.ts';
import type { FirstWord, SiteCheckProgress } from '#shared/checks/request/site-check-request.ts';
import { networkTexts } from './network.ts';

/** Words of the website check: the list of addresses, the run, the options. */
export const websitesTexts = {
  title: 'Kiểm tra website',
  lead: 'Chương trình xem các trang dưới đây từ bên ngoài, như người xem và như máy tìm kiếm Google. Mạng chỉ được dùng khi Thầy/Cô nhấn nút, hoặc theo lịch nếu Thầy/Cô bật ở “Tùy chọn”.',
  checkAll: (count: number) => (count === 1 ? 'Kiểm tra ngay' : `Kiểm tra cả ${String(count)} địa chỉ`),
  checkChosen: (count: number) => `Kiểm tra ${String(count)} địa chỉ đã chọn`,
  checkOne: 'Kiểm tra ngay',
  checkOneOf: (address: string) => `Kiểm tra ngay ${address}`,
  showResult: 'Xem kết quả',
  showResultOf: (address: string) => `Xem kết quả của ${address}`,
  listTitle: 'Địa chỉ của đơn vị',
  listLead:
    'Ghi cả tên miền cũ, trang cũ: kẻ xấu hay chiếm tên miền cũ. Danh mục này dùng chung với tiêu chí 3.1.',
  toTable: 'Mở danh mục đầy đủ',
  choose: (address: string) => `Chọn ${address}`,
  empty: 'Chưa có địa chỉ nào. Thầy/Cô ghi địa chỉ website của trường vào ô dưới đây.',
  never: 'Chưa kiểm tra lần nào',
  checkedAt: (time: string) => `Kiểm tra lúc ${time}`,
  add: {
    address: 'Địa chỉ cần thêm',
    hint: 'Ví dụ: thhoasen.haiphong.edu.vn',
    kind: 'Loại',
    button: 'Thêm địa chỉ',
    notAnAddress: 'Đây chưa phải địa chỉ website. Ghi như thhoasen.haiphong.edu.vn.',
    present: 'Địa chỉ này đã có trong danh mục.',
    full: 'Danh mục đã đầy.',
    undo: {
      message: 'Đã thêm một địa chỉ.',
      undoneMessage: 'Đã hoàn tác: bỏ địa chỉ vừa thêm.',
    },
  },
  others: {
    title: 'Không kiểm tra được bằng công cụ này',
    lead: 'Những nơi này vẫn cần được rà soát bằng mắt, ở mục 2 và mục 3.',
    reasons: {
      empty: 'Chưa ghi địa chỉ.',
      'not-an-address': 'Không phải địa chỉ website. Thầy/Cô sửa lại trong danh mục.',
      'social-network': 'Trang trên mạng xã hội: hãy tự mở để xem, và xem lại ai là quản trị viên.',
      fanpage: 'Fanpage: hãy tự mở để xem, và xem lại ai là quản trị viên.',
      'led-board': 'Bảng LED: hãy xem tại chỗ, và đổi mật khẩu điều khiển.',
    } satisfies Record<NotCheckableReason, string>,
  },
  run: {
    title: 'Đang kiểm tra',
    lead: 'Thầy/Cô có thể làm việc khác trong chương trình, việc kiểm tra vẫn chạy.',
    cancel: 'Dừng kiểm tra',
    cancelling: 'Đang dừng…',
    overall: 'Tiến độ chung',
    doneOf: (done: number, total: number) => `Xong ${String(done)}/${String(total)} địa chỉ`,
    siteProgress: (address: string) => `Tiến độ của ${address}`,
    pages: (seen: number, planned: number) => `${String(seen)}/${String(Math.max(seen, planned))} trang`,
    percent: (fraction: number) => `${String(Math.round(fraction * 100))}%`,
    secondsLeft: (seconds: number) =>
      seconds >= 90
        ? `còn khoảng ${String(Math.round(seconds / 60))} phút`
        : `còn khoảng ${String(Math.max(5, Math.round(seconds / 5) * 5))} giây`,
    done: 'Xong',
    phases: {
      waiting: 'Đang chờ đến lượt',
      connection: 'Thử đường mạng của máy này',
      address: 'Tra tên miền',
      encryption: 'Xem kết nối an toàn (HTTPS)',
      pages: 'Xem từng trang',
      visitors: 'So sánh với khách từ Google và điện thoại',
      browser: 'Mở trang bằng trình duyệt, như người xem thật',
      judging: 'Tổng hợp',
    } satisfies Record<SiteCheckProgress['phase'], string>,
    firstWords: {
      grave: 'Đã thấy dấu hiệu trang bị cài nội dung lạ, đang xem tiếp.',
      'going-on': 'Đã mở được trang chủ, đang xem tiếp.',
    } satisfies Record<FirstWord, string>,
    endedLead: 'Kết quả ở danh sách dưới đây. Nhấn “Xem kết quả” để biết việc cần làm.',
    cancelled: 'Đã dừng kiểm tra.',
    nothingDone: 'Chưa có website nào được kiểm tra.',
    earlierKept: 'Chưa có kết quả mới. Kết quả lần trước, nếu có, vẫn còn.',
    close: 'Đóng',
  },
  options: {
    title: 'Tùy chọn',
    browser: 'Mở trang bằng trình duyệt riêng của phần mềm',
    browserHint:
      'Mỗi địa chỉ được mở thêm không quá 8 lượt như khách xem, để thấy nội dung chỉ hiện khi trang chạy.',
    browserUnavailable: 'Máy này không có lớp bảo vệ cho trình duyệt, nên phần mềm chỉ đọc chữ của trang.',
    exposedFiles: 'Tìm cả tệp bị để lộ',
    exposedFilesHint:
      'Hỏi thêm không quá 25 địa chỉ quen thuộc, như bản sao lưu hay tệp chứa mật khẩu. Chỉ đọc phần đầu rất ngắn, không lưu lại. Nên báo trước cho nhà cung cấp website.',
    hostsList: {
      title: 'Danh sách tên miền xấu',
      hint: 'Tệp dạng hosts do Sở hoặc cơ quan chuyên môn gửi. Trang của trường có liên kết tới tên miền trong danh sách sẽ bị báo.',
      none: 'Chưa có danh sách nào.',
      present: (name: string, count: string, time: string) => `${name}: ${count} tên miền, nhập lúc ${time}.`,
      choose: 'Chọn tệp danh sách',
      replace: 'Thay danh sách khác',
      reading: 'Đang đọc…',
      remove: 'Bỏ danh sách',
      noHosts: 'Tệp này không có tên miền nào. Danh sách cũ vẫn được giữ.',
    },
    schedule: 'Tự kiểm tra lại',
    scheduleHint: `Bật lên thì chương trình đang mở sẽ tự dùng mạng để kiểm tra theo lịch. Để “Không tự kiểm tra” thì mạng chỉ được dùng khi Thầy/Cô nhấn nút. ${networkTexts.controls} Tên các trang đó có trong “Trợ giúp”.`,
    schedules: {
      never: 'Không tự kiểm tra',
      daily: 'Mỗi ngày một lần',
      weekly: 'Mỗi tuần một lần',
    },
  },
} as const;
