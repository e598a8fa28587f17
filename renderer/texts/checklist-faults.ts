/** What stands beside a field whose text cannot be stored yet; the text itself stays in the field. */
export const countFault = 'Chỉ ghi số nguyên, ví dụ 12.';
export const dateFault = 'Không đọc được ngày này. Ghi ngày/tháng/năm, ví dụ 09/05/2024.';
export const dateTimeFault = 'Không đọc được ngày giờ này. Ghi như 09/05/2024 07:30.';
export const phoneFault = 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, dấu ngoặc.';
export const emailFault = 'Địa chỉ thư cần có dạng ten@donvi.vn.';
export const choiceFault = 'Xin chọn một mục trong danh sách.';
export const otherFault = 'Nội dung này chưa đúng quy cách nên chưa lưu được.';

export function tooLongFault(length: number, maxLength: number): string {
  const format = new Intl.NumberFormat('vi-VN');
  return `Dài ${format.format(length)} ký tự, chỉ lưu được ${format.format(maxLength)}. Xin rút gọn bớt.`;
}
