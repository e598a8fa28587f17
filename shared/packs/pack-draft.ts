import { z } from 'zod';
import { kebabId, lineOfText, multilineText } from '../base/text-schemas.ts';
import { slugify } from '../base/vietnamese-text.ts';
import { allCriteria, type Criterion, type Directive } from '../directives/directive.ts';

/** As long as the longest name of a pack. */
const line = lineOfText(200);
/** One entry on each line. */
const lines = multilineText(4_000);
const day = z.union([z.literal(''), z.iso.date()]);

/** The words of a criterion that may be put otherwise; `why` and `how` hold a sentence on each line. */
const criterionWordsSchema = z.strictObject({
  title: line,
  question: lineOfText(400),
  why: lines,
  how: lines,
  source: lineOfText(400),
  evidenceHint: lineOfText(400),
});

/** The words of a criterion that may be put otherwise. */
export type CriterionWords = z.output<typeof criterionWordsSchema>;

const contactDraftSchema = z.strictObject({
  /** Tells the rows apart on the screen. */
  id: z.string().max(40),
  organisation: line,
  person: line,
  phone: lineOfText(40),
  note: line,
});

/** Somebody to call, as far as it has been written. */
export type ContactDraft = z.output<typeof contactDraftSchema>;

/**
 * A pack that is being written: what differs from the pack that it began with. Everything may still be missing; what a
 * pack needs is asked when one is made of it.
 */
export const packDraftSchema = z.strictObject({
  /** Id of the pack that the criteria, laws and deadlines come from. */
  base: kebabId,
  id: line,
  title: line,
  eventName: line,
  startsOn: day,
  endsOn: day,
  eventNote: multilineText(400),
  /** Whether each unit chooses its days, and may run the pack again. */
  isRepeated: z.boolean(),
  hasLetter: z.boolean(),
  issuer: line,
  number: lineOfText(60),
  date: day,
  subject: line,
  basis: line,
  addressees: lines,
  distribution: lines,
  contacts: z.array(contactDraftSchema).max(20),
  /** Whether the pack names the key of this PC as that of the desk whose receipts count. */
  namesOwnDesk: z.boolean(),
  /** Whether the pack lets reports be encrypted for that desk; drafts from before there was a choice do not. */
  allowsEncryption: z.boolean().default(false),
  /** Ids of criteria of the base that are not asked. */
  leftOut: z.array(z.string().max(10)).max(300),
  /** Ids of deadlines of the base that are left out. */
  leftOutDeadlines: z.array(kebabId).max(12),
  /** By the ids of the base. */
  words: z.record(z.string().max(10), criterionWordsSchema),
  /**
   * Of days that criteria ask for, by `dayKey`: whether they tell of what has happened, where that is otherwise than in the
   * base. Drafts from before there was a choice have none.
   */
  pastDays: z.record(z.string().max(80), z.boolean()).default({}),
});

/** A pack that is being written. */
export type PackDraft = z.output<typeof packDraftSchema>;

/** The fields of a draft that hold text. */
export type PackDraftText = {
  [Name in keyof PackDraft]: PackDraft[Name] extends string ? Name : never;
}[keyof PackDraft];

/** The words that a criterion has. */
export function wordsOf({ title, question, why, how, source, evidenceHint }: Criterion): CriterionWords {
  return { title, question, why: why.join('\n'), how: how.join('\n'), source, evidenceHint };
}

/** The beginning of a new pack: all that stays from campaign to campaign is taken over, what belongs to one is left blank. */
export function draftFrom(base: Directive): PackDraft {
  return {
    base: base.id,
    id: '',
    title: '',
    eventName: '',
    startsOn: '',
    endsOn: '',
    eventNote: '',
    isRepeated: false,
    hasLetter: true,
    issuer: base.letter?.issuer ?? '',
    number: '',
    date: '',
    subject: '',
    basis: '',
    addressees: base.addressees.join('\n'),
    distribution: base.distribution.join('\n'),
    contacts: [],
    namesOwnDesk: false,
    allowsEncryption: false,
    leftOut: [],
    leftOutDeadlines: [],
    words: {},
    pastDays: {},
  };
}

type Field = Criterion['fields'][number];

/** Under which name a draft keeps what it says of a day that a criterion asks for. */
export function dayKey(criterionId: string, fieldId: string): string {
  return `${criterionId}/${fieldId}`;
}

/** The days that a criterion asks for. */
export function daysOf({ fields }: Criterion): readonly Field[] {
  return fields.filter(({ kind }) => kind === 'date');
}

/** Whether a day tells of what has happened, so that one that has not come yet is asked about again. */
export function isPastDay(
  { pastDays }: Pick<PackDraft, 'pastDays'>,
  { id }: Criterion,
  field: Field,
): boolean {
  return pastDays[dayKey(id, field.id)] ?? field['hasHappened'] === true;
}

/** The id that a title suggests; `''` without a title. */
export function proposedId(title: string): string {
  return slugify(title, 60, '');
}

/** The criteria that are asked, with the words that they get, in the order of the base. */
export function draftedCriteria(draft: PackDraft, base: Directive): readonly Criterion[] {
  const leftOut = new Set(draft.leftOut);
  return allCriteria(base)
    .filter(({ id }) => !leftOut.has(id))
    .map((criterion) => withWords(withPastDays(criterion, draft), draft.words[criterion.id]));
}

function withPastDays(criterion: Criterion, draft: PackDraft): Criterion {
  const days = new Set(daysOf(criterion));
  const fields = criterion.fields.map((field) => {
    if (!days.has(field)) return field;
    // what is undefined is not written into the file of the pack
    return { ...field, hasHappened: isPastDay(draft, criterion, field) ? true : undefined };
  });
  return { ...criterion, fields };
}

function withWords(criterion: Criterion, words: CriterionWords | undefined): Criterion {
  if (words === undefined) return criterion;
  return { ...criterion, ...words, why: linesOf(words.why), how: linesOf(words.how) };
}

/** The lines of a text that hold something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
