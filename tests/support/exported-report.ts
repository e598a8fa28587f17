import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { createSealingKey } from '#services/keys/sealing-key.ts';
import { readAnswersFile } from '#services/report/answers-file.ts';
import { type ExportedReport, type ExportRequest, exportReport } from '#services/report/export-report.ts';
import { loadEvidenceFrom } from '#services/evidence/load-evidence-files.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';

/** The two answers files that come with the project. */
export const SAMPLE_ANSWERS = {
  upperSecondary: 'tests/fixtures/truong-thpt.answers.json',
  primary: 'tests/fixtures/truong-tieu-hoc.answers.json',
} as const;

/** When the exported reports of the tests are made. */
export const EXPORTED_AT = new Date('2024-05-08T01:30:00Z');

/** Exports an answers file into `targetPath`, with a key of its own unless told otherwise; throws when it fails. */
export async function exportAnswers(
  answersPath: string,
  targetPath: string,
  changes: Partial<ExportRequest> = {},
): Promise<ExportedReport> {
  const exported = await tryExport(answersPath, targetPath, changes);
  if (!exported.ok) throw new Error(`${exported.error.code}: ${exported.error.detail}`);
  return exported.value;
}

/** As `exportAnswers`, for exports that are meant to fail. */
export async function tryExport(
  answersPath: string,
  targetPath: string,
  changes: Partial<ExportRequest> = {},
): ReturnType<typeof exportReport> {
  const answers = await readAnswersFile(answersPath, builtInDirectives);
  if (!answers.ok) throw new Error(JSON.stringify(answers.error));
  const { directive, input, evidencePaths } = answers.value;
  return exportReport({
    directive,
    input,
    loadEvidence: loadEvidenceFrom(evidencePaths),
    key: await createSealingKey({ unitName: input.unit.name, unitCode: input.unit.code, now: EXPORTED_AT }),
    targetPath,
    link: FIRST_LINK,
    now: EXPORTED_AT,
    app: { name: 'Tự kiểm ATTT', version: '0.0.0' },
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
}

const LONG_NAME = 'Nguyễn Thị Hoàng Phương Mai Quỳnh Anh '.repeat(6).slice(0, 200).trim();
const LONG_WORD = 'thptbenphuong'.repeat(16).slice(0, 200);
const SENTENCES = 'Phát hiện tệp lạ trong thư mục ảnh, đã tạm đóng trang và báo cáo. '
  .repeat(31)
  .slice(0, 2_000);

/** A photo of noise: as large as photos get, since noise cannot be compressed. */
async function noisePhoto(width: number, height: number): Promise<Buffer> {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 60 })
    .toBuffer();
}

function shift(index: number) {
  const day = String(1 + (index % 28)).padStart(2, '0');
  return {
    name: index % 3 === 0 ? LONG_NAME : 'Nguyễn Văn Mẫu',
    position: index % 5 === 0 ? LONG_NAME : 'Giáo viên',
    phone: '0900 000 001',
    email: index % 7 === 0 ? `${'a'.repeat(60)}@${'b'.repeat(60)}.example.com` : '',
    role: 'technical',
    startsAt: `2024-05-${day}T07:00`,
    endsAt: `2024-05-${day}T19:00`,
  };
}

function incident(index: number) {
  return {
    detectedAt: '2024-05-05T06:40',
    system: index % 4 === 0 ? LONG_WORD : 'Website của trường',
    description: index % 10 === 0 ? SENTENCES : SENTENCES.slice(0, 300),
    severity: 'serious',
    handling: SENTENCES.slice(0, index * 40),
    reportedTo: LONG_NAME,
    reportedAt: '2024-05-05T07:30',
    status: 'handled',
    cause: index % 10 === 5 ? SENTENCES : LONG_WORD,
  };
}

/** Writes the answers of a school that fills in everything to the brim: 60 shifts, 40 incidents, about 9 MB of photos. */
export async function writeBigAnswers(folder: string): Promise<string> {
  await mkdir(path.join(folder, 'anh'), { recursive: true });
  const photos = await Promise.all(
    ['mot.jpg', 'hai.jpg', 'ba.jpg', 'bon.jpg'].map(async (name) => {
      await writeFile(path.join(folder, 'anh', name), await noisePhoto(2_400, 1_800));
      return { file: `anh/${name}`, caption: LONG_NAME };
    }),
  );
  const answers = {
    campaign: 'le-hoi-hoa-phuong-do-2024',
    unit: {
      name: `Trường Phổ thông ${LONG_NAME}`.slice(0, 200).trim(),
      type: 'multi-level',
      code: 'HP-PT-0997',
      commune: 'Phường Mẫu',
      governingBody: 'Sở Giáo dục và Đào tạo Hải Phòng',
      head: { name: LONG_NAME },
      contact: { name: LONG_NAME, position: 'Nhân viên', phone: '0900 000 001' },
    },
    answers: {
      '1.1': { value: 'done', note: SENTENCES, evidence: photos },
      '1.6': { value: 'done', note: LONG_WORD, fields: { outcome: 'incidents-logged' } },
      '3.2': {
        value: 'in-progress',
        assignee: LONG_NAME,
        dueOn: '2024-06-01',
        note: `${SENTENCES}\n${SENTENCES.slice(1)}`,
      },
    },
    records: {
      'duty-roster': Array.from({ length: 60 }, (_, index) => shift(index)),
      incidents: Array.from({ length: 40 }, (_, index) => incident(index)),
    },
    obstacles: `${SENTENCES}\n${LONG_WORD}\n${SENTENCES}`,
  };
  const file = path.join(folder, 'day-du.answers.json');
  await writeFile(file, JSON.stringify(answers));
  return file;
}
