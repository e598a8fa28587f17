import { expect, it } from 'vitest';
import { isLostOnWindows } from '#shared/base/windows-names.ts';

it.each([
  'CON',
  'con.pdf',
  'Nul.tar.gz',
  'COM1',
  'lpt9.txt',
  'COM².pdf',
  'CON .pdf',
  'CONIN$',
  'báo cáo.pdf.',
  'báo cáo.pdf ',
  'báo cáo.pdf:ẩn',
  'báo cáo?.pdf',
])('does not give a file the name “%s”', (name) => {
  expect(isLostOnWindows(name)).toBe(true);
});

it.each(['báo cáo.pdf', 'Công.pdf', 'console.pdf', 'COM10.pdf', 'nulls', '.env', 'a'.repeat(255)])(
  'takes “%s” as it is',
  (name) => {
    expect(isLostOnWindows(name)).toBe(false);
  },
);
