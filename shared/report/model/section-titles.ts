/** The headings of the report's parts, in their order. */
export const SECTION_TITLES = {
  unit: 'I. THÔNG TIN CHUNG',
  summary: 'II. TỔNG HỢP KẾT QUẢ',
  items: 'III. KẾT QUẢ THEO TỪNG NỘI DUNG',
  remarks: 'IV. KHÓ KHĂN, KIẾN NGHỊ',
} as const;
