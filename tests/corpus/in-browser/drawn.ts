import { atEnd, type CorpusResponse, type CorpusSite, inHead, site } from '../corpus-site.ts';
import { type Platform, schoolPages } from '../school-pages.ts';

const KEY = 23;

export const script = (body: string): CorpusResponse => ({
  headers: { 'content-type': 'application/javascript' },
  body,
});

export const data = (value: unknown): CorpusResponse => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

export const styles = (body: string): CorpusResponse => ({ headers: { 'content-type': 'text/css' }, body });

/** A text as code that gives it only when it runs. */
export const computed = (text: string): string =>
  `"${Array.from(text, (letter) => String((letter.codePointAt(0) ?? 0) ^ KEY)).join(',')}".split(",").map(function(n){return String.fromCharCode(n^${String(KEY)})}).join("")`;

/** Code that fetches a list of the site itself and hands it to the rest. */
export const withData = (path: string, use: string): string =>
  `fetch("${path}").then(function(r){return r.json()}).then(function(d){${use}})`;

interface DrawnParts {
  readonly id: string;
  readonly about: string;
  readonly platform: Platform;
  readonly school: string;
  /** Code of the site's own script file, which the home page loads last. */
  readonly code?: string;
  /** HTML at the end of the home page. */
  readonly end?: string;
  /** HTML in the head of the home page. */
  readonly head?: string;
  readonly more?: Readonly<Record<string, string | CorpusResponse>>;
}

const OWN_SCRIPT = '/assets/js/site.js';

/** A school's site of which the home page runs a script of its own. */
export function drawn(label: CorpusSite['label'], parts: DrawnParts): CorpusSite {
  const { id, about, platform, school, code = '', end = '', head = '', more = {} } = parts;
  const load = code === '' ? '' : `<script src="${OWN_SCRIPT}"></script>`;
  const pages = schoolPages(platform, school, [], (html) => inHead(atEnd(html, `${end}${load}`), head));
  const files = code === '' ? {} : { [OWN_SCRIPT]: script(code) };
  return site(label, id, about, { ...pages, ...files, ...more });
}
