import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, foldAccents, isBlank, slugify } from '#shared/base/vietnamese-text.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

/** Text with everything that keyboards, Office, chat programs and attackers put into it. */
const wildText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'Đặng Thị Ánh',
        'ế'.normalize('NFD'),
        'a\u200b\u0301',
        '\ud800',
        '\r\n',
        '\n\n\n\n',
        ' \t\n',
      ),
      fc.constantFrom(
        '\u202e',
        '\u2066',
        '\u200d',
        '\ufeff',
        '\u00ad',
        '\u0000',
        '\u000b',
        '\u2028',
        '\u00a0',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('cleaning a text', () => {
  it('gives the same text however the marks were typed', () => {
    const name = 'Nguyễn Thị Hường, Trường Tiểu học Đồng Hòa';
    expect(cleanText(name.normalize('NFD'))).toBe(name);
    expect(cleanText(name)).toBe(name);
  });

  it('takes away what reverses, hides or breaks text', () => {
    expect(cleanText('bao\u202ecao.fdp\u202c')).toBe('baocao.fdp');
    expect(cleanText('\ufeffHoa\u200b Sen\u00ad\u2066!\u2069')).toBe('Hoa Sen!');
    expect(cleanText('a\u0000b\u001bc\u0085d')).toBe('abc\nd');
    expect(cleanText('x\ud800y')).toBe('xy');
  });

  it('composes marks that a zero-width character kept apart', () => {
    expect(cleanText('a\u200b\u0301')).toBe('á');
  });

  it('keeps lines, whatever ends them, and one empty line between paragraphs', () => {
    expect(cleanText('một\r\nhai\rba\u2028bốn\u000bnăm')).toBe('một\nhai\nba\nbốn\nnăm');
    expect(cleanText('  đoạn một  \n \n\n\n đoạn hai\t\n')).toBe('đoạn một\n\n đoạn hai');
  });

  it('is finished after one pass and leaves well-formed NFC without hidden characters', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(clean).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(clean).not.toContain('\n\n\n');
      }),
    );
  });

  it('puts a line on one line', () => {
    expect(cleanLine(' Trường\u00a0\u00a0Tiểu học\n\tHoa Sen ')).toBe('Trường Tiểu học Hoa Sen');
    fc.assert(
      fc.property(wildText, (text) => {
        const line = cleanLine(text);
        expect(line).not.toMatch(/[\n\t]| {2}|^ | $/u);
        expect(cleanLine(line)).toBe(line);
      }),
    );
  });

  it('takes time in proportion to the length, whatever the text', () => {
    const cost = cpuMsOf(() => {
      for (const part of [' ', '\t\n', '\u200b', 'e\u0301']) cleanLine(`a${part.repeat(200_000)}b`);
    });
    expect(cost).toBeLessThan(5_000);
  });

  it('sees that nothing is left', () => {
    expect(isBlank(' \n\u200b\u00a0')).toBe(true);
    expect(isBlank('.')).toBe(false);
  });
});

describe('text without marks', () => {
  it('turns every Vietnamese letter into a Latin one', () => {
    expect(foldAccents('Đặng Thị Ánh ở Quận Ngô Quyền, ĐƯỜNG Lạch Tray')).toBe(
      'dang thi anh o quan ngo quyen, duong lach tray',
    );
    expect(foldAccents('đường'.normalize('NFD'))).toBe('duong');
  });

  it('makes slugs that are safe as file names', () => {
    expect(slugify('Trường Tiểu học Đồng Hòa (cơ sở 2)', 40, 'x')).toBe('truong-tieu-hoc-dong-hoa-co-so-2');
    expect(slugify('Trường Tiểu học', 7, 'x')).toBe('truong');
    expect(slugify('…', 40, 'don-vi')).toBe('don-vi');
    fc.assert(
      fc.property(wildText, fc.integer({ min: 1, max: 60 }), (text, maxLength) => {
        const slug = slugify(text, maxLength, 'x');
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
        expect(slug.length).toBeLessThanOrEqual(maxLength);
      }),
    );
  });
});
