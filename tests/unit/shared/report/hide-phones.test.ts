import { describe, expect, it } from 'vitest';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { buildReport } from '#shared/report/build-report.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { hidePhones } from '#shared/report/hide-phones.ts';
import { buildReportPages } from '#shared/report/model/report-model.ts';
import { recheckFindings } from '#shared/report/recheck-findings.ts';
import { anyReportSchema, reportSchemaFor, reportWithoutPhonesSchemaFor } from '#shared/report/report.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const shift = (name: string, phone: string, day: string) => ({
  name,
  phone,
  startsAt: `2026-05-${day}T07:00`,
  endsAt: `2026-05-${day}T17:00`,
});

const input = reportInputSchemaFor(sampleDirective).parse(
  draftOf({
    records: {
      'duty-roster': [
        shift('Nguyễn Văn An', '0912 000 001', '09'),
        shift('Nguyễn Văn An', '0912.000.001', '10'),
        shift('Nguyễn Văn An', '0912 000 002', '11'),
        shift('Trần Thị Bình', '', '12'),
      ],
      'emergency-contacts': [{ organisation: 'Công an phường', phone: '0225 000 0000' }],
    },
  }),
);

function report(hidesPhones: boolean) {
  return buildReport({
    directive: sampleDirective,
    packSha256: 'f'.repeat(64),
    input,
    evidence: [],
    link: FIRST_LINK,
    app: { name: 'Tự kiểm ATTT', version: '0.1.0' },
    createdAt: new Date('2026-11-22T02:03:04Z'),
    hidesPhones,
  });
}

const [shown, hidden] = [report(false), report(true)];
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a report without phone numbers', () => {
  it('has none in profile and tables, and still tells people of one name apart', () => {
    expect(hidden.phonesHidden).toBe(true);
    expect(hidden.input.unit.contact.phone).toBe('đã ẩn (1)');
    expect(hidden.input.records['duty-roster']?.map(({ phone }) => phone)).toEqual([
      'đã ẩn (2)',
      'đã ẩn (2)',
      'đã ẩn (3)',
      '',
    ]);
    expect(hidden.input.records['emergency-contacts']?.map(({ phone }) => phone)).toEqual(['đã ẩn (1)']);
    expect(JSON.stringify(hidden)).not.toMatch(/0912|0225/u);
  });

  it('counts and finds what the whole one does, and leaves what was entered alone', () => {
    expect(hidden.assessments).toEqual(shown.assessments);
    expect(recheckFindings(hidden, sampleDirective)).toBe('agree');
    expect(shown.phonesHidden).toBeUndefined();
    expect(input.unit.contact.phone).toBe('0225 000 0000');
  });

  it('says so on its first page', () => {
    const said = (built: typeof hidden) =>
      buildReportPages(built, sampleDirective).opening.paragraphs.filter((text) =>
        text.includes('đã được ẩn'),
      );
    expect(said(hidden)).toHaveLength(1);
    expect(said(shown)).toEqual([]);
  });

  it('claims nothing of numbers that stand in other cells of the tables, which stay', () => {
    const incidents = [{ description: 'Gọi 0900 000 009 mà không ai nghe máy' }];
    const told = hidePhones(reportInputSchemaFor(sampleDirective).parse(draftOf({ records: { incidents } })));
    const pages = buildReportPages({ ...hidden, input: told }, sampleDirective);
    expect(JSON.stringify(pages.appendices)).toContain('0900 000 009');
    expect(pages.opening.paragraphs.join(' ')).toContain('ở cột điện thoại trong các bảng');
  });

  it('is taken only where it says so itself, and where no number is left', () => {
    const ofPack = (json: unknown) => reportWithoutPhonesSchemaFor(sampleDirective).safeParse(json).success;
    const ofAny = (json: unknown) => anyReportSchema.safeParse(json).success;
    expect([ofPack(asJson(hidden)), ofAny(asJson(hidden)), ofAny(asJson(shown))]).toEqual([true, true, true]);
    expect(reportSchemaFor(sampleDirective).safeParse(asJson(hidden)).success).toBe(false);
    const untold = asJson({ ...hidden, phonesHidden: undefined });
    expect([ofPack(untold), ofAny(untold)]).toEqual([false, false]);
    const stillThere = asJson({ ...shown, phonesHidden: true });
    expect([ofPack(stillThere), ofAny(stillThere)]).toEqual([false, false]);
  });
});
