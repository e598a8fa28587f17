import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { readAnswersFile } from '#services/report/answers-file.ts';
import { SAMPLE_PROFILE } from '#tests/support/report-input-draft.ts';

const CAMPAIGN = 'le-hoi-hoa-phuong-do-2024';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'answers-'));
  folder = path.join(root, 'ho-so');
  await mkdir(path.join(folder, 'minh-chung'), { recursive: true });
  await writeFile(path.join(folder, 'minh-chung', 'anh.jpg'), 'x');
  await writeFile(path.join(root, 'bi-mat.jpg'), 'x');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

/** Reads a file with this content. */
async function read(content: unknown) {
  const file = path.join(folder, 'cau-tra-loi.json');
  await writeFile(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return readAnswersFile(file, builtInDirectives);
}

/** The faults as `path | message`. */
async function faultsOf(content: unknown): Promise<readonly string[]> {
  const outcome = await read(content);
  return outcome.ok ? [] : outcome.error.map((fault) => `${fault.path} | ${fault.message}`);
}

const valid = { campaign: CAMPAIGN, unit: SAMPLE_PROFILE };

describe('an answers file in order', () => {
  it('gives the input with every criterion and the warnings of the review', async () => {
    const outcome = await read(valid);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    expect(Object.keys(outcome.value.input.answers)).toHaveLength(29);
    expect(outcome.value.warnings.map((warning) => warning.path)).toContain('answers.1.1.value');
  });

  it('finds the evidence beside it', async () => {
    const answers = { '1.1': { value: 'done', evidence: [{ file: 'minh-chung/anh.jpg' }] } };
    const outcome = await read({ ...valid, answers });
    expect(outcome.ok && [...outcome.value.evidencePaths]).toEqual([
      ['minh-chung/anh.jpg', expect.stringMatching(/ho-so[\\/]minh-chung[\\/]anh\.jpg$/u)],
    ]);
  });

  it('takes minus zero as zero', async () => {
    const records = {
      'awareness-activities': [{ heldOn: '2024-05-02', content: 'Phổ biến', peopleCount: 4_711 }],
    };
    const outcome = await read(JSON.stringify({ ...valid, records }).replace('4711', '-0'));
    const rows = outcome.ok ? outcome.value.input.records['awareness-activities'] : outcome.error;
    expect(rows).toMatchObject([{ peopleCount: 0 }]);
  });

  it('is cleaned: text in NFC, without direction marks', async () => {
    const outcome = await read({ ...valid, obstacles: `Thie\u0302\u0301u ngu\u031bo\u031b\u0300i\u202e` });
    expect(outcome.ok && outcome.value.input.obstacles).toBe('Thiếu người');
  });
});

describe('a file that is no answers file', () => {
  it.each([
    ['no JSON', '{"campaign":', 'not_json'],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'not_utf8'],
    ['a list', '[]', 'campaign_missing'],
    ['an unknown pack', { campaign: 'dot-khac' }, 'campaign_unknown'],
  ])('%s', async (_, content, code) => {
    const result = await read(content);
    expect(result.ok ? undefined : result.error[0]).toMatchObject({ code });
  });

  it('is told by line and character where its writing stops being JSON', async () => {
    expect(await faultsOf('{\n  "campaign": "x",\n  “unit”: {}\n}')).toEqual([
      ' | Tệp sai cú pháp JSON ở dòng 3, ký tự 3: nháy cong, cần đổi thành nháy kép thẳng.',
    ]);
  });

  it('of an unknown pack is told of a missing profile at once', async () => {
    const result = await read({ campaign: 'dot-khac', answers: {} });
    expect(result.ok ? [] : result.error.map((fault) => fault.path)).toEqual(['campaign', 'unit']);
  });

  it('names the packs that there are', async () => {
    expect((await faultsOf({ campaign: 'dot-khac' }))[0]).toContain(CAMPAIGN);
  });

  it('says that a file is missing', async () => {
    const outcome = await readAnswersFile(path.join(folder, 'khong-co.json'), builtInDirectives);
    expect(outcome).toMatchObject({ ok: false, error: [{ code: 'file_not_found' }] });
  });
});

describe('a key that is given twice', () => {
  it('is refused with its place, as only the last one would count', async () => {
    const answers =
      '{"1.1":{"value":"done"},"1.4":{"value":"done"},"1.4":{"value":"not-done","note":"a","note":"b"}}';
    const unit = JSON.stringify(SAMPLE_PROFILE);
    const text = `{"campaign":"${CAMPAIGN}","unit":${unit},"answers":${answers},"\\u0075nit":${unit}}`;
    const message = 'Ghi hai lần ở cùng một chỗ. Chỉ giữ một lần rồi xuất lại.';
    expect(await faultsOf(text)).toEqual([
      `answers.1.4 | ${message}`,
      `answers.1.4.note | ${message}`,
      `unit | ${message}`,
    ]);
  });

  it('is none when the same key stands in two rows or in a text', async () => {
    const answers = { '1.1': { value: 'done', note: '"value": 1, "value": 2' }, '1.2': { value: 'done' } };
    expect((await read({ ...valid, answers })).ok).toBe(true);
  });
});

describe('faults in the content', () => {
  it('are all reported, each at its own path, in Vietnamese', async () => {
    const faults = await faultsOf({
      campaign: CAMPAIGN,
      unit: { ...SAMPLE_PROFILE, type: 'truong-hoc', code: '**' },
      answers: {
        '1.1': { value: 'yes', fields: { 'decision-date': '30/02/2024', typo: 1 } },
        '1.4': { fields: { steps: ['isolate', 'other'] } },
        '2.2': { fields: { reached: { reached: '40', total: -1 } } },
        '9.9': {},
      },
      records: { incidents: [{ detectedAt: '07:30' }], 'no-such-table': [] },
      obstacles: 5,
    });
    expect(faults).toEqual([
      expect.stringMatching(/^unit\.type \| Phải là một trong các giá trị: kindergarten, /u),
      'unit.code | Không đúng dạng quy định.',
      'answers.1.1.value | Phải là một trong các giá trị: done, in-progress, not-done, unclear, not-applicable.',
      'answers.1.1.fields.decision-date | Ngày phải có thật và ghi dạng năm-tháng-ngày, ví dụ 2024-05-09.',
      'answers.1.1.fields.typo | Không có mục này trong bộ tiêu chí.',
      'answers.1.4.fields.steps.1 | Phải là một trong các giá trị: isolate, keep-evidence, report, restore.',
      'answers.2.2.fields.reached.reached | Phải là số, không đặt trong ngoặc kép.',
      'answers.2.2.fields.reached.total | Không được nhỏ hơn 0.',
      'answers.9.9 | Không có mục này trong bộ tiêu chí.',
      'records.incidents.0.detectedAt | Ngày giờ phải ghi dạng 2024-05-09T07:30.',
      'records.no-such-table | Không có mục này trong bộ tiêu chí.',
      'obstacles | Phải là chữ, đặt trong ngoặc kép.',
    ]);
  });

  it('name each missing part of the profile', async () => {
    expect(await faultsOf({ campaign: CAMPAIGN })).toEqual(['unit | Thiếu mục này.']);
    expect(
      await faultsOf({ campaign: CAMPAIGN, unit: { name: 'A', type: 'primary', code: 'HP-1' } }),
    ).toEqual([
      'unit.name | Cần ít nhất 3 ký tự.',
      'unit.commune | Thiếu mục này.',
      'unit.governingBody | Thiếu mục này.',
      'unit.head | Thiếu mục này.',
      'unit.contact | Thiếu mục này.',
    ]);
  });

  it('include the errors of the review', async () => {
    const faults = await faultsOf({
      ...valid,
      answers: {
        '1.1': { value: 'not-applicable' },
        '2.2': { value: 'done', fields: { reached: { reached: 9, total: 8 } } },
      },
    });
    expect(faults.map((fault) => fault.split(' | ')[0])).toEqual(
      expect.arrayContaining(['answers.1.1.reason', 'answers.2.2.fields.reached.reached']),
    );
  });

  it('cannot reach the prototype of anything', async () => {
    const outcome = await read(`{"campaign":"${CAMPAIGN}","__proto__":{"polluted":1},"unit":{}}`);
    expect(outcome.ok).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('evidence paths', () => {
  const faultsFor = (file: string) =>
    faultsOf({ ...valid, answers: { '1.1': { value: 'done', evidence: [{ file }] } } });

  it.each([
    '../bi-mat.jpg',
    'minh-chung/../../bi-mat.jpg',
    '/etc/hostname',
    'C:/Windows/win.ini',
    'minh-chung\\anh.jpg',
    './minh-chung/anh.jpg',
    'minh-chung//anh.jpg',
  ])('refuse %s', async (file) => {
    expect(await faultsFor(file)).toEqual([
      'answers.1.1.evidence.0.file | Tệp minh chứng phải nằm trong thư mục của tệp câu trả lời, ghi bằng đường dẫn tương đối.',
    ]);
  });

  it('refuse a link that leads out, and follow one that stays inside', async () => {
    await symlink(path.join(root, 'bi-mat.jpg'), path.join(folder, 'ra-ngoai.jpg'));
    await symlink(path.join(folder, 'minh-chung'), path.join(folder, 'ben-trong'));
    expect((await faultsFor('ra-ngoai.jpg'))[0]).toContain('phải nằm trong thư mục');
    expect(await faultsFor('ben-trong/anh.jpg')).toEqual([]);
  });

  it.each([
    ['NFC', 'NFD'],
    ['NFD', 'NFC'],
  ])('written in %s lead to a file whose name is in %s', async (written, onDisk) => {
    const name = 'Sinh hoạt lớp/ảnh chụp.jpg';
    await mkdir(path.join(folder, path.dirname(name).normalize(onDisk)));
    await writeFile(path.join(folder, name.normalize(onDisk)), 'x');
    expect(await faultsFor(name.normalize(written))).toEqual([]);
  });

  it('say what is missing', async () => {
    expect(await faultsFor('minh-chung/khong-co.jpg')).toEqual([
      'answers.1.1.evidence.0.file | Không tìm thấy tệp minh chứng này.',
    ]);
    expect((await faultsFor('minh-chung'))[0]).toContain('Không tìm thấy');
  });
});
