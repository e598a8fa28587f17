import { describe, expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { registerOf } from '#shared/desk/register.ts';
import { deskTables } from '#shared/desk/tables/all-tables.ts';
import type { WrittenView } from '#shared/desk/tables/desk-table.ts';
import { summaryReport } from '#shared/desk/tables/summary-report.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';
import { sampleDecision } from '#tests/support/sample-receipt.ts';

const FILES = [
  sampleReceivedFile(),
  sampleReceivedFile({ unitCode: 'HP-002' }),
  // two hands speak for the third
  sampleReceivedFile({ unitCode: 'HP-003', signer: 'unknown-key', key: 'BBBB-BBBB-BBBB-BBBB' }),
  sampleReceivedFile({ unitCode: 'HP-003', signer: 'unknown-key', key: 'CCCC-CCCC-CCCC-CCCC' }),
];

function viewOf(changes: Partial<WrittenView> = {}): WrittenView {
  const units = ['HP-001', 'HP-002', 'HP-003', 'HP-004'].map((code) => ({
    code,
    name: code,
    fingerprints: [],
  }));
  const request = { campaign: CAMPAIGN, deadline: null, register: registerOf(units) };
  const collation = collate(FILES, request);
  return { collation, request, directive: null, unread: [], skipped: [], ...changes };
}

function rowsOf(id: string, view: WrittenView) {
  return deskTables(view).find((table) => table.id === id)?.rows ?? [];
}

const figure = (label: string, view: WrittenView) =>
  rowsOf('tong-quan', view).find(([name]) => name === label)?.[1];

const textOf = (view: WrittenView) =>
  JSON.stringify(summaryReport(view, { deskName: 'Phòng Mẫu', today: '2026-12-01', madeBy: null }));

describe('the figures of a campaign', () => {
  it('are those of the list of who is missing, under one name', () => {
    const view = viewOf();
    const list = deskTables(view).find(({ id }) => id === 'chua-nop');
    expect(list?.title).toBe('Chưa nộp, chưa tính được');
    expect(list?.rows).toHaveLength(
      Number(figure('Chưa nộp', view)) + Number(figure('Có tệp nhưng chưa tính được', view)),
    );
  });

  it('say how many reports on another edition of the pack are counted among the criteria, and only where there are any', () => {
    const label = 'Trong đó lập theo bản bộ tiêu chí khác máy này, gộp chung trong số liệu tiêu chí';
    const view = viewOf();
    expect(figure(label, view)).toBeUndefined();
    const collation = collate(
      [...FILES, sampleReceivedFile({ unitCode: 'HP-004', findings: 'not-checked' })],
      view.request,
    );
    expect(figure(label, viewOf({ collation }))).toBe(1);
    expect(textOf(viewOf({ collation }))).toContain(label);
  });

  it('tell by which number a report counts, and of units whose later one has a lower number', () => {
    expect(textOf(viewOf())).toContain('mỗi đơn vị một báo cáo còn nguyên vẹn, có số lần xuất cao nhất');
    expect(textOf(viewOf())).not.toContain('số lần thấp hơn');
    const again = [
      sampleReceivedFile({ sequence: 3 }),
      sampleReceivedFile({ sequence: 1, facts: { createdAt: '2026-12-05T01:00:00.000Z' } }),
    ];
    const collation = collate(again, viewOf().request);
    expect(textOf(viewOf({ collation }))).toContain(
      'Trong đó 1 đơn vị còn có báo cáo lập sau mà số lần thấp hơn, chưa được tính.',
    );
  });

  it('tell of the reports that count which the desk has acknowledged and which went back', () => {
    const [first, second] = FILES.map(sameReportKey);
    const of = (unitCode: string) => ({ ...sampleDecision().report, unitCode, campaign: CAMPAIGN });
    const decisions = [
      sampleDecision({ key: first ?? '', report: of('HP-001') }),
      sampleDecision({
        key: second ?? '',
        report: of('HP-002'),
        kind: 'returned',
        reason: 'Thiếu lịch trực.',
      }),
      // about a version that counts no more
      sampleDecision({ key: 'cu', report: of('HP-003') }),
    ];
    const view = viewOf({ decisions });
    expect(figure('Đã nộp', view)).toBe(2);
    expect(figure('Trong đó nơi nhận đã quyết định: đã nhận', view)).toBe(1);
    expect(figure('Trong đó nơi nhận đã quyết định: trả lại', view)).toBe(1);
    expect(figure('Trong đó nơi nhận đã quyết định: trả lại', viewOf())).toBeUndefined();
  });

  it('say what of them is the word of a desk below, and what of its word they lack', () => {
    const below = { addedUnits: 1, waiting: 2 };
    const [first] = FILES;
    const receipts = new Map(
      first === undefined ? [] : [[sameReportKey(first), { at: first.receivedAt, deskName: 'Phường Mẫu' }]],
    );
    const report = { ...sampleDecision().report, campaign: CAMPAIGN };
    const said = { key: [...receipts.keys()][0] ?? '', report, deskName: 'Phường Mẫu' };
    const decisions = [{ ...sampleDecision(), ...said }];
    const view = viewOf({
      below,
      handedUp: { units: [], keys: [], decisions, receipts, namedBy: new Map() },
    });
    expect(figure('Trong đó cấp dưới đã quyết định: đã nhận', view)).toBe(1);
    expect(figure('Trong đó cấp dưới đã quyết định: trả lại', view)).toBe(0);
    expect(figure('Trong đó do nơi nhận cấp dưới kê thêm', view)).toBe(1);
    expect(figure('Tệp nơi nhận cấp dưới nộp lên chưa được tính', view)).toBe(2);
    expect(textOf(view)).toContain('Giờ nhận của 1 đơn vị là theo bản kê và đồng hồ của nơi nhận cấp dưới.');
    expect(textOf(view)).toContain('Có 2 tệp nơi nhận cấp dưới nộp lên chưa được tính.');
    expect(textOf(viewOf())).not.toContain('cấp dưới');
  });

  it('lead from the text of the report to the appendix that lists them', () => {
    const facts = { ...FILES[0]?.facts, differing: ['1.1', '1.2'] };
    const request = viewOf().request;
    const collation = collate([sampleReceivedFile({ facts })], request);
    const text = textOf(viewOf({ collation }));
    const [, number] =
      /Câu trả lời chưa khớp số liệu trong cùng báo cáo.*?2 \(Phụ lục (\d)\)/u.exec(text) ?? [];
    expect(text).toContain(`"heading":"Phụ lục ${String(number)}","title":"Chưa khớp"`);
  });
});
