import type { TermHit } from '#shared/lexicon/lexicon.ts';
import type { TermClass } from '#shared/lexicon/terms/term-group.ts';
import { excerptAround, type Excerpt } from '../rule/excerpt.ts';
import type { ReadText } from '../rule/site-reading.ts';

/** Names of the classes for the reader. */
export const CLASS_WORDS: Readonly<Record<TermClass, string>> = {
  gambling: 'cờ bạc, cá cược',
  porn: 'khiêu dâm, mại dâm',
  'loan-shark': 'cho vay nặng lãi',
  'fake-documents': 'làm giấy tờ, bằng cấp giả',
  drugs: 'ma túy, thuốc cấm',
  'illegal-goods': 'hàng cấm, hàng giả',
  scam: 'việc làm, đầu tư lừa đảo',
};

/** The weightiest hit, the first one among equals; `undefined` for none. */
export function strongestHit(hits: readonly TermHit[]): TermHit | undefined {
  return hits.reduce<TermHit | undefined>(
    (best, hit) => (best === undefined || hit.weight > best.weight ? hit : best),
    undefined,
  );
}

/** The text around its weightiest term. */
export function strongestExcerpt({ text, hits }: ReadText): Excerpt {
  const hit = strongestHit(hits);
  return excerptAround(text, hit?.start ?? 0, hit?.end ?? 0);
}

/** What the terms of a text are about, for the reader. */
export function topicWords(hits: readonly TermHit[]): string {
  const hit = strongestHit(hits);
  return CLASS_WORDS[hit?.class ?? 'gambling'];
}

/** The first sighting of each subject, at most `max`. */
export function firstOfEach<Item extends { readonly rule: string; readonly subject: string }>(
  items: readonly Item[],
  max: number,
): readonly Item[] {
  const bySubject = new Map<string, Item>();
  for (const item of items) {
    const key = `${item.rule} ${item.subject}`;
    if (!bySubject.has(key)) bySubject.set(key, item);
  }
  return [...bySubject.values()].slice(0, max);
}
