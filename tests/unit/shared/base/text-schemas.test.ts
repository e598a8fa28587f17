import { describe, expect, it } from 'vitest';
import { emailText, lineOfText, multilineText, phoneText } from '#shared/base/text-schemas.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

describe('texts as they come in', () => {
  it('measures a line after cleaning it, so that decomposed marks cost nothing', () => {
    const name = 'ế'.repeat(20);
    expect(lineOfText(20).parse(name.normalize('NFD'))).toBe(name);
    expect(lineOfText(20).safeParse(`${name}x`).success).toBe(false);
    expect(lineOfText(20).min(1).safeParse(' \u200b ').success).toBe(false);
  });

  it('keeps the lines of a longer text', () => {
    expect(multilineText(20).parse(' một\r\nhai ')).toBe('một\nhai');
  });

  it.each([
    '0912345678',
    '0912.345.678',
    '(0225) 3 123 456',
    '+84 912-345-678',
    '\u202d0912\u00a0345\u00a0678\u202c',
    '113',
    '19001234',
  ])('takes the phone number %s', (phone) => {
    expect(phoneText(3).safeParse(phone).success).toBe(true);
  });

  it.each([
    '',
    '12',
    'không có',
    '0912345678 / 0912345679',
    '0912345678x',
    '1234567890123456',
    '++84912345678',
  ])('refuses the phone number “%s”', (phone) => {
    expect(phoneText(3).safeParse(phone).success).toBe(false);
  });

  it('decides quickly about a hostile phone number', () => {
    const cost = cpuMsOf(() => {
      expect(phoneText(3).safeParse(`${' -'.repeat(50_000)}x`).success).toBe(false);
    });
    expect(cost).toBeLessThan(1_000);
  });

  it('takes e-mail addresses with blanks around them and refuses what is none', () => {
    expect(emailText.parse(' thmau@haiphong.edu.vn ')).toBe('thmau@haiphong.edu.vn');
    expect(emailText.safeParse('thmau@haiphong').success).toBe(false);
    expect(emailText.safeParse('thmau').success).toBe(false);
  });
});
