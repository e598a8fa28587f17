import { z } from 'zod';
import { formatDateTime } from '#shared/base/dates.ts';
import { recordKind } from '#shared/records/duty-roster.record.ts';
import { cellString, isCellEmpty } from '#shared/records/record-kind.ts';
import { defineProposalRule, type ProposalContext, type ProposalFact } from './proposal.ts';
import { rosterCalendar, type RosterCalendar } from '#shared/roster/roster-calendar.ts';
import { concernWhenAny, figure, isOpen, remark } from './facts.ts';

function coverageFacts({ gaps, dayCount }: RosterCalendar): readonly ProposalFact[] {
  const days = `${String(dayCount)} ngày`;
  const [first] = gaps;
  if (first === undefined) return [{ ...figure('days-covered', dayCount, ''), text: `phủ kín ${days}` }];
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

function facts({ rowsOf, event }: ProposalContext<unknown>): readonly ProposalFact[] {
  const rows = rowsOf(recordKind.id);
  const calendar = rosterCalendar(rows, event);
  if (calendar === null) return [];
  const people = new Set(calendar.people.map(({ key }) => key).filter((key) => key !== ''));
  const isPeriodKnown = event.startsOn !== null && event.endsOn !== null;
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
    ...(isPeriodKnown ? [] : [remark('period-unknown', 'tính theo lịch trực, vì công văn không ghi ngày')]),
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
    return { answer: found.some(isOpen) ? 'in-progress' : 'done', facts: found, fields: {}, rows: null };
  },
});
