import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { isLetter, isSymbol } from '#shared/base/printable-characters.ts';
import {
  balancedLines,
  lineCount,
  SYMBOLS_FILE,
  textWidth,
  TINOS_FILES,
} from '#services/typography/tinos.ts';

describe('the characters of the pages', () => {
  it('are those that the fonts have, whatever shared code says of them', () => {
    const glyphs = (file: string) => {
      const font = fontkit.openSync(file);
      return 'characterSet' in font ? font.characterSet : [];
    };
    const letters = new Set(glyphs(TINOS_FILES.normal));
    const symbols = new Set(glyphs(SYMBOLS_FILE));
    const wrong = Array.from({ length: 0x20_000 }, (_, codePoint) => codePoint).filter(
      (codePoint) =>
        isLetter(codePoint) !== letters.has(codePoint) ||
        isSymbol(codePoint) !== (symbols.has(codePoint) && !letters.has(codePoint)),
    );
    expect(wrong).toEqual([]);
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
