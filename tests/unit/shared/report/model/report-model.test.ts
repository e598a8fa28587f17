import { describe, expect, it } from 'vitest';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { emptyRow } from '#shared/records/record-kind.ts';
import { recordKind as incidents } from '#shared/records/incidents.record.ts';
import { recordKind as warnings } from '#shared/records/received-warnings.record.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import { recordKind as roster } from '#shared/records/duty-roster.record.ts';
import { buildReport, type EvidenceFacts } from '#shared/report/build-report.ts';
import { type ChainLink, FIRST_LINK } from '#shared/report/chain.ts';
import { romanNumeral } from '#shared/report/model/appendices.ts';
import { buildReportModel } from '#shared/report/model/report-model.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { packWith } from '#tests/support/assessments.ts';
import { type DraftChanges, draftOf } from '#tests/support/report-input-draft.ts';
import { letterOf, sampleDirective } from '#tests/support/sample-directive.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

const REPORT_SHA256 = 'c'.repeat(64);
const photo: EvidenceFacts = {
  file: 'anh.jpg',
  originalName: 'anh.jpg',
  mediaType: 'image/jpeg',
  sizeBytes: 10,
  sha256: 'a'.repeat(64),
};

function modelOf(
  changes: DraftChanges,
  link: ChainLink = FIRST_LINK,
  directive: Directive = sampleDirective,
) {
  const input = reportInputSchemaFor(directive).parse(draftOf(changes, directive));
  const report = buildReport({
    directive,
    packSha256: 'f'.repeat(64),
    input,
    evidence: [photo],
    link,
    app: { name: 'Tự kiểm ATTT', version: '0.1.0' },
    createdAt: new Date('2026-02-04T18:00:00Z'),
  });
  return buildReportModel(report, directive, {
    kind: 'sealed',
    reportSha256: REPORT_SHA256,
  });
}

function criterion(changes: DraftChanges, id: string) {
  const found = modelOf(changes)
    .items.flatMap(({ criteria }) => criteria)
    .find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return {
    answer: found.answer,
    facts: found.facts.map(({ label, text }) => `${label}: ${text}`),
    finding: found.finding,
  };
}

describe('the head of the report', () => {
  it('leaves the number blank and dates it by the day in Vietnam', () => {
    const { opening } = modelOf({ unit: { abbreviation: 'thhsm' } });
    expect(opening.number).toMatch(/^Số:\s+\/BC-THHSM$/u);
    expect(opening.placeAndDate).toBe('Hải Phòng, ngày 05 tháng 02 năm 2026');
  });

  it('says when the directive has no number yet', () => {
    expect(modelOf({}).opening.paragraphs[0]).toContain('Thực hiện Công văn năm 2026 của Sở mẫu');
    const numbered = {
      ...sampleDirective,
      letter: { ...letterOf(sampleDirective), number: '12/SGDĐT', date: '2026-02-01' },
    };
    expect(modelOf({}, FIRST_LINK, numbered).opening.paragraphs[0]).toContain(
      'Công văn số 12/SGDĐT ngày 01 tháng 02 năm 2026',
    );
  });

  it('names the report that a further one replaces, with the reason', () => {
    const { opening } = modelOf(
      {},
      {
        sequence: 2,
        previousReportSha256: 'b'.repeat(64),
        correctionReason: 'Bổ sung lịch trực.',
      },
    );
    expect(opening.paragraphs).toContain(
      'Đây là báo cáo lần 2, thay thế báo cáo lần 1. Lý do: Bổ sung lịch trực.',
    );
    expect(modelOf({}).opening.paragraphs).toHaveLength(1);
  });
});

describe('the summary', () => {
  it('counts each answer once, gives no score, and never takes silence for done', () => {
    const { summary } = modelOf({
      answers: {
        '1.1': { value: 'done' },
        '1.2': { value: 'in-progress' },
        '1.3': { value: 'not-done' },
        '2.1': { value: 'unclear' },
      },
    });
    expect(summary.rows.map(({ counts }) => counts)).toEqual([
      [3, 1, 2, 0, 0, 0],
      [2, 0, 0, 1, 0, 1],
    ]);
    expect(summary.total.counts).toEqual([5, 1, 2, 1, 0, 1]);
    expect(summary.columns.join(' ')).not.toMatch(/điểm|%|tỷ lệ/iu);
  });
});

describe('the lines of a criterion', () => {
  it('say “Chưa trả lời” for an untouched one', () => {
    expect(criterion({}, '1.1')).toEqual({ answer: 'Chưa trả lời', facts: [], finding: null });
  });

  it('give the follow-up fields and the evidence by its number', () => {
    const answer = {
      value: 'done' as const,
      fields: { number: '12/QĐ', 'signed-on': '2026-02-03' },
      evidence: [{ file: 'anh.jpg', caption: 'Quyết định' }],
    };
    expect(criterion({ answers: { '1.1': answer } }, '1.1').facts).toEqual([
      'Số văn bản: 12/QĐ',
      'Ngày ký: 03/02/2026',
      'Minh chứng: số 1 (Quyết định)',
    ]);
  });

  it('say that a done criterion has no evidence', () => {
    expect(criterion({ answers: { '1.1': { value: 'done' } } }, '1.1').facts).toEqual([
      'Minh chứng: chưa có',
    ]);
  });

  it('name who takes on what is open, or that nobody is named', () => {
    expect(
      criterion({ answers: { '1.1': { value: 'unclear', assignee: 'Lê Văn Mẫu' } } }, '1.1').facts,
    ).toEqual(['Người sẽ làm rõ: Lê Văn Mẫu', 'Làm rõ trước ngày: chưa ghi']);
    expect(criterion({ answers: { '1.1': { value: 'not-done' } } }, '1.1').facts).toEqual([
      'Người phụ trách: chưa ghi',
      'Ngày dự kiến xong: chưa ghi',
    ]);
  });

  it('give the reason why a criterion does not apply, and not the fields of another answer', () => {
    const answer = { value: 'not-applicable' as const, reason: 'Không có website', fields: { number: '12' } };
    expect(criterion({ answers: { '1.1': answer } }, '1.1').facts).toEqual(['Lý do: Không có website']);
  });

  it('point to the table of the criterion', () => {
    const row = { ...emptyRow(roster), name: 'Lê Văn Mẫu' };
    expect(criterion({ records: { 'duty-roster': [row] } }, '1.2').facts[0]).toMatch(
      /^Danh sách và lịch trực: 1 ca trực.*\(Phụ lục\)$/u,
    );
  });

  it('say honestly that no website was checked', () => {
    const records = { websites: [{ ...emptyRow(websites), address: 'thhoasenmau.edu.vn', kind: 'website' }] };
    expect(criterion({ answers: { '2.2': { value: 'done' } }, records }, '2.2').finding?.text).toBe(
      'Website chưa được kiểm tra bằng phần mềm; kết quả này do đơn vị tự xác định.',
    );
    expect(criterion({ records }, '2.2').finding?.text).toBe('Website chưa được kiểm tra bằng phần mềm.');
  });

  it('do not speak of a website where the unit has entered none', () => {
    const own = 'Danh mục không ghi website nào để phần mềm kiểm tra; kết quả này do đơn vị tự xác định.';
    const without = { value: 'not-applicable', reason: 'Đơn vị không có website.' } as const;
    expect(criterion({ answers: { '2.2': without } }, '2.2').finding?.text).toBe(own);
    expect(criterion({ answers: { '2.2': { value: 'done' } } }, '2.2').finding?.text).toBe(own);
    expect(criterion({}, '2.2').finding?.text).toBe('Danh mục không ghi website nào để phần mềm kiểm tra.');
  });
});

describe('claim and finding', () => {
  const withProposal = packWith({
    records: ['received-warnings'],
    auto: 'records',
    proposal: { rule: 'warning-register' },
  });
  const records = { 'received-warnings': [{ ...emptyRow(warnings), content: 'Lỗ hổng', status: 'open' }] };
  const pagesFor = (value: 'done' | 'not-done' | null) => {
    const model = modelOf({ records, answers: { '1.1': { value } } }, FIRST_LINK, withProposal);
    return { finding: model.items[0]?.criteria[0]?.finding, disagreement: model.disagreement };
  };

  it('stand side by side where they differ, and the summary says where', () => {
    expect(pagesFor('done')).toEqual({
      finding: {
        text:
          'Chưa khớp: đơn vị trả lời “Đã thực hiện”, phần mềm thấy “Chưa thực hiện”. ' +
          'Căn cứ: 1 cảnh báo trong sổ; 0 đã khắc phục; 0 có kế hoạch; 1 chưa xử lý.',
        isAtOdds: true,
      },
      disagreement:
        'Có 1 tiêu chí mà câu trả lời của đơn vị chưa khớp với dữ liệu phần mềm ghi nhận: 1.1. Phần III ghi cả hai.',
    });
  });

  it('are said to agree where they do, and the figures stand alone where nobody has answered', () => {
    expect(pagesFor('not-done')).toMatchObject({
      finding: { text: expect.stringMatching(/^Phần mềm đối chiếu thấy phù hợp: 1 cảnh báo/u) as unknown },
      disagreement: null,
    });
    expect(pagesFor(null).finding?.text).toMatch(/^Phần mềm ghi nhận: 1 cảnh báo trong sổ;/u);
  });
});

describe('the appendices', () => {
  it('hold the website checks between the tables and the evidence', () => {
    const model = modelOf({
      siteChecks: [siteCheckOf()],
      answers: { '1.1': { value: 'done', evidence: [{ file: 'anh.jpg', caption: '' }] } },
    });
    expect(model.appendices.map(({ kind, heading }) => `${heading} ${kind}`)).toEqual([
      'Phụ lục I site-checks',
      'Phụ lục II evidence',
    ]);
  });

  it('hold the tables that have rows in the order of the criteria, then the evidence', () => {
    const { appendices } = modelOf({
      answers: { '1.1': { value: 'done', evidence: [{ file: 'anh.jpg', caption: 'Quyết định' }] } },
      records: {
        incidents: [{ ...emptyRow(incidents), detectedAt: '2026-02-01T06:40', severity: 'serious' }],
        'duty-roster': [{ ...emptyRow(roster), name: 'Trần Văn Mẫu' }],
      },
    });
    expect(appendices.map(({ heading, title }) => `${heading}: ${title}`)).toEqual([
      'Phụ lục I: Danh sách và lịch trực',
      'Phụ lục II: Nhật ký sự cố',
      'Phụ lục III: Danh mục minh chứng',
    ]);
    const [, table, evidence] = appendices;
    expect(table?.kind === 'records' && table.rows[0]).toContain('06:40 01/02/2026');
    expect(table?.kind === 'records' && table.rows[0]).toContain('Nghiêm trọng');
    expect(evidence?.kind === 'evidence' && evidence.lines[0]?.uses).toEqual([
      { criterionId: '1.1', caption: 'Quyết định' },
    ]);
  });

  it('are numbered in Roman digits', () => {
    expect([1, 4, 9, 12, 14, 19, 29].map(romanNumeral)).toEqual([
      'I',
      'IV',
      'IX',
      'XII',
      'XIV',
      'XIX',
      'XXIX',
    ]);
  });
});

describe('the end and the small print', () => {
  it('sends a copy to the body above the unit, once', () => {
    const distribution = (governingBody: string) => modelOf({ unit: { governingBody } }).closing.distribution;
    expect(distribution('UBND Phường Mẫu')).toEqual([
      '- Như trên;',
      '- UBND Phường Mẫu (để báo cáo);',
      '- Lưu: VT.',
    ]);
    expect(distribution('Sở Mẫu')).toEqual(['- Như trên;', '- Lưu: VT.']);
  });

  it('names the body above the unit once where the report goes to it, as no letter asks for it', () => {
    const ownCheck: Directive = { ...sampleDirective, letter: null };
    const { opening, closing } = modelOf(
      { unit: { governingBody: 'UBND phường Mẫu' } },
      FIRST_LINK,
      ownCheck,
    );
    expect(opening.addressees).toEqual(['UBND phường Mẫu']);
    expect(closing.distribution).toEqual(['- Như trên;', '- Lưu: VT.']);
  });

  it('end the text with the mark of administrative documents', () => {
    const { closing } = modelOf({ obstacles: 'Thiếu người.\n\nThiếu máy.' });
    expect(closing.lastSentence).toMatch(/\.\/\.$/u);
    expect(closing.remarks.map(({ paragraphs }) => paragraphs)).toEqual([
      ['Thiếu người.', 'Thiếu máy.'],
      ['Đơn vị không ghi gì thêm.'],
    ]);
    expect(closing.distribution.at(-1)).toBe('- Lưu: VT.');
  });

  it('give what a reader compares with the file, and claim no signature', () => {
    const lines = modelOf({}).integrity.lines.join('\n');
    expect(lines).toContain(REPORT_SHA256);
    expect(lines).toContain('chưa rõ người ký');
    expect(JSON.stringify(modelOf({}))).not.toMatch(/đã ký số|bắt buộc/iu);
  });

  it('say where the code of the key is read instead of printing one, which anybody can print', () => {
    const lines = modelOf({}).integrity.lines.join('\n');
    expect(lines).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/u);
    expect(lines).toContain('“Kiểm tra tệp báo cáo”');
    expect(lines).toContain('gọi cho đơn vị');
  });
});
