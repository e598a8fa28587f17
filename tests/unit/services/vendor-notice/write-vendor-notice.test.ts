import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import sharp from 'sharp';
import { takeInPagePicture } from '#services/evidence/take-in-evidence.ts';
import { type NoticeTarget, writeVendorNotice } from '#services/vendor-notice/write-vendor-notice.ts';
import { buildVendorNotice } from '#shared/checks/notice/vendor-notice.ts';
import { runTool } from '#tests/support/run-tool.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const SENDER = {
  unitName: 'Trường THPT Hoa Sen',
  contactName: 'Trần Văn Mẫu',
  contactPhone: '0225 000 0000',
};
const NOW = new Date('2026-11-22T08:00:00Z');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'notice-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function targetAt(targetPath: string, pictures: NoticeTarget['pictures'] = []): NoticeTarget {
  return { createdAt: NOW, targetPath, pictures, evidenceFolder: folder };
}

it('shows the pictures that were chosen behind a warning, names one that is lost, and shows none else', async () => {
  const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2b6cb0' } })
    .jpeg()
    .toBuffer();
  const kept = await takeInPagePicture(folder, 'Ảnh.jpg', jpeg);
  if (!kept.ok) throw new Error(kept.error.detail);
  const target = path.join(folder, 'ket-qua.pdf');
  const lost = { file: `${'f'.repeat(64)}.jpg`, page: 'https://thhoasenmau.edu.vn/da-mat' };
  const pictures = [{ file: kept.value.file, page: 'https://thhoasenmau.edu.vn/' }, lost];
  const notice = buildVendorNotice(siteCheckOf(), SENDER);
  expect(await writeVendorNotice(notice, targetAt(target, pictures))).toMatchObject({ ok: true });
  expect(runTool('pdfimages', '-list', target)).toMatch(/jpeg/u);
  const text = runTool('pdftotext', target, '-').replace(/\s+/gu, ' ');
  expect(text).toContain('Ảnh chụp lúc kiểm tra');
  expect(text).toContain('Ảnh có thể chứa nội dung không phù hợp.');
  expect(text).toContain(`Không kèm được ảnh chụp trang ${lost.page}, vì ảnh không còn nguyên trên máy.`);
  await writeVendorNotice(notice, targetAt(target));
  expect(runTool('pdfimages', '-list', target)).not.toMatch(/jpeg/u);
});

it('writes what was found as pages of text, in which nothing can be clicked', async () => {
  const findings = Array.from({ length: 40 }, (_, index) =>
    findingOf({
      key: String(index),
      excerpt: `https://bet${String(index)}.example/ 🎰 nhà cái ${'x'.repeat(250)}`,
    }),
  );
  const target = path.join(folder, 'ket-qua.pdf');
  const notice = buildVendorNotice(siteCheckOf({ infected: true, findings }), SENDER);
  const written = await writeVendorNotice(notice, targetAt(target));
  expect(written).toMatchObject({ ok: true });
  const bytes = await readFile(target);
  expect(bytes.includes('/URI') || bytes.includes('/Annots')).toBe(false);
  const text = runTool('pdftotext', target, '-');
  expect(text).toContain('Trường THPT Hoa Sen');
  expect(text).toContain('bet39.example');
  expect(runTool('pdffonts', target)).toMatch(/Tinos/u);
});

it('says so when the file cannot be written', async () => {
  const notice = buildVendorNotice(siteCheckOf(), SENDER);
  const written = await writeVendorNotice(notice, targetAt(path.join(folder, 'missing', 'ket-qua.pdf')));
  expect(written.ok).toBe(false);
});
