import { z } from 'zod';
import { addDays, addHours, localDate } from '../base/dates.ts';
import { kebabId, lineOfText } from '../base/text-schemas.ts';

/** What a deadline is about, the widest first, with its words. */
const SUBJECTS = {
  incident: 'sự cố',
  'serious-incident': 'sự cố nghiêm trọng, thông báo ban đầu',
  'beyond-capacity': 'sự cố vượt khả năng xử lý',
  'national-security': 'có dấu hiệu gây hại an ninh quốc gia, trật tự công cộng',
  'personal-data-breach': 'lộ, mất dữ liệu cá nhân',
} as const;

/** What a deadline is about. */
export type DeadlineSubject = keyof typeof SUBJECTS;

const BEGINNINGS = { detection: 'phát hiện', occurrence: 'xảy ra' } as const;

/** How long there is: at once, or so many hours or days, each day and each night counted. */
const withinSchema = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('at-once') }),
  z.strictObject({ unit: z.literal('hours'), count: z.int().min(1).max(720) }),
  z.strictObject({ unit: z.literal('days'), count: z.int().min(1).max(60) }),
]);

/** The fields of a deadline: who reports what within which time to whom, and by which document. */
export const deadlineShape = {
  id: kebabId,
  about: z.enum(Object.keys(SUBJECTS) as [DeadlineSubject, ...DeadlineSubject[]]),
  /** Whose duty it is, in words. */
  duty: lineOfText(120).min(1),
  within: withinSchema,
  /** From when on it is counted: the moment of finding, or that of the event itself. */
  countedFrom: z.enum(['detection', 'occurrence']),
  /** Who receives it, in words. */
  to: lineOfText(160).min(1),
  /** By which document, with number and date. */
  document: lineOfText(200).min(1),
  /** First and last day on which an event falls under it. */
  inForceFrom: localDate,
  inForceUntil: localDate.optional(),
  /** What a school does about it, one sentence. */
  remark: lineOfText(200).min(1),
};

/** A deadline for reporting. */
export type ReportingDeadline = z.output<z.ZodObject<typeof deadlineShape>>;

/** Whether an event of a day, `YYYY-MM-DD`, falls under a deadline. */
export function isInForce({ inForceFrom, inForceUntil }: ReportingDeadline, day: string): boolean {
  return inForceFrom <= day && (inForceUntil === undefined || day <= inForceUntil);
}

/**
 * The last moment, `YYYY-MM-DDTHH:mm`, for an event that was found at a moment of the same shape (the moment of the event
 * itself is not asked for: it came no later). Counts through nights, month ends and holidays.
 */
export function dueAt({ within }: ReportingDeadline, detectedAt: string): string {
  if (within.unit === 'at-once') return detectedAt;
  if (within.unit === 'hours') return addHours(detectedAt, within.count);
  return `${addDays(detectedAt.slice(0, 10), within.count)}${detectedAt.slice(10)}`;
}

/** How long there is, in words: `báo ngay`, `trong 24 giờ`, `trong 05 ngày`. */
function withinWords({ within }: ReportingDeadline): string {
  if (within.unit === 'at-once') return 'báo ngay';
  const count = String(within.count).padStart(2, '0');
  return `trong ${count} ${within.unit === 'hours' ? 'giờ' : 'ngày'}`;
}

/** One deadline in a line: `Sự cố: trong 72 giờ, kể từ khi phát hiện`. */
export function deadlineText(deadline: ReportingDeadline): string {
  return deadlineWords([deadline]);
}

/**
 * Deadlines of one document in a line: `Sự cố nghiêm trọng, thông báo ban đầu: trong 24 giờ; sự cố: trong 72 giờ, kể từ khi
 * phát hiện`. All of them are counted from the same moment.
 */
export function deadlineWords(deadlines: readonly ReportingDeadline[]): string {
  const list = deadlines
    .map((deadline) => `${SUBJECTS[deadline.about]}: ${withinWords(deadline)}`)
    .join('; ');
  const from = BEGINNINGS[deadlines[0]?.countedFrom ?? 'detection'];
  return `${list.charAt(0).toUpperCase()}${list.slice(1)}, kể từ khi ${from}`;
}
