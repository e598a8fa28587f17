import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import {
  balancedLines,
  lineCount,
  printable,
  textWidth,
  TINOS_FILES,
} from '#services/report/render-pdf/tinos.ts';

describe('printable text', () => {
  it('keeps Vietnamese, quotation marks and dashes, in NFC', () => {
    const text = 'Đặng Thị Ánh Nguyệt – “Sử dụng” … 45 % ₫';
    expect(printable(text.normalize('NFD'))).toBe(text);
  });

  it('shows a box for what the font has no letter for', () => {
    expect(printable('Hoa 🌸\ufe0f 花\tđẹp\nhai')).toBe('Hoa □ □ đẹp\nhai');
  });

  it('is the same question for all four faces', () => {
    const sets = Object.values(TINOS_FILES).map((file) => {
      const font = fontkit.openSync(file);
      return 'characterSet' in font ? font.characterSet.join(' ') : '';
    });
    expect(new Set(sets).size).toBe(1);
  });
});

describe('measuring', () => {
  it('agrees with the font', () => {
    // The national motto at 13 points, bold, as measured with HarfBuzz.
    expect(textWidth('Độc lập - Tự do - Hạnh phúc', 13, 'bold')).toBeCloseTo(158.9, 0);
  });

  it('counts enough lines for long words and for line feeds', () => {
    expect(lineCount('a\nb\nc', 100, 10)).toBe(3);
    expect(lineCount('x'.repeat(200), 100, 10)).toBeGreaterThanOrEqual(10);
  });
});

describe('headings', () => {
  it('break into lines of about the same length', () => {
    const lines = balancedLines('SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG', 208, 12, 'normal');
    expect(lines).toEqual(['SỞ GIÁO DỤC VÀ', 'ĐÀO TẠO HẢI PHÒNG']);
  });

  it('stay on one line when they fit', () => {
    expect(balancedLines('UBND PHƯỜNG MẪU', 208, 12, 'normal')).toEqual(['UBND PHƯỜNG MẪU']);
  });
});
