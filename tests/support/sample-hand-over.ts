import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import type { HandOver } from '#shared/hand-over/hand-over.ts';

/** A made-up part of a campaign, with evidence of these contents, which is put into the folder. */
export async function sampleHandOver(folder: string, contents: readonly Uint8Array[]): Promise<HandOver> {
  await mkdir(folder, { recursive: true });
  const evidence: HandOver['evidence'] = [];
  for (const bytes of contents) {
    const file = `${createHash('sha256').update(bytes).digest('hex')}.pdf`;
    await writeFile(path.join(folder, file), bytes);
    evidence.push({
      file,
      originalName: 'ke-hoach.pdf',
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
    });
  }
  const pieces = evidence.map(({ file }) => ({ file, caption: '' }));
  return {
    campaign: 'cong-van-mau',
    packSha256: 'c'.repeat(64),
    unit: { name: 'Trường THPT Hoa Sen', code: '31900001' },
    givenBy: 'Trần Văn Mẫu',
    part: { kind: 'item', id: '2' },
    answers: [
      {
        criterionId: '2.1',
        changedAt: '2026-11-28T01:00:00.000Z',
        answer: { ...EMPTY_ANSWER, value: 'done', fields: {}, evidence: pieces },
      },
    ],
    records: [
      {
        id: '7f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f',
        kindId: 'awareness-activities',
        changedAt: null,
        row: { content: 'Mật khẩu mạnh', reached: 45 },
      },
    ],
    evidence,
  };
}
