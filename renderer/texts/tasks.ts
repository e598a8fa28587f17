/** The name of a person, or the words for what nobody has taken on. */
function nameOf(name: string): string {
  return name === '' ? 'Chưa giao cho ai' : name;
}

/** Words of the list of tasks, on the screen and on paper. */
export const tasksTexts = {
  title: 'Việc cần làm',
  lead: 'Mỗi câu trả lời “Đang thực hiện”, “Chưa thực hiện” hoặc “Chưa rõ” là một việc. Người làm và ngày xong ghi ở câu trả lời.',
  print: 'In danh sách việc',
  printHint: 'Mỗi người in một trang riêng.',
  filter: 'Người làm',
  everybody: (count: number) => `Tất cả (${String(count)} việc)`,
  nameOf,
  person: (name: string, count: number) => `${nameOf(name)} (${String(count)} việc)`,
  count: (count: number) => `${String(count)} việc`,
  overdueCount: (count: number) => `${String(count)} quá hạn`,
  due: (date: string) => `Hạn ${date}`,
  overdue: (date: string) => `Quá hạn ${date}`,
  noDate: 'Chưa có ngày xong',
  empty:
    'Chưa có việc nào. Việc xuất hiện khi có câu trả lời “Đang thực hiện”, “Chưa thực hiện” hoặc “Chưa rõ”.',
  toItem: (itemId: string) => `Mở mục ${itemId}`,
  sheet: {
    title: 'Danh sách việc cần làm',
    person: (name: string) => `Người làm: ${name}`,
    campaign: (title: string) => `Đợt: ${title}`,
    printedOn: (date: string) => `In ngày ${date}`,
    columns: { number: 'TT', task: 'Việc', state: 'Tình trạng', due: 'Hạn', result: 'Kết quả' },
    noDate: 'Chưa có',
    note: (note: string) => `Ghi chú: ${note}`,
  },
} as const;
