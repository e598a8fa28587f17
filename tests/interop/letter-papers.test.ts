import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import { renderDocument } from '#services/documents/render-document.ts';
import { DIRECTIVE, TODAY } from '#tests/support/document-requests.ts';
import { type Draft, DRAFTS, inputOf } from '#tests/support/draft-inputs.ts';
import { expectInOrder, pageCount, pagesOf, printWordFiles, textOf } from '#tests/support/word-pages.ts';

const KIND_IDS = [
  'incident-response-plan',
  'awareness-plan',
  'awareness-poster',
  'duty-log',
  'police-notice',
];

let folder: string;

const pdf = (draft: Draft, id: string) => path.join(folder, `${draft}-${id}.pdf`);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'letter-papers-'));
  for (const draft of DRAFTS) {
    const request = { directive: DIRECTIVE, input: await inputOf(draft), facts: builtInFacts, today: TODAY };
    for (const id of KIND_IDS) {
      await writeFile(path.join(folder, `${draft}-${id}.docx`), await renderDocument(id, request));
    }
  }
  await printWordFiles(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('the papers that carry out the letter', () => {
  it('say in the plan what is protected, who is on duty, what is done and who is called', () => {
    expectInOrder(
      textOf(pdf('school', 'incident-response-plan')),
      'PHƯƠNG ÁN Ứng cứu sự cố an toàn thông tin mạng',
      'Căn cứ Văn bản số 792/STTTT-BCVT',
      'I. Hệ thống cần bảo vệ',
      'thpt-ben-phuong.example',
      'II. Người trực và nhiệm vụ',
      'Nguyễn Văn Mẫu',
      'Bước 1. Cô lập',
      'Bước 4. Khôi phục',
      'IV. Danh bạ ứng cứu',
      '0900 000 102',
      'Nơi nhận:',
    );
  });

  it('have in the plan of awareness work the days that were entered, and a message on a page of its own', () => {
    const file = pdf('school', 'awareness-plan');
    expectInOrder(textOf(file), 'KẾ HOẠCH Tuyên truyền', '06/05/2024', 'Nơi nhận:', 'TIN NHẮN MẪU');
    expect(pagesOf(file).at(-1)).toMatch(/^Phụ lục/u);
  });

  it('fit the poster on one page, whatever the school is called', () => {
    for (const draft of DRAFTS) expect(pageCount(pdf(draft, 'awareness-poster'))).toBe(1);
    expectInOrder(
      textOf(pdf('school', 'awareness-poster')),
      'AN TOÀN TRÊN MẠNG',
      'MẬT KHẨU',
      'LỪA ĐẢO',
      '0900',
    );
  });

  it('fit the empty duty log on one page, with lines to write on', () => {
    expect(pageCount(pdf('empty', 'duty-log'))).toBe(1);
    expect(textOf(pdf('empty', 'duty-log'))).toContain('Bàn giao ca cho, ký nhận');
  });

  it('tell the police of the newest incident on one page', () => {
    const file = pdf('school', 'police-notice');
    expectInOrder(
      textOf(file),
      'Kính gửi: Công an thành phố, Phòng An ninh mạng (PA05).',
      'Bảng LED cổng trường',
    );
    expect(pageCount(file)).toBe(1);
  });
});
