import type { Topic } from '../result/action-group.ts';

/**
 * What is asked of whoever builds or hosts the site, by what a finding is about; a rule that wants something particular
 * says so in `vendorSteps`. The steps of the rules themselves are written to the school.
 */
export const VENDOR_STEPS: Readonly<Record<Topic, readonly string[]>> = {
  network: ['Không có việc cho nhà cung cấp website; phát hiện này thuộc mạng của nhà trường.'],
  availability: [
    'Kiểm tra máy chủ, tên miền và nhật ký lỗi tại thời điểm nêu trên.',
    'Khôi phục để trang trả lời bình thường, rồi báo nguyên nhân cho nhà trường.',
  ],
  https: [
    'Sửa cấu hình chứng thư và TLS của máy chủ theo phần đã thấy.',
    'Kiểm tra cả tên miền có và không có www sau khi sửa.',
  ],
  redirects: [
    'Tìm lệnh chuyển hướng trong cấu hình máy chủ, .htaccess, mã nguồn, tiện ích và cơ sở dữ liệu.',
    'Gỡ lệnh này, tìm cách nó lọt vào và bịt lại.',
    'Đổi mật khẩu quản trị, mật khẩu máy chủ và cơ sở dữ liệu.',
  ],
  content: [
    'Tìm đoạn trích trong mẫu giao diện, bài viết, tệp tải lên và cơ sở dữ liệu, rồi gỡ ở mọi nơi.',
    'Đọc nhật ký truy cập để biết ai đã đưa vào, lúc nào, bằng cách nào.',
    'Bịt lỗ hổng, rà tài khoản lạ, đổi mọi mật khẩu quản trị.',
  ],
  cloaking: [
    'Mở địa chỉ nêu trên với tên trình duyệt của Googlebot, với Referer của Google và bằng điện thoại.',
    'Tìm đoạn mã phân biệt người xem trong mã nguồn, tiện ích và cấu hình máy chủ, rồi gỡ.',
    'Bịt lỗ hổng và đổi mọi mật khẩu quản trị.',
  ],
  change: [
    'So tệp đang chạy với bản gốc và bản sao lưu sạch gần nhất.',
    'Giữ nhật ký máy chủ, khôi phục bản sạch, bịt lỗ hổng rồi mới mở lại trang.',
    'Nếu thay đổi là do nhà cung cấp website làm, báo lại nội dung thay đổi cho nhà trường.',
  ],
  malware: [
    'Tìm đoạn trích và tên miền nêu trên trong mọi tệp và trong cơ sở dữ liệu, rồi gỡ.',
    'So tệp với bản gốc của phần mềm, cập nhật phần mềm và tiện ích.',
    'Bịt lỗ hổng, đổi mọi mật khẩu, báo nguyên nhân cho nhà trường.',
  ],
  'exposed-files': [
    'Chặn truy cập tới tệp hoặc thư mục nêu trên và chuyển tệp ra ngoài thư mục công khai.',
    'Coi mọi mật khẩu, khóa có trong tệp là đã lộ và đổi hết.',
  ],
  software: [
    'Sao lưu, rồi cập nhật phần mềm được nêu lên bản còn được hỗ trợ.',
    'Gỡ tiện ích và thư viện không dùng nữa.',
  ],
  headers: ['Sửa tiêu đề theo phần đã thấy trong cấu hình máy chủ, thử trước trên bản sao.'],
  dns: [
    'Rà các bản ghi của tên miền theo phần đã thấy và sửa bản ghi sai.',
    'Xóa bản ghi trỏ tới dịch vụ không còn dùng.',
  ],
};
