import { PASSPHRASE_VARIABLE } from '../passphrase.ts';

/** Help for IT staff; its first line says what the command does. */
export const COLLATE_USAGE = `Tổng hợp nhiều tệp báo cáo của một đợt: ai đã nộp, ai chưa, số liệu chung, việc cần xem lại.

Cách gọi:
  npm run -s cli -- collate THƯ_MỤC… --units TỆP [--campaign MÃ] [--deadline NGÀY] [--xlsx TỆP] [--csv THƯ_MỤC] [--ndjson TỆP] [--database ĐỊA_CHỈ] [--workers SỐ] [--desk MÃ_KHÓA=XÃ]

  THƯ_MỤC           thư mục (kể cả thư mục con), tệp PDF, tệp nén ZIP hoặc thư EML
  --units TỆP       bảng đơn vị phải nộp: JSON, CSV hoặc .xlsx có code, name, fingerprints, commune, phone
  --campaign MÃ     mã đợt; bỏ trống được khi mọi báo cáo thuộc một đợt
  --deadline NGÀY   hạn nhận, giờ Việt Nam: 2026-12-15 hoặc 2026-12-15T17:00
  --pack TỆP        tệp bộ tiêu chí của đợt, khi đợt không có sẵn trong chương trình
  --issuers TỆP     danh sách nơi cấp chứng thư đã ký, mới hơn danh sách có sẵn (lệnh issuers)
  --decryption-key TỆP   bản sao khóa giải mã của nơi nhận, để mở tệp mã hóa .p7m
  --passphrase-file TỆP  tệp chứa mật khẩu của bản sao; không có thì lấy từ biến ${PASSPHRASE_VARIABLE}
  --xlsx TỆP        sổ Excel nhiều trang
  --csv THƯ_MỤC     mỗi bảng một tệp CSV
  --ndjson TỆP      mỗi tệp đã nhận một dòng JSON, kèm cả báo cáo; lần sau giữ giờ nhận đã ghi
  --desk MÃ_KHÓA=XÃ  khóa của nơi nhận cấp dưới đã so qua điện thoại, và xã, phường của nơi đó; tệp nộp lên
                    mang khóa này thì được tính; nhiều nơi: cách nhau bằng dấu chấm phẩy; một nơi có
                    hai khóa thì khóa ghi sau thay khóa ghi trước
  --workers SỐ      số luồng đọc cùng lúc, 1 đến 8; không ghi thì phần mềm tự chọn
  --database ĐỊA_CHỈ  ghi vào PostgreSQL (postgresql://…); nhiều máy cùng ghi được, số liệu tính trên mọi báo cáo đã ghi

Giờ nhận là giờ của máy này khi gặp nội dung đó lần đầu. Không có --ndjson hay --database thì mỗi lần chạy tính lại.

Kết quả: một dòng JSON. Mã thoát: 0 xong; 1 có tệp không đọc được hoặc không ghi được,
hoặc chưa có gì cho biết mã ở --campaign là của đợt nào; 2 tham số sai, kể cả khi các báo cáo đều thuộc đợt khác.`;
