/** Words of the evidence strip. */
export const evidenceTexts = {
  heading: 'Minh chứng',
  add: 'Thêm minh chứng…',
  ways: 'Kéo thả tệp vào ô này hoặc nhấn Ctrl+V để dán ảnh chụp. Nhận JPG, PNG, PDF.',
  taking: (count: number) => `Đang nhận, còn ${String(count)} tệp. Thầy/Cô cứ làm tiếp việc khác.`,
  dropHere: (criterionId: string) => `Thả tệp để thêm minh chứng cho tiêu chí ${criterionId}`,
  total: (count: number, size: string) => `${String(count)} tệp · ${size}`,
  open: (name: string) => `Mở ${name}`,
  caption: 'Chú thích',
  captionOf: (name: string) => `Chú thích của ${name}`,
  remove: (name: string) => `Bỏ ${name}`,
  removed: 'Đã bỏ 1 minh chứng.',
  added: 'Đã thêm 1 minh chứng.',
  addUndone: (criterionId: string) => `Đã hoàn tác: bỏ minh chứng vừa thêm ở tiêu chí ${criterionId}.`,
  removeUndone: (criterionId: string) =>
    `Đã hoàn tác: minh chứng vừa bỏ ở tiêu chí ${criterionId} đã trở lại.`,
  captioned: 'Đã sửa chú thích của minh chứng.',
  captionUndone: (criterionId: string) => `Đã hoàn tác chú thích minh chứng ở tiêu chí ${criterionId}.`,
  missing: 'Không còn trên máy',
  missingLead: 'Thầy/Cô tìm tệp gốc rồi thêm lại ở đây, hoặc bỏ minh chứng đó trước khi xuất báo cáo.',
  unknownName: 'Tệp minh chứng',
  pastedName: (time: string) => `Ảnh dán ${time}.png`,
  dismiss: 'Đã hiểu',
  refusedTitle: (count: number) =>
    count === 1 ? 'Có 1 tệp chưa được nhận' : `Có ${String(count)} tệp chưa được nhận`,
  refusedElsewhere: (criterionId: string, count: number) =>
    `Tiêu chí ${criterionId}: ${String(count)} tệp minh chứng chưa được nhận. Thầy/Cô mở tiêu chí để xem vì sao.`,
  refused: (name: string, whatHappened: string, whatToDo: string) =>
    name === '' ? `${whatHappened} ${whatToDo}` : `${name}: ${whatHappened} ${whatToDo}`,
  duplicate: (name: string, knownName: string) =>
    name === knownName
      ? `${name}: Tệp này đã có trong minh chứng của tiêu chí.`
      : `${name}: Tệp này đã có trong minh chứng của tiêu chí, với tên ${knownName}.`,
  full: (name: string, max: number) => `${name}: Mỗi tiêu chí nhận nhiều nhất ${String(max)} minh chứng.`,
  openFailed: 'Chưa mở được tệp',
} as const;
