/**
 * Other names under which schools keep columns that several of our tables have, by the label of the column; a column
 * names its own in `alsoCalled`. A heading also counts when it begins with one of them: `Số điện thoại liên hệ`. Marks
 * and capitals do not matter.
 */
export const COMMON_NAMES: Readonly<Record<string, readonly string[]>> = {
  'Điện thoại': [
    'Số điện thoại',
    'Số ĐT',
    'SĐT',
    'ĐT',
    'ĐTDĐ',
    'Di động',
    'Số máy',
    'Mobile',
    'Phone',
    'Tel',
  ],
  'Thư điện tử': ['Email', 'E-mail', 'Gmail', 'Mail', 'Địa chỉ thư', 'Địa chỉ email', 'Hộp thư'],
  'Nội dung': ['Nội dung tuyên truyền', 'Nội dung cảnh báo', 'Trích yếu', 'Mô tả'],
  'Ghi chú': ['Chú thích', 'Ghi chú thêm', 'GC'],
  'Hệ thống': ['Tên hệ thống', 'Hệ thống liên quan', 'Hệ thống bị ảnh hưởng'],
  Loại: ['Phân loại', 'Loại hình', 'Loại hệ thống'],
};

/** Headings of a column that holds the day of a shift or an event, with the times in columns of their own. */
export const DAY_NAMES: readonly string[] = [
  'Ngày',
  'Ngày trực',
  'Ngày tháng',
  'Thứ ngày',
  'Thời gian',
  'Thời gian trực',
  'Ngày giờ',
];

/** Headings of a column that only counts the rows. */
export const ORDINAL_NAMES: readonly string[] = ['STT', 'TT', 'Số TT', 'Số thứ tự', 'No'];
