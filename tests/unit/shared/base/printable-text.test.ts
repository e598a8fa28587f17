import { describe, expect, it } from 'vitest';
import { printable, unprintable } from '#shared/base/printable-text.ts';

describe('printable text', () => {
  it('keeps Vietnamese, quotation marks and dashes, in NFC', () => {
    const text = 'Đặng Thị Ánh Nguyệt – “Sử dụng” … 45 % ₫';
    expect(printable(text.normalize('NFD'))).toBe(text);
  });

  it('keeps ticks, crosses, boxes and arrows, which mean something', () => {
    const text = '☑ Đổi mật khẩu ☐ Bật xác thực ☒ ✓ ✔ ✗ ✘ ■ □ ▪ ● ○ → ← ↔ ➔ ★ ☎ ⚠';
    expect(printable(text)).toBe(text);
    expect(unprintable(text)).toEqual([]);
  });

  it('prints coloured signs as the plain ones that mean the same', () => {
    expect(printable('✅ xong ❌ chưa ✔️ ⇒ ① ❷')).toBe('✔ xong ✘ chưa ✔ → (1) (2)');
  });

  it('never shows a box for what it cannot print, and names it', () => {
    expect(printable('Hoa 🌸\ufe0f 花\tđẹp\nhai 🌸')).toBe('Hoa [?] [?] đẹp\nhai [?]');
    expect(unprintable('Hoa 🌸\ufe0f 花\tđẹp\nhai 🌸')).toEqual(['🌸', '花']);
  });
});
