import { describe, expect, it } from 'vitest';
import { decisionsOn, decisionText, unsavedDecisions } from '#shared/desk/decision.ts';
import { collate } from '#shared/desk/collate.ts';
import { type ReceivedFile, sameReportKey } from '#shared/desk/received-file.ts';
import { registerOf } from '#shared/desk/register.ts';
import { unitsTable } from '#shared/desk/tables/units.ts';
import { receiptFileNames } from '#shared/receipts/receipt-file-name.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';
import { RETURNED, sampleDecision, sampleReceiptContent } from '#tests/support/sample-receipt.ts';

const first = sampleReceivedFile();
const second = sampleReceivedFile({ sequence: 2 });
const request = {
  campaign: CAMPAIGN,
  deadline: null,
  register: registerOf([{ code: 'HP-001', name: 'Trường Mẫu', fingerprints: [] }]),
};
const decision = sampleDecision({ key: sameReportKey(first), ...RETURNED });

describe('a decision of the desk', () => {
  it('holds for the report that it is about, and is for an earlier version once another one counts', () => {
    const before = collate([first], request);
    const found = decisionsOn(before.units, CAMPAIGN, [decision]);
    expect([...found.values()].map(decisionText)).toEqual(['Trả lại']);
    expect(unsavedDecisions(found)).toEqual([decision]);
    const after = decisionsOn(collate([first, second], request).units, CAMPAIGN, [decision]);
    expect([...after.values()].map(decisionText)).toEqual(['Trả lại, cho bản cũ (lần 1)']);
    expect(unsavedDecisions(after)).toEqual([]);
  });

  it('is called for an earlier version only where the one that counts has a higher number', () => {
    const wordsOf = (files: readonly ReceivedFile[], about: ReceivedFile) => {
      const key = sameReportKey(about);
      const { sequence = 1 } = about.facts ?? {};
      const decided = sampleDecision({ key, report: { ...decision.report, sequence } });
      return [...decisionsOn(collate(files, request).units, CAMPAIGN, [decided]).values()].map(decisionText);
    };
    const unknown = sampleReceivedFile({ signer: 'unknown-key' });
    const rival = sampleReceivedFile({ signer: 'unknown-key', key: 'CCCC-CCCC-CCCC-CCCC' });
    expect(wordsOf([first], second)).toEqual(['Đã nhận, cho bản khác (lần 2)']);
    expect(wordsOf([sampleReceivedFile({ content: 'khác' })], first)).toEqual([
      'Đã nhận, cho bản khác (lần 1)',
    ]);
    expect(wordsOf([unknown], unknown)).toEqual(['Đã nhận']);
    const uncounted = 'Đã nhận, cho bản hiện không được tính (lần 1)';
    expect(wordsOf([unknown, rival], unknown)).toEqual([uncounted]);
    expect(wordsOf([], first)).toEqual([uncounted]);
  });

  it('of another campaign or unit is none here, and a saved one waits for nothing', () => {
    const { units } = collate([first], request);
    expect(decisionsOn(units, 'dot-khac', [decision]).size).toBe(0);
    const foreign = sampleDecision({ report: { ...decision.report, unitCode: 'HP-009' } });
    expect(decisionsOn(units, CAMPAIGN, [foreign]).size).toBe(0);
    const saved = { ...decision, savedAt: '2026-12-03T01:00:00.000Z' };
    expect(unsavedDecisions(decisionsOn(units, CAMPAIGN, [saved]))).toEqual([]);
  });

  it('has no column where nobody keeps decisions, as in a collation by command', () => {
    const { columns, rows } = unitsTable({ collation: collate([first], request), request, directive: null });
    expect(columns.at(-1)?.label).toBe('Tệp');
    expect(rows[0]).toHaveLength(columns.length);
  });

  it('stands in the table of units: what, by whom, when, why', () => {
    const table = unitsTable({
      collation: collate([first], request),
      request,
      directive: null,
      decisions: [decision],
    });
    expect(table.rows[0]?.slice(-4)).toEqual([
      'Trả lại',
      'Lê Thị Mẫu',
      '08:00 02/12/2026',
      'Còn thiếu minh chứng. | 1.1: Chưa có quyết định phân công.',
    ]);
    expect(table.columns.slice(-4).map(({ label }) => label)).toEqual([
      'Quyết định',
      'Người quyết định',
      'Quyết định lúc',
      'Lý do trả lại',
    ]);
  });
});

it('receipt files are named by the code of the unit, safely, and no two alike', () => {
  const named = (unitCode: string, changes = {}) =>
    sampleReceiptContent({ ...changes, report: { unitCode, campaign: 'dot-mau.2026-12' } });
  expect(receiptFileNames([named('HP.001'), named('hp-001'), named('HP-TH-2', RETURNED)])).toEqual([
    'BIEN-NHAN_hp-001_dot-mau-2026-12_01.pdf',
    'BIEN-NHAN_hp-001_dot-mau-2026-12_01_(2).pdf',
    'TRA-LAI_hp-th-2_dot-mau-2026-12_01.pdf',
  ]);
});
