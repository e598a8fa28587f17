import { describe, expect, it } from 'vitest';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { buildReport, type EvidenceFacts } from '#shared/report/build-report.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { reportSchemaFor } from '#shared/report/report.ts';
import type { AnswerValue } from '#shared/directives/answer-values.ts';
import { buildAppendices } from '#shared/report/model/appendices.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const facts = (file: string, sha256: string, mediaType: EvidenceFacts['mediaType'] = 'image/jpeg') => ({
  file,
  originalName: `Ảnh ${file}`,
  mediaType,
  sizeBytes: 10,
  sha256: sha256.repeat(64),
});

const input = reportInputSchemaFor(sampleDirective).parse(
  draftOf({
    answers: {
      '2.1': { value: 'done', evidence: [{ file: 'x/muc-2.pdf', caption: 'kế hoạch' }] },
      '1.1': {
        value: 'done',
        evidence: [
          { file: 'x/anh.jpg', caption: 'một' },
          { file: 'x/ban-sao-cua-anh.jpg', caption: 'hai' },
        ],
      },
    },
  }),
);

function report(evidence: readonly EvidenceFacts[], of = input) {
  return buildReport({
    directive: sampleDirective,
    packSha256: 'f'.repeat(64),
    input: of,
    evidence,
    link: FIRST_LINK,
    app: { name: 'Tự kiểm ATTT', version: '0.1.0' },
    createdAt: new Date('2026-11-22T02:03:04Z'),
  });
}

const built = report([
  facts('x/muc-2.pdf', '2', 'application/pdf'),
  facts('x/anh.jpg', '1'),
  facts('x/ban-sao-cua-anh.jpg', '1'),
]);

describe('report.json', () => {
  it('carries nothing that an earlier answer asked for and the screen has hidden since', () => {
    const hidden = { reason: 'LÝ DO CŨ', assignee: 'NGƯỜI CŨ', dueOn: '2026-06-01' };
    const fields = { number: 'SỐ CŨ' };
    const answers = (value: AnswerValue) => ({ '1.1': { value, ...hidden, fields, note: 'ghi chú' } });
    const inputOf = (value: AnswerValue) =>
      reportInputSchemaFor(sampleDirective).parse(draftOf({ answers: answers(value) }));
    const shown = (value: AnswerValue) => report([], inputOf(value)).input.answers['1.1'];
    expect(shown('done')).toMatchObject({ reason: '', assignee: '', dueOn: '', fields, note: 'ghi chú' });
    expect(shown('not-done')).toMatchObject({ ...hidden, reason: '', fields: {} });
    expect(shown('not-applicable')).toMatchObject({
      reason: 'LÝ DO CŨ',
      assignee: '',
      dueOn: '',
      fields: {},
    });
    expect(JSON.stringify(report([], inputOf('unclear')))).not.toMatch(/LÝ DO CŨ|SỐ CŨ/u);
    const json: unknown = JSON.parse(JSON.stringify(report([], inputOf('unclear'))));
    expect(reportSchemaFor(sampleDirective).safeParse(json).success).toBe(true);
  });

  it('names the attachments in the order of the criteria, the same bytes once', () => {
    expect(built.evidence.map(({ file }) => file)).toEqual([
      'minh-chung-01_1.1.jpg',
      'minh-chung-02_2.1.pdf',
    ]);
    expect(built.input.answers['1.1']?.evidence).toEqual([
      { file: 'minh-chung-01_1.1.jpg', caption: 'một' },
      { file: 'minh-chung-01_1.1.jpg', caption: 'hai' },
    ]);
    expect(built.input.answers['2.1']?.evidence[0]?.file).toBe('minh-chung-02_2.1.pdf');
  });

  it('numbers attachments with as many digits as their count, so that they sort alike in every order of characters', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...facts(`x/${String(index)}.jpg`, 'a'),
      sha256: String(index).padStart(64, '0'),
    }));
    const evidence = many.slice(80).map(({ file }) => ({ file, caption: '' }));
    const draft = draftOf({ answers: { '1.1': { value: 'done', evidence } } });
    const names = report(many, reportInputSchemaFor(sampleDirective).parse(draft)).evidence;
    expect([names[0]?.file, names[19]?.file]).toEqual(['minh-chung-001_1.1.jpg', 'minh-chung-020_1.1.jpg']);
  });

  it('keeps what the user called the file, and nothing of its path', () => {
    expect(built.evidence[0]?.originalName).toBe('Ảnh x/anh.jpg');
    expect(canonicalJson(built.input)).not.toContain('x/');
  });

  it('shortens a name that is longer than the schema takes, never in the middle of a character', () => {
    const [named, ...others] = [
      facts('x/anh.jpg', '1'),
      facts('x/ban-sao-cua-anh.jpg', '1'),
      facts('x/muc-2.pdf', '2'),
    ];
    const long = { ...named, originalName: `${'a'.repeat(199)}🌸.jpg` };
    expect(report([long, ...others]).evidence[0]?.originalName).toBe('a'.repeat(199));
  });

  it('follows the published schema and survives writing and reading', () => {
    const text = canonicalJson(built);
    expect(reportSchemaFor(sampleDirective).parse(JSON.parse(text))).toEqual(JSON.parse(text));
    expect(built).toMatchObject({
      sequence: 1,
      previousReportSha256: null,
      createdAt: '2026-11-22T02:03:04.000Z',
    });
  });

  it('is the same text for the same content in another order', () => {
    const reordered = { ...built, input: { ...built.input, answers: { ...built.input.answers } } };
    expect(canonicalJson({ z: 1, ...reordered })).toBe(canonicalJson({ ...reordered, z: 1 }));
  });

  it('leaves out the rows in which nothing is written', () => {
    const draft = draftOf({ records: { 'duty-roster': [{}, { name: 'Trần Văn Mẫu', phone: '113' }, {}] } });
    const { records } = buildReport({
      directive: sampleDirective,
      packSha256: 'f'.repeat(64),
      input: reportInputSchemaFor(sampleDirective).parse(draft),
      evidence: [],
      link: FIRST_LINK,
      app: { name: 'Tự kiểm ATTT', version: '0.1.0' },
      createdAt: new Date('2026-11-22T02:03:04Z'),
    }).input;
    expect(records['duty-roster']).toEqual([expect.objectContaining({ name: 'Trần Văn Mẫu' })]);
  });

  it('is never built with an answer whose evidence is unknown', () => {
    expect(() => report([facts('x/anh.jpg', '1')])).toThrow('ban-sao-cua-anh.jpg');
  });
});

it('takes in the pictures of websites that were chosen, after what the answers name, and tells whose they are', () => {
  const check = siteCheckOf();
  const page = 'https://thhoasenmau.edu.vn/';
  const pictured = { ...check, pictures: [{ file: 'a.jpg', page }] };
  const made = buildReport({
    directive: sampleDirective,
    packSha256: 'f'.repeat(64),
    input: { ...input, siteChecks: [pictured, siteCheckOf({ url: 'https://khac.edu.vn' })] },
    evidence: [
      facts('x/muc-2.pdf', '2', 'application/pdf'),
      facts('x/anh.jpg', '1'),
      facts('x/ban-sao-cua-anh.jpg', '1'),
      facts('a.jpg', '3'),
    ],
    link: FIRST_LINK,
    app: { name: 'Tự kiểm ATTT', version: '0.1.0' },
    createdAt: new Date('2026-11-22T02:03:04Z'),
  });
  const file = 'minh-chung-03_website.jpg';
  expect(made.evidence.map((entry) => entry.file)).toEqual([
    'minh-chung-01_1.1.jpg',
    'minh-chung-02_2.1.pdf',
    file,
  ]);
  expect(made.input.siteChecks.map(({ pictures }) => pictures)).toEqual([[{ file, page }], undefined]);
  expect(reportSchemaFor(sampleDirective).safeParse(made).success).toBe(true);
  const appendices = buildAppendices(made, sampleDirective);
  const sites = appendices.find(({ kind }) => kind === 'site-checks');
  expect(sites).toMatchObject({ sites: [{ pictures: [{ file }] }, { pictures: [] }] });
  const evidence = appendices.find(({ kind }) => kind === 'evidence');
  expect(evidence).toMatchObject({ lines: [{ pages: [] }, { pages: [] }, { uses: [], pages: [page] }] });
});
