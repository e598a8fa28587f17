import type { Criterion, Directive } from '../directives/directive.ts';
import { draftedCriteria, type PackDraft } from './pack-draft.ts';

/** What in a draft still speaks of the campaign that it began with. */
export interface LeftFromBase {
  /** Criteria whose words name the old event, each with the words that do. */
  readonly named: readonly { readonly id: string; readonly title: string; readonly words: string }[];
  /** Ids of criteria that still cite the letter of the old pack as the reason why they are asked. */
  readonly oldSources: readonly string[];
}

/** Shorter words are words of everyday use. */
const SHORTEST_WORD = 3;

/**
 * The criteria that still speak of the old campaign, so that nobody is asked about a festival that is over, or told that a
 * letter asks for what another one asked for. Words that the new event's name has too are no left-over; a pack that is run
 * again and again names no event.
 */
export function leftFromBase(draft: PackDraft, base: Directive): LeftFromBase {
  const criteria = draftedCriteria(draft, base);
  const marks = base.event.isRepeated === true ? [] : marksOf(base.event.name, draft.eventName);
  return {
    named: criteria.flatMap(({ id, title, ...criterion }) => {
      const text = sentencesOf({ id, title, ...criterion });
      const mark = marks.find(({ pattern }) => pattern.test(text));
      return mark === undefined ? [] : [{ id, title, words: mark.words }];
    }),
    oldSources:
      base.letter === null
        ? []
        : criteria.filter((one) => hasOldSource(one, draft, base)).map(({ id }) => id),
  };
}

interface Mark {
  readonly words: string;
  readonly pattern: RegExp;
}

/** Two words that follow each other in the name, however they are written, or one proper name of it. */
function marksOf(name: string, newName: string): readonly Mark[] {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}+$/u.test(word));
  const pairs = words
    .slice(1)
    .map((word, index) => ({ words: `${words[index] ?? ''} ${word}`, flags: 'iu' }));
  const names = words
    .filter((word) => word.length >= SHORTEST_WORD && /^\p{Lu}/u.test(word))
    .map((word) => ({ words: word, flags: 'u' }));
  return [...pairs, ...names]
    .map((one) => ({ words: one.words, pattern: new RegExp(`(?<!\\p{L})${one.words}(?!\\p{L})`, one.flags) }))
    .filter(({ pattern }) => !pattern.test(newName));
}

function sentencesOf({ title, question, why, how, evidenceHint, fields }: Criterion): string {
  const labels = fields.flatMap(({ label, hint = '' }) => [label, hint]);
  return [title, question, ...why, ...how, evidenceHint, ...labels].join('\n');
}

function hasOldSource({ id, source }: Criterion, draft: PackDraft, base: Directive): boolean {
  const original = base.items.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  return original?.source === source && draft.subject !== base.letter?.subject;
}
