const PACKED =
  /\}\s{0,3}\(\s{0,3}'((?:[^'\\]|\\.){10,30000})'\s{0,3},\s{0,3}(\d{1,3})\s{0,3},\s{0,3}(\d{1,5})\s{0,3},\s{0,3}'([^']{3,20000})'\s{0,3}\.\s{0,3}split\(\s{0,3}'\|'\s{0,3}\)/gu;
const MAX_PACKED = 5;
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What a packer of the kind `eval(function(p,a,c,k,e,d){…}('0 1=2',…,'var|s'.split('|')))` has packed; the code is never run. */
export function unpackedTexts(code: string): readonly string[] {
  if (!code.includes('split(')) return [];
  return [...code.matchAll(PACKED)].slice(0, MAX_PACKED).map(([, text = '', base = '', , words = '']) => {
    const list = words.split('|');
    return text
      .replace(/\\(.)/gu, '$1')
      .replace(/\b\w{1,4}\b/gu, (token) => list[numberOf(token, Number(base))] || token);
  });
}

/** The place that a token of a packer stands for; -1 for none. */
function numberOf(token: string, base: number): number {
  let number = 0;
  for (const letter of token) {
    const digit = LETTERS.indexOf(letter);
    if (digit === -1 || digit >= base) return -1;
    number = number * base + digit;
  }
  return number;
}

const TEXT = String.raw`"(?:[^"\\\n]|\\.){0,300}"|'(?:[^'\\\n]|\\.){0,300}'`;
const GIVEN = new RegExp(
  String.raw`(?<![\w$.])([A-Za-z_$][\w$]{0,30})\s{0,3}(\+?=)(?!=)\s{0,3}(${TEXT})`,
  'gu',
);
const MAX_GIVEN = 2_000;
const MAX_PIECED = 50;

/** Texts that are put together over several statements: `q = 'ht'; q += 'tp'`; as written between their quotes. */
export function piecedTexts(code: string): readonly string[] {
  if (!code.includes('+=')) return [];
  const open = new Map<string, { text: string; pieces: number }>();
  const done: string[] = [];
  const close = (name: string): void => {
    const one = open.get(name);
    if (one !== undefined && one.pieces > 1 && done.length < MAX_PIECED) done.push(one.text);
  };
  let given = 0;
  for (const [, name = '', sign, literal = ''] of code.matchAll(GIVEN)) {
    given += 1;
    if (given > MAX_GIVEN) break;
    const text = literal.slice(1, -1);
    const before = open.get(name);
    if (sign === '=' || before === undefined) {
      close(name);
      open.set(name, { text, pieces: 1 });
    } else open.set(name, { text: before.text + text, pieces: before.pieces + 1 });
  }
  for (const name of open.keys()) close(name);
  return done;
}

const JOINED = /(["'])([^"'\\\n]{0,60})\1\s{0,3}\+\s{0,3}(["'])([^"'\\\n]{0,60})\3/gu;
const MAX_ROUNDS = 6;
const MAX_LENGTH = 20_000;
const NAMED = /(?<![\w$.])([A-Za-z_$][\w$]{0,30})\s{0,3}=(?!=)\s{0,3}(["'])([A-Za-z]{2,20})\2/gu;
const MAX_NAMES = 200;

/**
 * Short code with its joined pieces as one and the names that it computes written out: `w['loc'+'ation'][h]` as
 * `w.location.href`; `''` where there are none.
 */
export function namedOutright(code: string): string {
  if (code.length > MAX_LENGTH || !/["']\s{0,3}\+\s{0,3}["']/u.test(code)) return '';
  let joined = code;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = joined.replace(
      JOINED,
      (_, quote: string, a: string, __, b: string) => `${quote}${a}${b}${quote}`,
    );
    if (next === joined) break;
    joined = next;
  }
  const names = new Map(
    [...joined.matchAll(NAMED)].slice(0, MAX_NAMES).map(([, name = '', , text = '']) => [name, text]),
  );
  return joined
    .replace(/\[\s{0,3}([A-Za-z_$][\w$]{0,30})\s{0,3}\]/gu, (all, name: string) => {
      const text = names.get(name);
      return text === undefined ? all : `.${text}`;
    })
    .replace(/\[\s{0,3}["']([A-Za-z]{1,30})["']\s{0,3}\]/gu, '.$1');
}
