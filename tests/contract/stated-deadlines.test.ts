import { describe, expect, it } from 'vitest';
import { lawInForce } from '#shared/documents/content/legal-bases.ts';
import { type Directive, directiveSchema } from '#shared/directives/directive.ts';
import { builtInDirectives, findDirective } from '#shared/directives/registry.ts';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import { reportingOf } from '#shared/directives/reporting-of.ts';
import { facts as documents } from '#shared/facts/legal-bases.facts.ts';
import { securityTerm } from '#shared/directives/security-term.ts';
import { facts as channels } from '#shared/facts/warning-channels.facts.ts';
import { facts as deadlines } from '#shared/facts/reporting-deadlines.facts.ts';
import { deadlinesText, reportingNote, reportingRemarks } from '#shared/records/reporting-deadline.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';

function packOf2024(): Directive {
  const pack = findDirective(builtInDirectives, 'le-hoi-hoa-phuong-do-2024');
  if (pack === undefined) throw new Error('the pack of 2024 is missing');
  return pack;
}

const PACK_2024 = packOf2024();
const examples = import.meta.glob<unknown>('/docs/examples/vi-du-tet-nguyen-dan-2027.directive.json', {
  eager: true,
  import: 'default',
});
const PACK_2027 = directiveSchema.parse(Object.values(examples)[0]);

function remarks(pack: Directive, row: RecordRow, now: string): readonly string[] {
  const context = { today: now.slice(0, 10), now, reporting: reportingOf(pack, builtInFacts) };
  return reportingRemarks({ status: 'handling', ...row }, context).map(({ text }) => text);
}

function textOn(pack: Directive, day: string): string {
  const reporting = reportingOf(pack, builtInFacts);
  return reporting === undefined ? '' : deadlinesText(reporting, day);
}

function noteOn(pack: Directive, today: string): string {
  return reportingNote({ today, reporting: reportingOf(pack, builtInFacts) });
}

describe('the pack of 2024 (Quyết định 05/2017/QĐ-TTg, Điều 11; Nghị định 13/2023/NĐ-CP, Mẫu 03)', () => {
  it('has the law as it was in May 2024', () => {
    const text = textOn(PACK_2024, '2024-05-10');
    expect(text).toContain('Sự cố vượt khả năng xử lý: báo ngay');
    expect(text).toContain('sự cố: trong 05 ngày, kể từ khi phát hiện (Quyết định số 05/2017/QĐ-TTg');
    expect(text).toContain('Lộ, mất dữ liệu cá nhân: trong 72 giờ, kể từ khi xảy ra');
    expect(remarks(PACK_2024, { detectedAt: '2024-05-08T22:15' }, '2024-05-10T08:00')).toEqual([
      'Gợi ý: báo cáo trước 22:15 13/05/2024',
    ]);
  });

  it('says no more in November 2026 what has ended: 72 and 24 hours then (Nghị định 331/2026/NĐ-CP, Điều 31)', () => {
    const text = textOn(PACK_2024, '2026-11-28');
    expect(text).not.toContain('05/2017');
    expect(text).toContain('sự cố nghiêm trọng, thông báo ban đầu: trong 24 giờ');
    expect(text).toContain('sự cố: trong 72 giờ, kể từ khi phát hiện');
    expect(noteOn(PACK_2024, '2026-11-28')).toContain(
      'Trách nhiệm: chủ quản hệ thống thông tin, thường không phải trường.',
    );
    expect(text).toContain('theo dữ liệu ngày 28/11/2026');
  });

  it('says in the first half of 2026, beside its own incidents, what the new law asks of personal data', () => {
    const text = textOn(PACK_2024, '2026-03-02');
    expect(text).toContain('Quyết định số 05/2017/QĐ-TTg');
    expect(text).toContain('Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15');
    expect(text).not.toContain('13/2023');
  });

  it('names no deadline for the weeks between, and says whom to ask', () => {
    expect(remarks(PACK_2024, { detectedAt: '2026-07-15T08:00' }, '2026-07-16T08:00')).toEqual([]);
    expect(
      textOn({ ...PACK_2024, reportingDeadlines: undefined, incidentReporting: undefined }, '2026-07-15'),
    ).toBe('');
  });
});

describe('a campaign since 19/8/2026 (Nghị định 331/2026/NĐ-CP, Luật 91/2025/QH15)', () => {
  it('is told at once, 24 hours, 72 hours', () => {
    const text = textOn(PACK_2027, '2027-02-05');
    expect(text).toContain('Có dấu hiệu gây hại an ninh quốc gia, trật tự công cộng: báo ngay');
    expect(text).toContain('trong 24 giờ');
    expect(text).toContain('Mẫu 08 Nghị định số 356/2025/NĐ-CP');
    expect(noteOn(PACK_2027, '2027-02-05')).toContain(
      'Trách nhiệm: trường, là bên kiểm soát dữ liệu cá nhân.',
    );
  });

  it('counts the hours beside each incident, over midnight and the end of the month', () => {
    const at = (severity: string, now: string) =>
      remarks(PACK_2027, { detectedAt: '2027-01-30T22:15', severity }, now);
    expect(at('minor', '2027-01-31T08:00')).toEqual(['Gợi ý: báo cáo trước 22:15 02/02/2027']);
    expect(at('serious', '2027-01-31T22:15')).toEqual(['Gợi ý: báo cáo trước 22:15 31/01/2027']);
    expect(at('serious', '2027-01-31T22:16')).toEqual(['Gợi ý: hạn báo cáo 22:15 31/01/2027 đã qua']);
  });

  it('asks for the notice of a personal-data breach within 72 hours', () => {
    const row = { detectedAt: '2027-02-05T18:00', severity: 'minor', personalData: 'exposed' };
    expect(remarks(PACK_2027, row, '2027-02-06T08:00')).toEqual([
      'Gợi ý: báo cáo trước 18:00 08/02/2027',
      'Gợi ý: báo lộ dữ liệu cá nhân trước 18:00 08/02/2027',
    ]);
  });
});

describe('a pack in the older form', () => {
  const older = (source: string): Directive => ({
    ...PACK_2024,
    reportingDeadlines: undefined,
    incidentReporting: { source, rule: 'chậm nhất 05 ngày', withinDays: 5 },
  });

  it('is read as before', () => {
    const row = { detectedAt: '2027-01-08T22:15' };
    expect(remarks(older('Quy chế mẫu của Sở'), row, '2027-01-10T08:00')).toEqual([
      'Gợi ý: báo cáo trước 22:15 13/01/2027',
    ]);
  });

  it('that speaks of incidents alone does not silence the law on personal data (Luật 91/2025/QH15, Điều 23)', () => {
    const row = { detectedAt: '2027-01-08T22:15', personalData: 'exposed' };
    expect(remarks(older('Quy chế mẫu của Sở'), row, '2027-01-10T08:00')).toEqual([
      'Gợi ý: báo cáo trước 22:15 13/01/2027',
      'Gợi ý: báo lộ dữ liệu cá nhân trước 22:15 11/01/2027',
    ]);
    expect(textOn(older('Quy chế mẫu của Sở'), '2027-01-08')).toContain(
      'Lộ, mất dữ liệu cá nhân: trong 72 giờ',
    );
  });

  it('that names a document which has ended gives way to the law of the day', () => {
    const row = { detectedAt: '2027-01-08T22:15' };
    expect(remarks(older('Quyết định số 05/2017/QĐ-TTg ngày 16/3/2017'), row, '2027-01-10T08:00')).toEqual([
      'Gợi ý: báo cáo trước 22:15 11/01/2027',
    ]);
  });
});

describe('the packs and the tables', () => {
  it.each([PACK_2024, PACK_2027])('say the same of each deadline: $id', (pack) => {
    for (const deadline of pack.reportingDeadlines ?? []) {
      expect(deadlines.entries.find(({ id }) => id === deadline.id)).toMatchObject(deadline);
    }
  });

  it.each([PACK_2024, PACK_2027])(
    'cite only laws of the table, with its days: $id',
    ({ legalBases = [] }) => {
      for (const { name, inForceFrom } of legalBases) {
        expect(documents.entries.find((entry) => entry.name === name)?.inForceFrom).toBe(inForceFrom);
      }
    },
  );
});

it.each([PACK_2024, PACK_2027])('the warning channels of $id stand in the table', ({ warningChannels }) => {
  const known = channels.entries.map(({ name, address }) => `${name}: ${address}`);
  for (const { name, address } of warningChannels) expect(known).toContain(`${name}: ${address}`);
});

it('the contact of 2024 says that the Sở has no Văn phòng any more (Quyết định 08/2025/QĐ-UBND, 27/2/2025)', () => {
  expect(PACK_2024.contacts[0]?.note).toContain('không còn Văn phòng');
});

it('the documents of a campaign use its own term (Luật 116/2025/QH15, Điều 43; Nghị định 331/2026/NĐ-CP, Điều 39)', () => {
  expect(securityTerm(PACK_2024)).toBe('an toàn thông tin mạng');
  expect(securityTerm(PACK_2027)).toBe('an ninh mạng');
});

it('no decision cites a law that had ended by its day (Luật 116/2025/QH15, Điều 44)', () => {
  const old = { name: 'Luật An toàn thông tin mạng ngày 19 tháng 11 năm 2015', inForceFrom: '2016-07-01' };
  const pack = { ...PACK_2024, legalBases: [old] };
  expect(lawInForce(pack, builtInFacts, '2026-06-30')).toBe(old.name);
  expect(lawInForce(pack, builtInFacts, '2026-07-01')).toBe('');
});
