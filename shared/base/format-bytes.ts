const FORMAT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const KB = 1024;
const MB = KB * KB;

/** A size as Windows shows it: `820 KB`, `1,4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes >= MB) return `${FORMAT.format(bytes / MB)} MB`;
  return `${FORMAT.format(Math.max(bytes === 0 ? 0 : 1, Math.round(bytes / KB)))} KB`;
}
