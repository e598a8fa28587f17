import { z } from 'zod';
import { addDays, formatDate, formatDateTime } from '#shared/base/dates.ts';
import { recordKind } from '#shared/records/duty-roster.record.ts';
import { cellString, isCellEmpty } from '#shared/records/record-kind.ts';
import { defineProposalRule, type ProposalContext, type ProposalFact } from './proposal.ts';
import { rosterCalendar, type RosterCalendar } from '#shared/roster/roster-calendar.ts';
import { concernWhenAny, figure, isOpen, remark } from './facts.ts';

const LAST_MINUTE = '23:59';

/** `từ 09/05/2024 đến hết 14/05/2024`; with the hour where the roster begins or ends within a day. */
function coveredWords({ covered }: RosterCalendar): string {
  const [from, to] = [covered[0]?.from ?? '', covered.at(-1)?.to ?? ''];
  const isMidnight = to.endsWith('T00:00');
  const lastDay = isMidnight ? addDays(to.slice(0, 10), -1) : to.slice(0, 10);
  const isWholeDay = isMidnight || to.slice(11) >= LAST_MINUTE;
  const start = from.endsWith('T00:00') ? formatDate(from.slice(0, 10)) : formatDateTime(from);
  return `từ ${start} đến ${isWholeDay ? `hết ${formatDate(lastDay)}` : formatDateTime(to)}`;
}

function coverageFacts(calendar: RosterCalendar): readonly ProposalFact[] {
  const { gaps, dayCount } = calendar;
  const days = `${String(dayCount)} ngày`;
  const [first] = gaps;
  if (first === undefined) {
    return [{ ...figure('days-covered', dayCount, ''), text: `lịch trực kín ${coveredWords(calendar)}` }];
  }
  const firstGap = `từ ${formatDateTime(first.from)} đến ${formatDateTime(first.to)}`;
  const label =
    gaps.length === 1
      ? `khoảng không có ai trực trong ${days} (${firstGap})`
      : `khoảng không có ai trực trong ${days}, khoảng đầu ${firstGap}`;
  return concernWhenAny('gaps', gaps.length, label);
}

function doubleBookingFacts({ doubleBookings }: RosterCalendar): readonly ProposalFact[] {
  return doubleBookings.length === 0
    ? [remark('no-double-booking', 'không có ca trùng')]
    : concernWhenAny('double-bookings', doubleBookings.length, 'ca trùng giờ của cùng một người');
}

function isPeriodKnown({ period }: ProposalContext<unknown>): boolean {
  return period.startsOn !== null && period.endsOn !== null;
}

function facts(context: ProposalContext<unknown>): readonly ProposalFact[] {
  const { rowsOf, period } = context;
  const rows = rowsOf(recordKind.id);
  const calendar = rosterCalendar(rows, period);
  if (calendar === null) return [];
  const people = new Set(calendar.people.map(({ key }) => key).filter((key) => key !== ''));
  return [
    ...coverageFacts(calendar),
    figure('shifts', rows.length, 'ca trực'),
    figure('people', people.size, 'người trực'),
    ...doubleBookingFacts(calendar),
    ...concernWhenAny('incomplete-shifts', calendar.incompleteCount, 'ca chưa ghi đủ giờ bắt đầu, kết thúc'),
    ...concernWhenAny(
      'without-name',
      rows.filter((row) => cellString(row, 'name').trim() === '').length,
      'ca chưa có họ tên',
    ),
    ...concernWhenAny(
      'without-phone',
      rows.filter((row) => isCellEmpty(row['phone'])).length,
      'ca chưa có số điện thoại',
    ),
    ...(isPeriodKnown(context)
      ? []
      : [remark('period-unknown', 'chưa ghi ngày bắt đầu và ngày kết thúc trực để đối chiếu')]),
  ];
}

/** Does the roster cover the whole period without gaps or double bookings? */
export const proposalRule = defineProposalRule({
  id: 'duty-coverage',
  recordKindIds: [recordKind.id],
  settingsSchema: z.looseObject({}),
  propose: (context) => {
    const found = facts(context);
    if (found.length === 0) return null;
    // a roster that covers itself says nothing of a period that nobody has entered
    const whenCovered = isPeriodKnown(context) ? 'done' : null;
    return { answer: found.some(isOpen) ? 'in-progress' : whenCovered, facts: found, fields: {}, rows: null };
  },
});
