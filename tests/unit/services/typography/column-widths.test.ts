import { expect, it } from 'vitest';
import { columnWidths } from '#services/typography/column-widths.ts';

it('shares the room among the columns however many words they hold', () => {
  const columns = [
    { label: 'Hệ thống', width: 2, align: 'left' as const },
    { label: 'Mô tả', width: 4, align: 'left' as const },
  ];
  const rows = Array.from({ length: 2_000 }, () => ['Website', 'trang bị chèn liên kết lạ '.repeat(15)]);
  const widths = columnWidths(columns, rows, 11, 700);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(700);
  expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
});
