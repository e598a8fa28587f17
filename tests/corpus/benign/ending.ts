import { atEnd, type CorpusSite, site } from '../corpus-site.ts';
import { type Platform, schoolPages } from '../school-pages.ts';

/** A healthy site of a school whose pages end in a snippet. */
export const ending = (
  id: string,
  about: string,
  platform: Platform,
  school: string,
  snippet: string,
): CorpusSite =>
  site(
    'benign',
    id,
    about,
    schoolPages(platform, school, [], (html) => atEnd(html, snippet)),
  );
