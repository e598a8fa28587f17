import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeVendorNotice } from '#services/vendor-notice/write-vendor-notice.ts';
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

it('writes what was found as pages of text, in which nothing can be clicked', async () => {
  const findings = Array.from({ length: 40 }, (_, index) =>
    findingOf({
      key: String(index),
      excerpt: `https://bet${String(index)}.example/ 🎰 nhà cái ${'x'.repeat(250)}`,
    }),
  );
  const target = path.join(folder, 'ket-qua.pdf');
  const notice = buildVendorNotice(siteCheckOf({ infected: true, findings }), SENDER);
  const written = await writeVendorNotice(notice, NOW, target);
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
  const written = await writeVendorNotice(notice, NOW, path.join(folder, 'missing', 'ket-qua.pdf'));
  expect(written.ok).toBe(false);
});
