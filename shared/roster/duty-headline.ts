import { formatDate } from '../base/dates.ts';
import { recordKind as dutyRoster } from '../records/duty-roster.record.ts';
import { is } from '../records/record-facts.ts';
import { cellString, type RecordRow } from '../records/record-kind.ts';

const MAX_LEADS = 2;

/** The days of duty, `YYYY-MM-DD` each; `null` while nobody has said. */
interface Days {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** What the first page of a report says of the duty roster: the period, and who leads. */
export const dutyHeadline = {
  recordKindId: dutyRoster.id,
  label: 'Thời gian trực',
  text: (rows: readonly RecordRow[], { startsOn, endsOn }: Days): string => {
    const period =
      startsOn === null || endsOn === null
        ? 'chưa ghi ngày'
        : `từ ${formatDate(startsOn)} đến hết ${formatDate(endsOn)}`;
    const leads = rows.filter(is('role', 'lead')).map((row) => cellString(row, 'name'));
    const names = [...new Set(leads)].filter((name) => name !== '');
    const others = names.length > MAX_LEADS ? ` và ${String(names.length - MAX_LEADS)} người khác` : '';
    const who = names.length === 0 ? 'chưa ghi' : `${names.slice(0, MAX_LEADS).join(', ')}${others}`;
    return `${period}; trực lãnh đạo: ${who}`;
  },
};
