/** An address to which a script of the page sends the visitor. */
export interface ScriptRedirect {
  /** As far as it could be put together from the code. */
  readonly href: string;
  /** Where in the code the order stands. */
  readonly start: number;
  readonly end: number;
  /** Whether the code around asks who comes: referrer, search engine, phone, width of the screen. */
  readonly asksWhoComes: boolean;
  /** Whether nothing but the running of the page is needed: no click, no function that something must call. */
  readonly isImmediate: boolean;
}

const TEXT = String.raw`(?:"[^"\n]{0,300}"|'[^'\n]{0,300}')`;
const PARTS = String.raw`${TEXT}(?:\s{0,9}\+\s{0,9}${TEXT}){0,20}`;
const PLACE = String.raw`(?:(?:window|document|top|self|parent)\s{0,9}\.\s{0,9}){0,3}location`;
const ORDER = new RegExp(
  String.raw`\b${PLACE}(?:\s{0,9}\.\s{0,9}href)?\s{0,9}(?:=(?!=)|\.\s{0,9}(?:replace|assign)\s{0,9}\()\s{0,9}(?:(?<parts>${PARTS})|(?<name>[A-Za-z_$][\w$]{0,40}))`,
  'gu',
);
const WHO_COMES =
  /document\s?\.\s?referrer|navigator\s?\.\s?userAgent|screen\s?\.\s?width|google|android|iphone|bingbot|coc_?coc/iu;
const WAITS_FOR_USER =
  /addEventListener\s?\(\s?['"](?:click|submit|change|keydown)|\.on(?:click|submit|change)\s?=|\.(?:click|submit|change)\s?\(\s?function|onclick/iu;
const NAMED_FUNCTION = /\bfunction\s+[A-Za-z_$][\w$]*\s*\(/u;
/** A script of a page gives few orders; one with thousands is made to keep readers busy. */
const MAX_ORDERS = 200;

/** The redirects in the code of a script: `location = …`, `location.replace(…)`, with the address joined from pieces. */
export function scriptRedirects(code: string): readonly ScriptRedirect[] {
  const found: ScriptRedirect[] = [];
  let orders = 0;
  for (const match of code.matchAll(ORDER)) {
    orders += 1;
    if (orders > MAX_ORDERS) break;
    const href = joinedText(match.groups?.['parts'] ?? valueOf(code, match.groups?.['name'] ?? ''));
    if (!/^(?:https?:)?\/\//iu.test(href)) continue;
    const around = code.slice(Math.max(0, match.index - 600), match.index);
    found.push({
      href,
      start: match.index,
      end: match.index + match[0].length,
      asksWhoComes: WHO_COMES.test(around),
      isImmediate: !WAITS_FOR_USER.test(around) && !NAMED_FUNCTION.test(around),
    });
  }
  return found;
}

/** What a variable was given, as written; `''` when that is no text. */
function valueOf(code: string, name: string): string {
  if (name === '') return '';
  const escaped = name.replaceAll('$', String.raw`\$`);
  const given = new RegExp(String.raw`(?:^|[^\w$.])${escaped}\s{0,9}=\s{0,9}(?<parts>${PARTS})`, 'u').exec(
    code,
  );
  return given?.groups?.['parts'] ?? '';
}

function joinedText(parts: string): string {
  const pieces = parts.match(new RegExp(TEXT, 'gu')) ?? [];
  return pieces
    .map((piece) => piece.slice(1, -1))
    .join('')
    .replaceAll(String.raw`\/`, '/');
}

/** The host of an absolute address as written, in lower case; `''` when there is none. */
export function hostOfHref(href: string): string {
  return (
    /^(?:https?:)?\/\/(?:[^/?#@]{0,200}@)?(?<host>[^/?#:@\s\\]{1,253})/iu
      .exec(href)
      ?.groups?.['host']?.toLowerCase() ?? ''
  );
}
