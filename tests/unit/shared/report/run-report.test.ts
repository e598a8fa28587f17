import { describe, expect, it } from 'vitest';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { directiveSchema } from '#shared/directives/directive.ts';
import { buildReport } from '#shared/report/build-report.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { buildReportModel } from '#shared/report/model/report-model.ts';
import { reportSchemaFor } from '#shared/report/report.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const PACK = directiveSchema.parse({
  ...sampleDirectiveJson(),
  id: 'tu-kiem-mau',
  title: 'Tự kiểm mẫu',
  letter: null,
  event: { name: 'Tự kiểm', startsOn: null, endsOn: null, isRepeated: true, occasion: 'trong đợt tự kiểm' },
});
const CAMPAIGN = 'tu-kiem-mau.2026-11';
const PERIOD = { startsOn: '2026-11-05', endsOn: '2026-11-30' };
const draft = { ...draftOf({}, PACK), campaign: CAMPAIGN, period: PERIOD };

describe('a report on a run of a pack', () => {
  const report = buildReport({
    directive: PACK,
    packSha256: 'a'.repeat(64),
    input: reportInputSchemaFor(PACK).parse(draft),
    evidence: [],
    link: FIRST_LINK,
    app: { name: 'Tự kiểm ATTT', version: '0.1.1' },
    createdAt: new Date('2026-11-29T01:00:00Z'),
  });

  it('names the pack as it is, and the run with its days', () => {
    expect(report.pack).toMatchObject({ id: 'tu-kiem-mau', title: 'Tự kiểm mẫu' });
    expect(report.input).toMatchObject({ campaign: CAMPAIGN, period: PERIOD });
    expect(reportSchemaFor(PACK).safeParse(report).success).toBe(true);
  });

  it('prints the run, its days, and no letter that nobody has sent', () => {
    const { opening } = buildReportModel(report, PACK, { kind: 'unsealed', reportSha256: 'b'.repeat(64) });
    expect(opening.subject).toMatch(/ trong đợt tự kiểm tháng 11\/2026$/u);
    expect(opening.paragraphs[0]).toBe('Trường Tiểu học Hoa Sen Mẫu báo cáo kết quả tự kiểm tra như sau:');
    expect(opening.unitFacts.map(({ text }) => text)).toContain(
      'Tự kiểm tháng 11/2026, từ ngày 05/11/2026 đến ngày 30/11/2026',
    );
  });
});
