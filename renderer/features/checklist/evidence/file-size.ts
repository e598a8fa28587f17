const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** A number of bytes in words: `840 KB`, `2,4 MB`. */
export function fileSizeText(bytes: number): string {
  return bytes < MEGABYTE
    ? `${whole.format(Math.max(1, bytes / KILOBYTE))} KB`
    : `${tenths.format(bytes / MEGABYTE)} MB`;
}
