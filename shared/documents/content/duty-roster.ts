import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { formatDocumentDate } from '#shared/base/dates.ts';
import { recordKind as dutyRoster } from '#shared/records/duty-roster.record.ts';
import { personKey } from '#shared/records/person-on-duty.ts';
import { cellString, cellText, type RecordRow } from '#shared/records/record-kind.ts';
import type { DocumentRequest } from '../model/document-kind.ts';
import { BLANK } from './blanks.ts';
import { spokenTime } from './campaign-texts.ts';

/** One person on duty, however many shifts. */
export interface DutyPerson {
  readonly name: string;
  readonly position: string;
  readonly phone: string;
  /** The ids of the person's roles, the first in the order of the roster's own list leading. */
  readonly roles: readonly string[];
}

const ROLE_IDS: readonly string[] = dutyRoster.columns.role.options.map(({ id }) => id);

/** The words for a role. */
export function roleText(roleId: string): string {
  return cellText(dutyRoster.columns.role, roleId);
}

/** The rows in which something is written. */
export function dutyShifts({ input }: DocumentRequest): readonly RecordRow[] {
  return (input.records[dutyRoster.id] ?? []).filter(
    (row) => cellString(row, 'name') !== '' || cellString(row, 'startsAt') !== '',
  );
}

/** The shifts by beginning, then by end; those without a time come last. */
export function sortedShifts(request: DocumentRequest): readonly RecordRow[] {
  const LAST = '\uffff';
  const key = (row: RecordRow) =>
    `${cellString(row, 'startsAt') || LAST} ${cellString(row, 'endsAt') || LAST}`;
  return dutyShifts(request).toSorted((a, b) => {
    const [keyA, keyB] = [key(a), key(b)];
    return keyA === keyB ? 0 : keyA < keyB ? -1 : 1;
  });
}

/** In the order of the roles; who has none stands before those in reserve. */
function rank(person: DutyPerson): number {
  const index = ROLE_IDS.indexOf(person.roles[0] ?? '');
  return index === -1 ? ROLE_IDS.indexOf('reserve') - 0.5 : index;
}

/** Everybody in the roster once, by role and then by first shift. */
export function dutyPeople(request: DocumentRequest): readonly DutyPerson[] {
  const people = new Map<string, DutyPerson>();
  for (const row of sortedShifts(request)) {
    const name = cellString(row, 'name');
    if (name === '') continue;
    const phone = cellString(row, 'phone');
    const key = personKey(row);
    const known = people.get(key) ?? { name, position: '', phone, roles: [] };
    const roles = new Set([...known.roles, cellString(row, 'role')]);
    people.set(key, {
      ...known,
      position: known.position === '' ? cellString(row, 'position') : known.position,
      roles: ROLE_IDS.filter((id) => roles.has(id)),
    });
  }
  return [...people.values()].toSorted((a, b) => rank(a) - rank(b));
}

/** From the first beginning to the last end, each `YYYY-MM-DDTHH:mm`; `null` when the roster has no times. */
export function dutyPeriod(
  request: DocumentRequest,
): { readonly startsAt: string; readonly endsAt: string } | null {
  const times = (columnId: string) =>
    dutyShifts(request)
      .map((row) => cellString(row, columnId))
      .filter((time) => time !== '')
      .toSorted();
  const startsAt = times('startsAt')[0];
  const endsAt = times('endsAt').at(-1);
  return startsAt === undefined || endsAt === undefined ? null : { startsAt, endsAt };
}

/**
 * The period of duty in a sentence. A roster that reaches to both ends of the period, or stands alone, tells it to the
 * hour; one that is still growing does not make the period shorter that the letter gives or the unit has entered.
 */
export function periodText(request: DocumentRequest): string {
  const roster = dutyPeriod(request);
  const { startsOn, endsOn } = dutyPeriodOf(request.directive, request.input.answers);
  const isKnown = startsOn !== null && endsOn !== null;
  if (isKnown && (roster === null || dayOf(roster.startsAt) > startsOn || dayOf(roster.endsAt) < endsOn)) {
    return `từ ${formatDocumentDate(startsOn)} đến hết ${formatDocumentDate(endsOn)}`;
  }
  if (roster === null) return `từ ${BLANK} đến ${BLANK}`;
  return `từ ${spokenTime(roster.startsAt)} đến ${spokenTime(roster.endsAt)}`;
}

/** The day, `YYYY-MM-DD`, of a time `YYYY-MM-DDTHH:mm`. */
function dayOf(dateTime: string): string {
  return dateTime.slice(0, 10);
}
