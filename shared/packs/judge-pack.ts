import { formatDate } from '../base/dates.ts';
import type { Directive } from '../directives/directive.ts';
import { type Facts, factsFrom } from '../facts/facts-in-use.ts';
import type { DataFacts, PackFacts, PackReading, PackVerdict } from './pack-verdict.ts';
import { placeInWords } from './place-in-words.ts';
import { type TableChange, tableChange } from './table-changes.ts';

/** What is at hand when another file is offered. */
export interface PacksAtHand {
  readonly builtIn: readonly Directive[];
  readonly imported: readonly PackFacts[];
  /** Files with newer tables of facts. */
  readonly data: readonly DataFacts[];
}

/** The tables in use with these files. */
export function factsOf(data: readonly DataFacts[]): Facts {
  return factsFrom(data.flatMap(({ data: { tables } }) => tables));
}

/**
 * Whether a pack file may be used beside the packs at hand. A pack that comes with the app cannot be replaced by a
 * file: whoever wants other criteria gives the pack another id. An edition is run as often as the one before: the ids of the
 * campaigns that were begun follow from it. Of a file with tables of facts at least one has to be newer
 * than the one in use, and none may be of a day to come. `today`: `YYYY-MM-DD`.
 */
export function judgePack(
  fileName: string,
  reading: PackReading,
  atHand: PacksAtHand,
  today: string,
): PackVerdict {
  if (reading.status === 'unsound') return { status: 'refused', fileName, faults: reading.faults };
  if (reading.status === 'sound-data') return judgeData(fileName, reading.pack, factsOf(atHand.data), today);
  const { id } = reading.pack.directive;
  if (atHand.builtIn.some((directive) => directive.id === id)) {
    const message = `Mã “${id}” là của bộ tiêu chí có sẵn trong chương trình. Bộ có sẵn không thể bị thay bằng tệp.`;
    return refused(fileName, 'id_is_built_in', ['id'], message);
  }
  const present = atHand.imported.find(({ directive }) => directive.id === id) ?? null;
  if (present !== null && isRepeated(present) !== isRepeated(reading.pack)) {
    const message = 'Một bộ dùng một đợt không thành dùng nhiều đợt, và ngược lại. Nơi gửi cần đặt mã khác.';
    return refused(fileName, 'repetition_changed', ['event', 'isRepeated'], message);
  }
  return { status: 'acceptable', fileName, pack: reading.pack, present };
}

function isRepeated({ directive: { event } }: PackFacts): boolean {
  return event.isRepeated === true;
}

function judgeData(fileName: string, pack: DataFacts, facts: Facts, today: string): PackVerdict {
  const { tables } = pack.data;
  const ahead = tables.findIndex(({ asOf }) => asOf > today);
  if (ahead !== -1) {
    const message = `Bảng ghi ngày ${formatDate(tables[ahead]?.asOf ?? '')}, sau hôm nay. Thầy/Cô xem lại ngày của máy này.`;
    return refused(fileName, 'from_the_future', ['tables', ahead, 'asOf'], message);
  }
  const changes = tables.map((table) => tableChange(table, facts));
  if (changes.some(({ isNewer }) => isNewer)) return { status: 'acceptable-data', fileName, pack, changes };
  const faults = changes.map((change, index) => ({
    code: 'not_newer',
    path: `tables.${String(index)}.asOf`,
    place: placeInWords(['tables', index, 'asOf']),
    message: notNewer(change),
  }));
  return { status: 'refused', fileName, faults };
}

function notNewer({ title, presentDay, offeredDay }: TableChange): string {
  const offered = formatDate(offeredDay);
  return `Bảng “${title}” của tệp ghi ngày ${offered}, không mới hơn bảng đang dùng (${formatDate(presentDay)}).`;
}

function refused(fileName: string, code: string, path: readonly PropertyKey[], message: string): PackVerdict {
  const fault = { code, path: path.map(String).join('.'), place: placeInWords(path), message };
  return { status: 'refused', fileName, faults: [fault] };
}
