/** Names from which pages load code every day, by the label that people know them by. */
const IMITATED: readonly string[] = [
  'jquery',
  'bootstrap',
  'bootstrapcdn',
  'jsdelivr',
  'cloudflare',
  'google-analytics',
  'googletagmanager',
  'googleapis',
  'googlesyndication',
  'fontawesome',
  'cdnjs',
  'facebook',
  'recaptcha',
];

/** Words that are put beside a known name to make another one of it. */
const ADDED =
  'cdn|js|api|static|cloud|code|lib|libs|min|host|hosting|fast|web|net|update|script|scripts|stat|stats|cache|ajax|secure|tag|tags|manager|analytics';
const MIN_LENGTH = 6;

/**
 * The known name that a registrable domain imitates, by one letter more, less or other, or by a word put beside it
 * (`jquerry.com`, `google-analytics-cdn.com`); `null` for none, and under `.vn`, where names are given against proof of
 * identity. Domains that are known are the caller's to leave out.
 */
export function imitatedName(registrableDomain: string): string | null {
  if (registrableDomain.endsWith('.vn')) return null;
  const label = registrableDomain.split('.')[0] ?? '';
  return IMITATED.find((name) => isImitation(label, name)) ?? null;
}

function isImitation(label: string, name: string): boolean {
  if (label === name) return false;
  if (name.length >= MIN_LENGTH && isOneEditAway(label, name)) return true;
  const bare = name.replaceAll('-', '-?');
  return new RegExp(`^(?:(?:${ADDED})-?)?${bare}(?:-?(?:${ADDED}))?$`, 'u').test(label);
}

/** Whether two words differ by one letter added, left out, changed, or two neighbours swapped. */
function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isSwapped = left.length === 2 && left === Array.from(right).reverse().join('');
  return isSwapped || Math.max(left.length, right.length) <= 1;
}
