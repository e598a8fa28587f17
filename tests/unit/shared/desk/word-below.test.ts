import { describe, expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { filesWith } from '#shared/desk/handed-up-claims.ts';
import { registerOf } from '#shared/desk/register.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { summaryReport } from '#shared/desk/tables/summary-report.ts';
import { unitsTable } from '#shared/desk/tables/units.ts';
import { withHandedUp } from '#shared/desk/with-handed-up.ts';
import { hasGoneBack, wordsBelow } from '#shared/desk/word-below.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';
import { handedUpDecision, LOWER_DESK, sampleHandedUp } from '#tests/support/sample-handed-up.ts';
import { RETURNED, sampleDecision } from '#tests/support/sample-receipt.ts';

const OTHER_KEY = 'FFFF-FFFF-FFFF-FFFF';
const OTHER_DESK = { ...LOWER_DESK, fingerprint: OTHER_KEY, name: 'Phòng Xã Mẫu', commune: 'Xã Mẫu' };
const NOW = '2026-12-20T01:00:00.000Z';
const FIRST = sampleReceivedFile({ receivedAt: NOW });
const SECOND = sampleReceivedFile({ sequence: 2, receivedAt: NOW });
const UNITS = [{ code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [] }];
const RECEIVED = handedUpDecision({ key: sameReportKey(FIRST) });
const GONE_BACK = handedUpDecision({
  key: sameReportKey(SECOND),
  report: { ...sampleDecision().report, sequence: 2 },
  decidedAt: '2026-12-05T01:00:00.000Z',
  ...RETURNED,
});

/** The first version lies in the file of one desk; the second came straight here, or by another desk. */
function viewOf(way: 'straight' | 'by-another-desk') {
  const first = sampleHandedUp(
    { decisions: [RECEIVED] },
    { contents: [{ key: sameReportKey(FIRST), receivedAt: '2026-12-01T01:00:00.000Z' }] },
  );
  const second = sampleHandedUp(
    { desk: { name: 'Tự khai', commune: 'Xã Mẫu' }, decisions: [GONE_BACK] },
    {
      source: 'xa.zip',
      keyFingerprint: OTHER_KEY,
      contents: [{ key: sameReportKey(SECOND), receivedAt: '2026-12-03T01:00:00.000Z' }],
    },
  );
  const read = withHandedUp({
    campaign: CAMPAIGN,
    judged: [],
    handedUp: way === 'straight' ? [first] : [first, second],
    lowerDesks: [LOWER_DESK, OTHER_DESK],
    register: UNITS,
    units: UNITS,
  });
  const { handedUp } = read;
  if (handedUp === undefined) throw new Error('nothing counts');
  const request = { campaign: CAMPAIGN, deadline: null, register: registerOf(read.register) };
  const collation = collate(filesWith([FIRST, SECOND], handedUp), request);
  return { collation, request, directive: null, handedUp, unread: [], skipped: [] };
}

function wordOn(way: 'straight' | 'by-another-desk') {
  const { collation, handedUp } = viewOf(way);
  return [...wordsBelow(collation, CAMPAIGN, handedUp).values()].find(({ receipts }) => receipts.length > 0);
}

/** The last columns of the first unit, by their names. */
function cellsOf(way: 'straight' | 'by-another-desk') {
  const { columns, rows } = unitsTable(viewOf(way));
  const named = columns.map(({ label }, index) => [label, rows[0]?.[index]] as const);
  return Object.fromEntries(named.filter(([label]) => /cấp dưới/iu.test(label)));
}

describe('what desks below say of a unit', () => {
  it('tells whose the time of the first version is, also where the one that counts came straight here', () => {
    expect(wordOn('straight')?.receipts).toEqual([
      {
        deskName: LOWER_DESK.name,
        at: '2026-12-01T01:00:00.000Z',
        sequence: 1,
        isCounting: false,
        isUsed: true,
      },
    ]);
    expect(cellsOf('straight')).toEqual({
      'Cấp dưới nhận lúc': '',
      'Cấp dưới nhận bản đầu lúc': '08:00 01/12/2026',
      'Cấp dưới quyết định': 'Đã nhận, cho bản cũ (lần 1)',
      'Lý do của cấp dưới': '',
      'Nơi nhận cấp dưới': LOWER_DESK.name,
    });
    const author = { deskName: 'Sở Mẫu', today: '2026-12-20', madeBy: null };
    expect(JSON.stringify(summaryReport(viewOf('straight'), author))).toContain(
      'Giờ nhận của 1 đơn vị là theo bản kê và đồng hồ của nơi nhận cấp dưới.',
    );
  });

  it('gives every word to the desk whose it is, where two speak of one unit', () => {
    expect(cellsOf('by-another-desk')).toEqual({
      'Cấp dưới nhận lúc': '08:00 03/12/2026 (Phòng Xã Mẫu)',
      'Cấp dưới nhận bản đầu lúc': `08:00 01/12/2026 (${LOWER_DESK.name})`,
      'Cấp dưới quyết định': `Trả lại (Phòng Xã Mẫu); Đã nhận, cho bản cũ (lần 1) (${LOWER_DESK.name})`,
      'Lý do của cấp dưới': 'Còn thiếu minh chứng. | 1.1: Chưa có quyết định phân công. (Phòng Xã Mẫu)',
      'Nơi nhận cấp dưới': `${LOWER_DESK.name}; Phòng Xã Mẫu`,
    });
  });

  it('has a report that went back there awaited, unless this desk has decided otherwise about it', () => {
    const word = wordOn('by-another-desk');
    const own = (kind: 'received' | 'returned', about: 'counting' | 'earlier') => {
      return { decision: sampleDecision(kind === 'returned' ? RETURNED : {}), about };
    };
    expect(hasGoneBack(undefined, word)).toBe(true);
    expect(hasGoneBack(own('received', 'counting'), word)).toBe(false);
    expect(hasGoneBack(own('received', 'earlier'), word)).toBe(true);
    expect(hasGoneBack(undefined, wordOn('straight'))).toBe(false);
    expect(hasGoneBack(own('returned', 'earlier'), undefined)).toBe(false);
    expect(hasGoneBack(own('returned', 'counting'), undefined)).toBe(true);
  });
});
