import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { knownKeys, type UnitTable } from '#shared/keys/unit-keys.ts';
import { planHandUp } from '#shared/desk/hand-up-plan.ts';
import type { HandUpPlan } from '#shared/desk/handed-up-manifest.ts';
import { collate } from '#shared/desk/collate.ts';
import { registerOf } from '#shared/desk/register.ts';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { type Imported, importReports } from '#services/desk/import-reports.ts';
import { filesAt, shownPath } from '#services/desk/report-files.ts';
import { filePart, mailOf, multipart } from './made-mail.ts';
import { attachmentsOf, MADE_AT, sampleReport, sealedFile } from './report-file.ts';
import { smallZip } from './small-zip.ts';
import { sampleManifest } from './sample-handed-up.ts';

/** When the made-up lower desk reads what came in. */
const READ_AT = new Date('2026-12-01T01:00:00Z');

/** A made-up desk one level below with what came in there. */
export interface LowerDeskFolder {
  /** Three schools, the first two of which have reported: one by a file in a ZIP, one by a mail. */
  readonly folder: string;
  readonly register: UnitTable;
  readonly deskKey: SealingKey;
  /** What it hands up; all keys are known by the register. */
  readonly plan: HandUpPlan;
}

/** Reads what lies in a folder as a desk does. */
export async function importedFrom(
  folder: string,
  units: UnitTable = [],
  startedAt = READ_AT,
): Promise<readonly Imported[]> {
  const { files } = await filesAt([folder]);
  const options = {
    known: { keys: knownKeys(units) },
    firstReceipts: new Map(),
    startedAt,
    areReportsKept: false,
    nameOf: (file: string) => shownPath(file, [folder]),
  };
  const found: Imported[] = [];
  for await (const one of importReports(files, options)) found.push(one);
  return found;
}

/** Makes the folder and the plan of what is handed up. */
export async function makeLowerDesk(folder: string): Promise<LowerDeskFolder> {
  const [first, second] = await Promise.all([school('HP-001'), school('HP-002')]);
  const zipped = smallZip([{ name: 'báo cáo.pdf', content: first.bytes }]);
  const mail = mailOf(
    multipart('mixed', 'ranh-gioi', [
      filePart(second.bytes, 'Content-Type: application/pdf; name="bao-cao.pdf"'),
    ]),
  );
  await mkdir(folder);
  await writeFile(path.join(folder, 'gui.zip'), zipped);
  await writeFile(path.join(folder, 'thu.eml'), mail);
  await writeFile(path.join(folder, 'ghi-chu.txt'), 'Ghi chú của văn thư.');
  const register = [first.unit, second.unit, { code: 'HP-003', name: 'Trường Mẫu HP-003', fingerprints: [] }];
  const deskKey = await createSealingKey({ unitName: 'Phòng Mẫu', unitCode: '', now: MADE_AT });
  const files = (await importedFrom(folder, register)).flatMap((one) =>
    one.kind === 'judged' ? [one.file] : [],
  );
  const campaign = files.find(({ facts }) => facts !== null)?.facts?.campaign ?? '';
  const collation = collate(files, { campaign, deadline: null, register: registerOf(register) });
  const { app, createdAt, handedBy, desk } = sampleManifest();
  const plan = planHandUp(
    { register, approved: [], decisions: [], files: collation.files, madeLast: null },
    { app, createdAt, handedBy, desk, campaign: { id: campaign, title: 'Đợt mẫu', packSha256: null } },
  );
  if (!plan.ok) throw new Error(plan.error);
  return { folder, register, deskKey, plan: plan.value };
}

async function school(code: string) {
  const name = `Trường Mẫu ${code}`;
  const key = await createSealingKey({ unitName: name, unitCode: code, now: MADE_AT });
  const sample = sampleReport();
  const report = { ...sample, input: { ...sample.input, unit: { ...sample.input.unit, code, name } } };
  const bytes = await sealedFile(key, { attachments: attachmentsOf(report) });
  return { bytes, unit: { code, name, fingerprints: [key.fingerprint] } };
}
