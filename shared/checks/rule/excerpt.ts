import type { Sighting } from './check.ts';

const MAX_LENGTH = 300;
const CONTEXT = 90;

/** A piece of text around a place with the place marked in it. */
export interface Excerpt {
  readonly excerpt: string;
  readonly highlight: Sighting['highlight'];
}

/** The text around `start`–`end`, at most 300 characters, cut at blanks where possible; the place is marked. */
export function excerptAround(text: string, start: number, end: number): Excerpt {
  const marked = text.slice(start, Math.min(end, start + MAX_LENGTH - 2 * CONTEXT));
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(start + marked.length, start + marked.length + CONTEXT);
  const head = start > CONTEXT ? before.replace(/^\S*\s/u, '') : before;
  const tail = end + CONTEXT < text.length ? after.replace(/\s\S*$/u, '') : after;
  return {
    excerpt: oneLine(head + marked + tail),
    highlight: { start: head.length, end: head.length + marked.length },
  };
}

/** The beginning of a text as an excerpt without a mark. */
export function plainExcerpt(text: string): Excerpt {
  return { excerpt: oneLine(text.slice(0, MAX_LENGTH)), highlight: null };
}

/** A text with a part of it marked; not marked when the part does not stand in the first 300 characters. */
export function excerptOf(text: string, part: string): Excerpt {
  const start = text.indexOf(part);
  return start === -1 || part === '' ? plainExcerpt(text) : excerptAround(text, start, start + part.length);
}

function oneLine(text: string): string {
  return text.replace(/[\t\n\r]/gu, ' ');
}
