import { describe, expect, it } from 'vitest';
import { findProblems } from '#shared/assessment/problems/find-problems.ts';
import type { ReportingDeadline } from '#shared/facts/reporting-deadline.ts';
import type { Problem } from '#shared/assessment/problems/problem.ts';
import { rowRemarks } from '#shared/assessment/problems/row-remarks.ts';
import { tableFigures } from '#shared/records/table-figures.ts';
import { emptyRow, type RecordKind, type RecordRow } from '#shared/records/record-kind.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import type { TableContext } from '#shared/records/row-remark.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const DEADLINE: ReportingDeadline = {
  id: 'incident',
  about: 'incident',
  duty: 'đơn vị vận hành',
  within: { unit: 'days', count: 5 },
  countedFrom: 'detection',
  to: 'cơ quan cấp trên',
  document: 'Quyết định mẫu',
  inForceFrom: '2017-01-01',
  remark: 'Đơn vị hỏi cơ quan cấp trên.',
};
const CONTEXT: TableContext = { today: '2024-05-10', reporting: { ofPack: [DEADLINE], ofTable: [] } };

function kindNamed(id: string): RecordKind {
  const kind = findRecordKind(id);
  if (kind === undefined) throw new Error(`no record kind ${id}`);
  return kind;
}

function remarks(kindId: string, cells: RecordRow, context = CONTEXT, problems: readonly Problem[] = []) {
  const kind = kindNamed(kindId);
  return rowRemarks(kind, { ...emptyRow(kind), ...cells }, problems, context).map(
    ({ tone, text }) => `${tone}: ${text}`,
  );
}

describe('what a row says beside its cells', () => {
  it('names in one line what it lacks, and nothing while nothing is written', () => {
    expect(remarks('duty-roster', { name: 'Trần Văn Mẫu' })).toEqual(['serious: Thiếu: Điện thoại, Từ, Đến']);
    expect(remarks('duty-roster', {})).toEqual([]);
  });

  it('says what the review says about it, but not twice what is missing', () => {
    const problem = (columnId: string, inRow: string): Problem => ({
      severity: 'warning',
      place: { kind: 'record', recordKindId: 'duty-roster', rowIndex: 0, columnId },
      path: '',
      message: '',
      inRow,
    });
    const given = [problem('phone', 'Thiếu “Điện thoại”.'), problem('name', 'Người này đã có ca khác.')];
    expect(remarks('duty-roster', { name: 'A', startsAt: 'x', endsAt: 'y' }, CONTEXT, given)).toEqual([
      'serious: Thiếu: Điện thoại',
      'warning: Người này đã có ca khác.',
    ]);
  });
});

it('says of a row of blanks that the export refuses what the review says', () => {
  const kind = kindNamed('awareness-activities');
  const row = { heldOn: ' ' };
  const problems = findProblems(draftOf({ records: { [kind.id]: [row] } }), sampleDirective).filter(
    ({ place }) => place.kind === 'record',
  );
  expect(rowRemarks(kind, row, problems, CONTEXT)).toEqual([
    { tone: 'serious', text: '“Ngày” chưa đúng hoặc quá dài.' },
  ]);
});

describe('an incident', () => {
  const INCIDENT = { detectedAt: '2024-05-08T08:30', system: 'Website', description: 'Trang lạ' };

  it('shows how it stands, in words', () => {
    const withoutDeadline = { today: CONTEXT.today };
    for (const [status, said] of [
      ['detected', 'warning: Mới phát hiện'],
      ['handling', 'in-progress: Đang xử lý'],
      ['handled', 'done: Đã xử lý'],
      ['unfixed', 'serious: Chưa khắc phục'],
      ['', 'unclear: Chưa ghi kết quả'],
    ]) {
      expect(remarks('incidents', { ...INCIDENT, status: status ?? '' }, withoutDeadline)).toEqual([said]);
    }
  });

  it('is told as a hint by when it is to be reported, five days after it was found', () => {
    const last = (cells: RecordRow) =>
      remarks('incidents', { ...INCIDENT, status: 'handling', ...cells }).slice(1);
    expect(last({})).toEqual(['open: Gợi ý: báo cáo trước 08:30 13/05/2024']);
    expect(last({ detectedAt: '2024-05-04T08:30' })).toEqual([
      'warning: Gợi ý: hạn báo cáo 08:30 09/05/2024 đã qua',
    ]);
    expect(last({ detectedAt: '2024-04-27T22:00', status: 'handled' })).toEqual([
      'open: Gợi ý: hạn báo cáo 22:00 02/05/2024 đã qua',
    ]);
    expect(last({ reportedTo: 'Sở', reportedAt: '2024-05-09T08:00' })).toEqual([]);
    expect(last({ reportedTo: 'Sở', reportedAt: '2024-05-20T08:00' })).toEqual([
      'open: Đã báo cáo, sau hạn gợi ý 08:30 13/05/2024',
    ]);
    expect(last({ detectedAt: '2024-02-31T08:30' })).toEqual([]);
  });
});

describe('an address of the inventory', () => {
  const said = (cells: RecordRow) => remarks('websites', { address: 'mau.edu.vn', ...cells });

  it('is flagged when it expires within 60 days, and afterwards', () => {
    expect(said({ kind: 'website', expiresOn: '2024-07-10' })).toEqual([]);
    expect(said({ kind: 'website', expiresOn: '2024-07-09' })).toEqual(['warning: Còn 60 ngày là hết hạn']);
    expect(said({ kind: 'website', expiresOn: '2024-05-10' })).toEqual(['warning: Hết hạn hôm nay']);
    expect(said({ kind: 'old-domain', expiresOn: '2024-05-09' })).toEqual([
      'serious: Đã hết hạn từ 09/05/2024',
    ]);
  });

  it('is asked for its expiry, an old one as insistently as a current one', () => {
    const asked = ['warning: Chưa ghi ngày hết hạn tên miền'];
    expect(said({ kind: 'website' })).toEqual(asked);
    expect(said({ kind: 'old-domain' })).toEqual(asked);
    expect(said({ kind: 'fanpage' })).toEqual([]);
  });
});

describe('the figures of a table on the screen', () => {
  const figures = (kindId: string, ...given: readonly RecordRow[]) => {
    const kind = kindNamed(kindId);
    const rows = given.map((row) => ({ ...emptyRow(kind), ...row }));
    return tableFigures(kind, rows, CONTEXT).map(({ count, label }) => `${String(count)} ${label}`);
  };

  it('count the people without a phone once each, after the other figures', () => {
    expect(figures('duty-roster', { name: 'A' }, { name: 'A' }, { name: 'B', phone: '113' })).toEqual([
      '2 người trực',
      '1 người thiếu số điện thoại',
    ]);
  });

  it('count the kinds of addresses that there are, and those that expire', () => {
    expect(
      figures(
        'websites',
        { kind: 'website', isInUse: 'yes', expiresOn: '2024-06-01', adminPasswordHolder: 'x' },
        { kind: 'led-board', isInUse: 'yes', adminPasswordHolder: 'x' },
      ),
    ).toEqual([
      '2 đang dùng',
      '0 không còn dùng',
      '1 website',
      '1 bảng LED',
      '1 đã hoặc sắp hết hạn trong 60 ngày',
    ]);
  });

  it('ask for old domains until one is written down', () => {
    const note = (...rows: readonly RecordRow[]) => kindNamed('websites').onScreen?.note?.(rows, CONTEXT);
    expect(note({ kind: 'website' })).toContain('Chưa ghi tên miền, website cũ nào');
    expect(note({ kind: 'old-domain' })).toBe('');
  });

  it('say nothing of an empty table', () => {
    expect(figures('websites')).toEqual([]);
  });
});
