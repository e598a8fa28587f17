import { grouped } from '#shared/base/grouped.ts';
import { hostName } from '#shared/base/host-name.ts';
import { recordKind as domains } from '#shared/records/domains-to-remove.record.ts';
import { recordKind as incidents } from '#shared/records/incidents.record.ts';
import { recordKind as warnings } from '#shared/records/received-warnings.record.ts';
import { cellString, cellText, type RecordKind, type RecordRow } from '#shared/records/record-kind.ts';
import type { ReportFacts } from '../report-facts.ts';
import { type CountingUnit, countingUnits } from './counting-facts.ts';
import { type DeskTable, type DeskView, vietnamese } from './desk-table.ts';

const UNIT_COLUMNS = [
  { label: 'Mã đơn vị', width: 14 },
  { label: 'Tên đơn vị', width: 40 },
] as const;
/** Characters for one unit of a record column's width. */
const WIDTH = 12;

/** Rows of one record table out of all reports that count, each with its unit. */
function recordsTable(
  view: DeskView,
  head: Pick<DeskTable, 'id' | 'title'>,
  kind: RecordKind,
  rowsOf: (facts: ReportFacts) => readonly RecordRow[],
): DeskTable {
  const columns = Object.entries(kind.columns);
  return {
    ...head,
    columns: [...UNIT_COLUMNS, ...columns.map(([, { label, width }]) => ({ label, width: width * WIDTH }))],
    rows: countingUnits(view).flatMap(({ unit, facts }) =>
      rowsOf(facts).map((row) => [
        unit.code,
        unit.name,
        ...columns.map(([id, column]) => cellText(column, row[id])),
      ]),
    ),
  };
}

/** The incidents of all units. */
export function incidentsTable(view: DeskView): DeskTable {
  return recordsTable(view, { id: 'su-co', title: 'Sự cố' }, incidents, (facts) => facts.incidents);
}

/** The warnings that units have received and not called fixed. */
export function openWarningsTable(view: DeskView): DeskTable {
  const head = { id: 'canh-bao-chua-xong', title: 'Cảnh báo chưa xong' };
  return recordsTable(view, head, warnings, (facts) => facts.openWarnings);
}

interface DomainUse {
  readonly domain: string;
  readonly row: RecordRow;
  readonly by: CountingUnit;
}

/** The domains that units want removed, each once, with everybody who names it. */
export function domainsTable(view: DeskView): DeskTable {
  const uses = countingUnits(view).flatMap((by): readonly DomainUse[] =>
    by.facts.domainsToRemove.map((row) => ({ domain: domainOf(row), row, by })),
  );
  const sorted = [...grouped(uses, ({ domain }) => domain)].sort(([one], [other]) =>
    vietnamese.compare(one, other),
  );
  return {
    id: 'ten-mien-loai-bo',
    title: domains.title,
    columns: [
      { label: 'Tên miền', width: 32 },
      { label: 'Số đơn vị', width: 10 },
      { label: 'Mã đơn vị', width: 24 },
      { label: 'Tên đơn vị', width: 50 },
      { label: 'Lý do', width: 60 },
    ],
    rows: sorted.map(([domain, own]) => domainRow(domain, own)),
  };
}

function domainRow(domain: string, uses: readonly DomainUse[]): readonly (string | number)[] {
  const each = (text: (use: DomainUse) => string) => [...new Set(uses.map(text))].join('; ');
  return [
    domain,
    new Set(uses.map(({ by }) => by.unit.code)).size,
    each(({ by }) => by.unit.code),
    each(({ by }) => by.unit.name),
    each(({ row }) => cellString(row, 'reason')),
  ];
}

/** The host of what a unit wrote, so that `https://www.x.vn/` and `www.x.vn` are one; its own words when there is none. */
function domainOf(row: RecordRow): string {
  const written = cellString(row, 'domain');
  return hostName(written) || written;
}
