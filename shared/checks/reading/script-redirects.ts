import { isNowAndThen } from './now-and-then.ts';

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
  /** Whether the code does nothing but leave: it asks for nothing, and no part of it is kept for later. */
  readonly isUnconditional: boolean;
  /** Whether the code remembers in the browser that it has sent the visitor away, so as not to be noticed twice. */
  readonly marksVisit: boolean;
  /** Whether the code leaves at some hours or days alone, or by chance: whoever looks after the site will not see it. */
  readonly isNowAndThen: boolean;
  /** Whether a click anywhere on the page is enough, not one on a certain thing. */
  readonly isOnAnyClick: boolean;
  /** Whether the way back in the browser is what leads there. */
  readonly isOnBack: boolean;
}

const TEXT = String.raw`(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|\x60[^\x60\n]{0,300}\x60)`;
const NAME = String.raw`[A-Za-z_$][\w$]{0,40}(?![\w$])`;
/** What is asked of a name: `.host`, `(1)`, `[0]`. */
const ASKED = String.raw`\s{0,3}(?:\.\s{0,3}[\w$]{1,40}|\([^()\n]{0,60}\)|\[[^[\]\n]{0,60}\])`;
const PART = String.raw`(?:${TEXT}|${NAME}(?:${ASKED}){0,6})`;
/** A text, the name of one, or what is put together from both. */
const PARTS = String.raw`${PART}(?:\s{0,9}\+\s{0,9}${PART}){0,20}`;
const PLACE = String.raw`(?:(?:window|document|top|self|parent)\s{0,9}\.\s{0,9}){0,3}location`;
const ORDER = new RegExp(
  String.raw`\b${PLACE}(?:\s{0,9}\.\s{0,9}href)?\s{0,9}(?:=(?!=)|\.\s{0,9}(?:replace|assign)\s{0,9}\()\s{0,9}(?<parts>${PARTS})`,
  'gu',
);
const OPENING = new RegExp(String.raw`\bwindow\s{0,9}\.\s{0,9}open\s{0,9}\(\s{0,9}(?<parts>${PARTS})`, 'gu');
/** A link that the code makes or finds, and presses itself. */
const PRESSED = new RegExp(
  String.raw`(?<![\w$.])(?<link>[A-Za-z_$][\w$]{0,40})\s{0,9}\.\s{0,9}href\s{0,9}=(?!=)\s{0,9}(?<parts>${PARTS})(?=[^]{0,300}?(?<![\w$.])\k<link>\s{0,9}\.\s{0,9}click\s{0,9}\()`,
  'gu',
);
/** `window["location"]["href"]`: the names that matter, in brackets. */
const IN_BRACKETS =
  /\[\s{0,3}["'](?<name>location|href|replace|assign|open|referrer|userAgent|cookie|width)["']\s{0,3}\]/gu;
const WHOLE_PAGE = String.raw`(?:\b(?:document|window|self|(?:document\s?\.\s?)?(?:body|documentElement))|\$\(\s?(?:document|window|['"](?:body|html)['"])\s?\))`;
const PRESSING = '(?:click|mousedown|mouseup|touchstart|touchend|pointerdown|pointerup)';
const ANY_CLICK = new RegExp(
  String.raw`${WHOLE_PAGE}\s?\.\s?(?:addEventListener\s?\(\s?["']${PRESSING}["']|on${PRESSING}\s?=(?!=)|(?:on|one|bind)\s?\(\s?["']${PRESSING}["']\s?,\s?(?!["'])|click\s?\()`,
  'iu',
);
/** The code of a click anywhere looks which thing was pressed. */
const LOOKS_AT_THING = /\btarget\b|closest\s?\(|matches\s?\(|\bthis\b/u;
const MARKS_VISIT =
  /document\s?\.\s?cookie\s?=(?!=)|(?:local|session)Storage\s?(?:\.\s?setItem|\[[^\]]{1,40}\]\s?=(?!=)|\.\s?\w{1,40}\s?=(?!=))|setCookie\s?\(|Cookies\s?\.\s?set\s?\(/u;
const WHO_COMES =
  /document\s?\.\s?referrer|navigator\s?\.\s?userAgent|screen\s?\.\s?width|google|android|iphone|bingbot|coc_?coc/iu;
const WAITS_FOR_USER =
  /addEventListener\s?\(\s?['"](?:click|submit|change|keydown)|\.on(?:click|submit|change)\s?=|\.(?:click|submit|change)\s?\(\s?function|onclick/iu;
const NAMED_FUNCTION =
  /\bfunction\s+[A-Za-z_$][\w$]*\s*\(|\b(?:const|let|var)\s{1,9}[\w$]{1,40}\s{0,9}=\s{0,9}(?:async\s{1,9})?(?:function\s{0,9}\(|\([^()]{0,80}\)\s{0,9}=>)/u;
const ON_BACK = /["']popstate["']|onpopstate/u;
/** A script of a page gives few orders; one with thousands is made to keep readers busy. */
const MAX_ORDERS = 200;

/**
 * The redirects in the code of a script: `location = …`, `location.replace(…)`, links that the code presses itself, and
 * windows that open on a click anywhere; with the address joined from pieces.
 */
export function scriptRedirects(code: string): readonly ScriptRedirect[] {
  const plain = withoutBrackets(code);
  const names: KnownNames = { code: plain, values: new Map() };
  return [
    ...ordersOf(names, ORDER),
    ...ordersOf(names, OPENING).filter(({ isOnAnyClick }) => isOnAnyClick),
    ...(plain.includes('click') ? ordersOf(names, PRESSED) : []),
  ];
}

/** The code with `.name` for `["name"]`, in as many characters, so that places stay the same. */
function withoutBrackets(code: string): string {
  return code.replaceAll(IN_BRACKETS, (written: string, name: string) => `.${name}`.padEnd(written.length));
}

function ordersOf(names: KnownNames, pattern: RegExp): readonly ScriptRedirect[] {
  const { code } = names;
  const found: ScriptRedirect[] = [];
  let orders = 0;
  for (const match of code.matchAll(pattern)) {
    orders += 1;
    if (orders > MAX_ORDERS) break;
    const href = joinedText(match.groups?.['parts'] ?? '', names, 0);
    if (!/^(?:https?:)?\/\//iu.test(href)) continue;
    const around = code.slice(Math.max(0, match.index - 600), match.index);
    found.push({
      href,
      start: match.index,
      end: match.index + match[0].length,
      asksWhoComes: WHO_COMES.test(around),
      isImmediate: !WAITS_FOR_USER.test(around) && !NAMED_FUNCTION.test(around),
      isUnconditional: isUnconditional(code.slice(0, match.index)),
      marksVisit: MARKS_VISIT.test(around),
      isNowAndThen: isNowAndThen(around),
      isOnAnyClick: isOnAnyClick(around),
      isOnBack: ON_BACK.test(around),
    });
  }
  return found;
}

/** What only puts off the same order until the page stands. */
const AT_ONCE =
  /(?:setTimeout\s{0,3}\(\s{0,3}|(?:window\s{0,3}\.\s{0,3})?onload\s{0,3}=\s{0,3}|addEventListener\s{0,3}\(\s{0,3}["'](?:load|DOMContentLoaded)["']\s{0,3},\s{0,3}|^\s{0,9}[(!]\s{0,3})(?:function\s{0,3}\(\s{0,3}\)|\(\s{0,3}\)\s{0,3}=>)\s{0,3}\{?/gu;
const ON_CONDITION = /\bfunction\b|=>|\)\s{0,3}\{|\b(?:if|case|then|catch|class)\b|&&|\|\|/u;
const MAX_LEAD = 600;

/** Whether what follows this code happens to everybody who opens the page. */
export function isUnconditional(before: string): boolean {
  return before.length <= MAX_LEAD && !ON_CONDITION.test(before.replaceAll(AT_ONCE, ''));
}

/** Whether the last thing that the code waits for is a click anywhere. */
function isOnAnyClick(around: string): boolean {
  const listeners = around.split(
    /(?=addEventListener|\.on(?:e\b|click|mouse|touch|pointer|\s?\()|\.click\s?\()/u,
  );
  const last = listeners.at(-1) ?? '';
  const owner = listeners.at(-2)?.slice(-60) ?? '';
  return ANY_CLICK.test(owner + last) && !LOOKS_AT_THING.test(last);
}

/** What the names of a script were found to stand for. */
interface KnownNames {
  readonly code: string;
  readonly values: Map<string, string>;
}

/** Names of one script that are looked up, and how far from name to name. */
const MAX_NAMES = 100;
const MAX_DEPTH = 3;
/** Stands for what cannot be known from the code; no host has it. */
const UNKNOWN = '$';
const PIECES = new RegExp(String.raw`(?<text>${TEXT})|(?<name>${NAME})(?<asked>(?:${ASKED}){0,6})`, 'gu');
/** Leaves a text as good as it was. */
const TIDIES = /^\s{0,3}\.\s{0,3}(?:trim|toString|toLowerCase)\s{0,3}\(\s{0,3}\)$/u;
const PLACES = /\$\{\s{0,9}(?<name>[A-Za-z_$][\w$]{0,40})\s{0,9}\}/gu;

/** What a variable was given; `$` when that is no text. */
function valueOf(name: string, names: KnownNames, depth: number): string {
  const known = names.values.get(name);
  if (known !== undefined) return known;
  if (depth > MAX_DEPTH || names.values.size >= MAX_NAMES) return UNKNOWN;
  names.values.set(name, UNKNOWN);
  const escaped = name.replaceAll('$', String.raw`\$`);
  const given = new RegExp(
    String.raw`(?:^|[^\w$.])${escaped}\s{0,9}=(?!=)\s{0,9}(?<parts>${PARTS})`,
    'u',
  ).exec(names.code);
  const value = given === null ? UNKNOWN : joinedText(given.groups?.['parts'] ?? '', names, depth + 1);
  names.values.set(name, value);
  return value;
}

function joinedText(parts: string, names: KnownNames, depth: number): string {
  return [...parts.matchAll(PIECES)]
    .map(({ groups }) => {
      const text = groups?.['text'];
      const asked = groups?.['asked'] ?? '';
      if (text === undefined && asked !== '' && !TIDIES.test(asked)) return UNKNOWN;
      if (text === undefined) return valueOf(groups?.['name'] ?? '', names, depth);
      const inner = text.slice(1, -1);
      if (!text.startsWith('`')) return inner;
      return inner.replaceAll(PLACES, (_, name: string) => valueOf(name, names, depth));
    })
    .join('')
    .replaceAll(String.raw`\/`, '/');
}

/** The host of an absolute address as written, in lower case; `''` when there is none, or a part is put in later. */
export function hostOfHref(href: string): string {
  return (
    /^(?:https?:)?\/\/(?:[^/?#@]{0,200}@)?(?<host>[^/?#:@\s\\$]{1,253})(?!\$|[^/?#:@\s\\$])/iu
      .exec(href)
      ?.groups?.['host']?.toLowerCase() ?? ''
  );
}
