import { foldAccents } from '#shared/base/vietnamese-text.ts';

/** A text as it is searched: without marks and capitals. */
function searchText(...parts: readonly string[]): string {
  return foldAccents(parts.join(' ')).replace(/\s+/gu, ' ').trim();
}

/** Whether every word of a search stands in texts that belong together. Without a word the texts are not even looked at. */
export function searchFor(search: string): (...parts: readonly string[]) => boolean {
  const words = searchText(search)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (...parts) => {
    const text = searchText(...parts);
    return words.every((word) => text.includes(word));
  };
}
