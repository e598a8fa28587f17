const ASKED = String.raw`(?:\.\s?get(?:UTC)?(?:Hours|Day)|Math\s?\.\s?random)\s?\(\s?\)`;
const COMPARED = String.raw`(?:[<>]=?|={2,3})`;
const ASKS = new RegExp(ASKED, 'u');
/** `h = d.getHours()`, `r = Math.random()`. */
const NAMED = new RegExp(
  String.raw`(?<![\w$.])(?<name>[A-Za-z_$][\w$]{0,40})\s?=(?!=)\s?[^;{},]{0,80}?${ASKED}`,
  'gu',
);
const COMPARED_AT_ONCE = new RegExp(
  String.raw`${ASKED}[^;{}]{0,20}?${COMPARED}\s?[\d.]+|[\d.]\s?${COMPARED}\s?[^;{}=]{0,30}?${ASKED}`,
  'u',
);
/** The visitor is asked, and has said yes. */
const AGREED =
  /\bconfirm\s?\(\s?(?:"[^"\n]{0,300}"|'[^'\n]{0,300}')\s?\)\s{0,9}(?:\)\s{0,20}\{?|&&)\s{0,40}$/u;

/**
 * Whether it hangs on the hour, the day or chance that an order is given: whoever looks after the site will not see it. Of the
 * code before the order, what is over and decides nothing after it does not count: a greeting by the hour, a picture by chance.
 */
export function isNowAndThen(before: string): boolean {
  if (!ASKS.test(before) || AGREED.test(before)) return false;
  const deciding = withoutFinished(before);
  if (COMPARED_AT_ONCE.test(deciding)) return true;
  const names = new Set([...before.matchAll(NAMED)].map(({ groups }) => groups?.['name'] ?? ''));
  return [...names].some((name) => isCompared(name, deciding));
}

function isCompared(name: string, code: string): boolean {
  const written = wordOf(name);
  return new RegExp(
    String.raw`${written}\s?${COMPARED}\s?[\d.]+|(?<![\w$.])[\d.]{1,5}\s?${COMPARED}\s?${written}`,
    'u',
  ).test(code);
}

function wordOf(name: string): string {
  return String.raw`(?<![\w$.])${name.replaceAll('$', String.raw`\$`)}(?![\w$])`;
}

/** A block that is closed, with what it hangs on; the last one where others follow by `else`. */
const CLOSED =
  /(?:(?:\belse\s{0,9})?\bif\s{0,9}\([^{};]{0,200}\)\s{0,9}|\belse\s{0,9})?\{[^{}]*\}(?!\s{0,40}else\b)/u;
const MAX_BLOCKS = 50;

/** The code without the blocks and statements that are over and decide nothing of what comes after them. */
function withoutFinished(before: string): string {
  let code = before;
  const asked = lastAskedFor(code);
  for (let blocks = 0; blocks < MAX_BLOCKS; blocks += 1) {
    const match = CLOSED.exec(code);
    if (match === null) break;
    const [block] = match;
    const end = match.index + block.length;
    // in as many characters, so that places stay the same
    const kept = decides(block, end, asked) ? block.slice(0, -1).replaceAll(/[{};]/gu, ' ') : '';
    code = `${code.slice(0, match.index)}${`${kept};`.padStart(block.length)}${code.slice(end)}`;
  }
  return withoutStatements(code);
}

function withoutStatements(code: string): string {
  const asked = lastAskedFor(code);
  let end = 0;
  const left = code.split(/(?<=[;{])/u).filter((part) => {
    end += part.length;
    return !part.endsWith(';') || decides(part, end, asked);
  });
  return left.join('');
}

const ENDS_EARLY = /\b(?:return|throw|break|continue)\b/u;
const GIVEN = /(?<![\w$.])(?<name>[A-Za-z_$][\w$]{0,40})\s?(?:\|\||[+-])?=(?!=)/gu;

/** Whether finished code ends the run, or gives a name something on which what comes after it hangs. */
function decides(finished: string, end: number, asked: ReadonlyMap<string, number>): boolean {
  if (ENDS_EARLY.test(finished)) return true;
  return [...finished.matchAll(GIVEN)].some(({ groups }) => (asked.get(groups?.['name'] ?? '') ?? -1) >= end);
}

const CONDITION = /(?:\bif\s?\(|&&|\|\||\?)[^;{}]{0,80}|[^;{}]{1,40}(?=\?|&&|\|\|)/gu;
const NAME = /(?<![\w$.])[A-Za-z_$][\w$]{0,40}/gu;

/** Where a condition names each name the last time. */
function lastAskedFor(code: string): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  for (const { 0: condition, index } of code.matchAll(CONDITION)) {
    for (const name of condition.matchAll(NAME)) asked.set(name[0], index + name.index);
  }
  return asked;
}
