import { describe, expect, it } from 'vitest';
import { visibleText } from '#shared/base/visible-text.ts';
import { readUnitTable } from '#shared/keys/read-unit-table.ts';
import { knownKeys, type UnitTable } from '#shared/keys/unit-keys.ts';
import { signerVerdict } from '#shared/report/signer-verdict.ts';
import type { SignatureInfo } from '#shared/report/verification.ts';
import { sentenceFaults } from '#tests/support/sentence-style.ts';

const [OURS, THEIRS, NEW] = ['1111-1111-1111-1111', '2222-2222-2222-2222', '3333-3333-3333-3333'] as const;
const UNIT = { code: 'HP-TH-001', name: 'Trường Tiểu học Hoa Sen Mẫu' };
const OTHER = { code: 'HP-TH-002', name: 'Trường Tiểu học Hoa Hồng Mẫu' };
const TABLE: UnitTable = [
  { ...UNIT, fingerprints: [OURS] },
  { ...OTHER, fingerprints: [THEIRS] },
];

function by(fingerprint: string, changes: Partial<SignatureInfo> = {}): SignatureInfo {
  return {
    kind: 'app-seal',
    signerName: UNIT.name,
    issuerName: UNIT.name,
    fingerprint,
    algorithm: 'ECDSA P-256, SHA-256',
    claimedTime: null,
    validFrom: '2026-01-01T00:00:00.000Z',
    validTo: '2036-01-01T00:00:00.000Z',
    certificate: [],
    fault: null,
    ...changes,
  };
}

function verdict(signatures: readonly SignatureInfo[], unit = UNIT, table = TABLE) {
  return signerVerdict({ isIntact: true, signatures, unit }, knownKeys(table));
}

describe('a known key', () => {
  it('speaks for its own unit, however the code is written', () => {
    expect(verdict([by(OURS)]).status).toBe('known-unit-key');
    expect(verdict([by(OURS)], { ...UNIT, code: 'hp-th-001' }).status).toBe('known-unit-key');
  });

  it('of another unit is told as such, alone or beside an unknown one', () => {
    for (const signatures of [[by(THEIRS)], [by(NEW), by(THEIRS)]]) {
      const { status, sentence, remarks } = verdict(signatures);
      expect(status).toBe('other-unit-key');
      expect(sentence).toContain('mã khóa của đơn vị khác');
      expect(remarks.join(' ')).toContain(
        `Mã khóa ${THEIRS} đã ghi nhận cho đơn vị ${OTHER.name} (${OTHER.code}).`,
      );
      expect(remarks.flatMap((remark) => sentenceFaults(remark, '.'))).toEqual([]);
    }
  });

  it('as a mere co-signer makes no unknown key known', () => {
    const { status, remarks } = verdict([by(NEW), by(OURS)]);
    expect(status).toBe('unknown-key');
    expect(remarks).toContain('Khóa đã ghi nhận của đơn vị chỉ ký thêm. Báo cáo do khóa khác niêm phong.');
  });

  it('is enough to take a file, also where a person signed besides', () => {
    expect(verdict([by(OURS)]).nextStep).toBe('Có thể nhận tệp này.');
    const person = by(NEW, { kind: 'certificate', signerName: 'Nguyễn Thị Mẫu', issuerName: 'CA mẫu' });
    expect(verdict([by(OURS), person]).nextStep).toBe('Có thể nhận tệp này.');
  });

  it('is not enough where the register names the unit otherwise', () => {
    const renamed = verdict([by(OURS)], UNIT, [{ ...UNIT, name: OTHER.name, fingerprints: [OURS] }]);
    expect(renamed.status).toBe('known-unit-key');
    expect(renamed.nextStep).toContain('Gọi hỏi đơn vị');
  });

  it('of another unit beside the own key takes nothing away, and is asked about first', () => {
    const { status, remarks, nextStep } = verdict([by(OURS), by(THEIRS)]);
    expect(status).toBe('known-unit-key');
    expect(nextStep).toContain('Gọi hỏi đơn vị');
    expect(remarks).toContain(`Mã khóa ${THEIRS} đã ghi nhận cho đơn vị ${OTHER.name} (${OTHER.code}).`);
  });

  it('says nothing where its signature does not hold, and a time stamp bears no name', () => {
    const broken = by(THEIRS, { fault: 'signature-mismatch' });
    const stamp = by(THEIRS, { kind: 'time-stamp', signerName: 'Nơi cấp dấu thời gian mẫu' });
    expect(verdict([by(NEW), broken, stamp], UNIT, [{ ...OTHER, fingerprints: [THEIRS] }])).toMatchObject({
      status: 'unknown-key',
      remarks: [],
    });
  });

  it('that is not the one in the file is mentioned', () => {
    expect(verdict([by(NEW)]).remarks).toContain(
      'Đơn vị này đã ghi nhận khóa khác. Hỏi đơn vị đã đổi khóa hay chưa.',
    );
  });
});

describe('the names', () => {
  it('differ by a mark, not by capitals or the way a letter is written', () => {
    expect(verdict([by(OURS, { signerName: UNIT.name.normalize('NFD').toUpperCase() })]).remarks).toEqual([]);
    const [remark = ''] = verdict([by(OURS, { signerName: 'Trường Tiểu học Hòa Sen Mẫu' })]).remarks;
    expect(remark).toBe(
      'Tên trong chứng thư là “Trường Tiểu học Hòa Sen Mẫu”, khác tên trong báo cáo là “Trường Tiểu học Hoa Sen Mẫu”.',
    );
  });

  it('of a certificate are told, and not vouched for', () => {
    const own = by(NEW, { kind: 'certificate', signerName: UNIT.name, issuerName: 'CA mẫu' });
    const { status, remarks } = verdict([{ ...own, certificate: ['issuer-unknown'] }], UNIT, []);
    expect(status).toBe('unknown-certificate');
    expect(remarks).toEqual([`Tên trong chứng thư: ${UNIT.name}, do CA mẫu cấp.`]);
  });

  it('of a certificate from a listed issuer are told with that, unless it was not in force', () => {
    const own = by(NEW, { kind: 'certificate', issuerName: 'CA mẫu', certificate: ['not-bound'] });
    const { status, remarks } = verdict([own], UNIT, []);
    expect(status).toBe('known-issuer');
    expect(remarks).toEqual([
      `Tên trong chứng thư: ${UNIT.name}, do CA mẫu cấp. Nơi cấp có trong danh sách của phần mềm.`,
    ]);
    expect(verdict([{ ...own, certificate: ['expired'] }], UNIT, []).status).toBe('unknown-certificate');
  });

  it.each([
    ['Trường THPT Hoa Sen – cơ sở 2', 'Trường THPT Hoa Sen – cơ sở 2'],
    ['Tru\u031bo\u031b\u0300ng Đặng Hữu', 'Trường Đặng Hữu'],
    ['Trường \u041doa Sen', 'Trường ‹\u041d U+041D›oa Sen'],
    ['Hoa\u200bSen\u202e', 'Hoa‹U+200B›Sen‹U+202E›'],
    ['Hoa\u3164Sen', 'Hoa‹U+3164›Sen'],
    ['Ho\u0336a', 'Ho‹U+0336›a'],
  ])('show what could deceive: %j', (name, shown) => {
    expect(visibleText(name)).toBe(shown);
  });
});

describe('a table of units', () => {
  it('is read from JSON and from CSV as Excel writes it', () => {
    const csv = `Mã đơn vị;Tên đơn vị;Mã khóa\r\n${UNIT.code};"${UNIT.name}";${OURS}\r\n${OTHER.code};${OTHER.name};${THEIRS.toLowerCase()}\r\n`;
    expect(readUnitTable(csv)).toEqual({ ok: true, value: TABLE });
    expect(readUnitTable(JSON.stringify(TABLE))).toEqual({ ok: true, value: TABLE });
  });

  it('may say where a unit lies and whom to call, and need not know any key yet', () => {
    const csv =
      'Mã đơn vị;Tên đơn vị;Xã, phường;Điện thoại;STT\r\nHP-1;Trường Mẫu;Phường Mẫu;0900 000 001;1\r\n';
    expect(readUnitTable(csv)).toEqual({
      ok: true,
      value: [
        { code: 'HP-1', name: 'Trường Mẫu', fingerprints: [], commune: 'Phường Mẫu', phone: '0900 000 001' },
      ],
    });
  });

  it.each([
    ['code;ghi chú\nHP-1;b', /thiếu dòng tiêu đề/u],
    ['code,name\na,b', /dòng 2: mã đơn vị chưa đúng/u],
    ['code,name,fingerprints\nHP-1,Trường,1111', /dòng 2: mã khóa chưa đúng/u],
    [`code,name,fingerprints\nHP-1,Trường,${OURS}\nHP-2,Trường,${OURS}`, /ghi cho hai đơn vị: HP-1 và HP-2/u],
    [`code,name,fingerprints\nHP-1,A,${OURS}\nhp-1,B,`, /Đơn vị hp-1 ghi hai lần/u],
    ['[{"code":"HP-1"]', /dòng 1, ký tự 16/u],
  ])('is refused: %j', (text, reason) => {
    const read = readUnitTable(text);
    expect(read.ok ? '' : read.error).toMatch(reason);
  });
});
