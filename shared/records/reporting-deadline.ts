import { formatDateTime, localDateTime } from '../base/dates.ts';
import {
  deadlineWords,
  dueAt,
  isInForce,
  type DeadlineSubject,
  type ReportingDeadline,
} from '../facts/reporting-deadline.ts';
import { asOfWords } from '../facts/sourced.ts';
import { cellString, isCellEmpty, type RecordRow } from './record-kind.ts';
import type { Reporting, RowRemark, TableContext } from './row-remark.ts';

/** A breach of personal data falls under a law of its own, whatever is said of incidents. */
const isAboutBreach = ({ about }: ReportingDeadline) => about === 'personal-data-breach';
const isAboutIncident = (deadline: ReportingDeadline) => !isAboutBreach(deadline);

/**
 * The deadlines for an event of a day, `YYYY-MM-DD`: those of the pack while any of them is in force, else those of the
 * app's own table; for incidents and for breaches of personal data apart, as a pack may speak of one of them alone.
 */
export function deadlinesOn({ ofPack, ofTable }: Reporting, day: string): readonly ReportingDeadline[] {
  const inForce = (deadlines: readonly ReportingDeadline[]) =>
    deadlines.filter((deadline) => isInForce(deadline, day));
  const [own, known] = [inForce(ofPack), inForce(ofTable)];
  return [isAboutIncident, isAboutBreach].flatMap((isAbout) => {
    const ownOnes = own.filter(isAbout);
    return ownOnes.length > 0 ? ownOnes : known.filter(isAbout);
  });
}

function incidentSubjects({ severity }: RecordRow): readonly DeadlineSubject[] {
  if (severity === 'beyond-capacity') return ['incident', 'serious-incident', 'beyond-capacity'];
  return severity === 'serious' ? ['incident', 'serious-incident'] : ['incident'];
}

/** The first of the deadlines about these subjects, as a moment; `undefined` when there is none. */
function firstDue(
  reporting: Reporting,
  detectedAt: string,
  subjects: readonly DeadlineSubject[],
): string | undefined {
  return deadlinesOn(reporting, detectedAt.slice(0, 10))
    .filter(({ about }) => subjects.includes(about))
    .map((deadline) => dueAt(deadline, detectedAt))
    .toSorted()[0];
}

interface Wording {
  readonly before: string;
  readonly over: string;
  readonly late: string;
}

const INCIDENT: Wording = {
  before: 'Gợi ý: báo cáo trước',
  over: 'Gợi ý: hạn báo cáo',
  late: 'Đã báo cáo, sau hạn gợi ý',
};
const BREACH: Wording = {
  before: 'Gợi ý: báo lộ dữ liệu cá nhân trước',
  over: 'Gợi ý: hạn báo lộ dữ liệu cá nhân',
  late: 'Báo lộ dữ liệu cá nhân sau hạn gợi ý',
};

function remarkOn(row: RecordRow, due: string, context: TableContext, words: Wording): readonly RowRemark[] {
  const reportedAt = cellString(row, 'reportedAt');
  const dueText = formatDateTime(due);
  if (reportedAt !== '') return reportedAt > due ? [{ tone: 'open', text: `${words.late} ${dueText}` }] : [];
  if (!isCellEmpty(row['reportedTo'])) return [];
  const isOver = context.now === undefined ? due.slice(0, 10) < context.today : due < context.now;
  if (!isOver) return [{ tone: 'open', text: `${words.before} ${dueText}` }];
  const isSettled = row['status'] === 'handled';
  return [{ tone: isSettled ? 'open' : 'warning', text: `${words.over} ${dueText} đã qua` }];
}

/**
 * The hints by when an incident is to be reported; nothing where the pack names no deadline, or while the moment of
 * finding is not known. Hints: whether the incident has to be reported at all, and by whom, is for people to decide.
 */
export function reportingRemarks(row: RecordRow, context: TableContext): readonly RowRemark[] {
  const { reporting } = context;
  const detectedAt = cellString(row, 'detectedAt');
  if (reporting === undefined || !localDateTime.safeParse(detectedAt).success) return [];
  const incident = firstDue(reporting, detectedAt, incidentSubjects(row));
  const breach = firstDue(reporting, detectedAt, ['personal-data-breach']);
  // The review says itself that an incident beyond the unit's capacity is to be reported at once.
  const isSaidByReview = row['severity'] === 'beyond-capacity' && isCellEmpty(row['reportedTo']);
  return [
    ...(incident === undefined || isSaidByReview ? [] : remarkOn(row, incident, context, INCIDENT)),
    ...(breach === undefined || row['personalData'] !== 'exposed'
      ? []
      : remarkOn(row, breach, context, BREACH)),
  ];
}

/** What is said where the pack's deadlines have ended and the table knows none yet for the day. */
const NONE_KNOWN = 'Hạn của công văn này không còn hiệu lực; hỏi cơ quan cấp trên.';

/** The deadlines by document and by the moment from which they are counted. */
function grouped(deadlines: readonly ReportingDeadline[]): readonly (readonly ReportingDeadline[])[] {
  const keyOf = ({ document, countedFrom }: ReportingDeadline) => `${document} ${countedFrom}`;
  const keys = [...new Set(deadlines.map(keyOf))];
  return keys.map((key) => deadlines.filter((deadline) => keyOf(deadline) === key));
}

function sentenceOf(group: readonly ReportingDeadline[]): string {
  return `${deadlineWords(group)} (${group[0]?.document ?? ''}).`;
}

function sentencesWithDuty(group: readonly ReportingDeadline[]): string {
  return `${sentenceOf(group)} Trách nhiệm: ${[...new Set(group.map(({ duty }) => duty))].join('; ')}.`;
}

/** The day of the table where any of the deadlines come from the app's own; `''` where all are the pack's. */
function ofTable(
  { ofTable: table }: Reporting,
  deadlines: readonly ReportingDeadline[],
  day: string,
): string {
  const entry = table.find((candidate) => deadlines.includes(candidate));
  return entry === undefined ? '' : asOfWords(entry.asOf, day);
}

/**
 * The deadlines of a day, `YYYY-MM-DD`, one sentence for each document; and the day of the table where they come from the
 * app's own.
 */
export function deadlinesText(reporting: Reporting, day: string): string {
  const deadlines = deadlinesOn(reporting, day);
  if (deadlines.length === 0) return NONE_KNOWN;
  const words = ofTable(reporting, deadlines, day);
  const source = words === '' ? [] : [`Hạn ghi ${words}.`];
  return [...grouped(deadlines).map(sentenceOf), ...source].join(' ');
}

/** What stands below the table of incidents, in lines: the deadlines of today, whose duty they are, and what a school does. */
export function reportingNote({ reporting, today }: TableContext): string {
  if (reporting === undefined) return '';
  const deadlines = deadlinesOn(reporting, today);
  if (deadlines.length === 0) return NONE_KNOWN;
  const words = ofTable(reporting, deadlines, today);
  return [
    `Hạn báo cáo chỉ là gợi ý${words === '' ? '' : `, ${words}`}.`,
    ...grouped(deadlines).map(sentencesWithDuty),
    [...new Set(deadlines.map(({ remark }) => remark))].join(' '),
  ].join('\n');
}
