import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { ANSWER_VALUES } from '#shared/directives/answer-values.ts';
import type { Report } from '#shared/report/report.ts';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { attachmentsOf, MADE_AT, sampleReport, sealedFile, sha256 } from './report-file.ts';

/** A unit of a made-up district with the reports that count in the end. */
export interface SampleUnit {
  readonly code: string;
  readonly key: SealingKey;
  /** `null` for a unit that sends nothing. */
  readonly counting: Report | null;
}

/** How many units, of each ten: two send nothing, one sends twice, one sends a copy, one sends a forgery besides. */
const [SILENT, CORRECTED, COPIED, FORGED] = [[0, 5], 1, 2, 3] as const;

/** Writes the reports of `count` units into a folder, and the table of units; the keys of all are approved. */
export async function writeManyReports(folder: string, count: number): Promise<readonly SampleUnit[]> {
  await mkdir(path.join(folder, 'nhan', 'gui-lai'), { recursive: true });
  const units: SampleUnit[] = [];
  for (let index = 0; index < count; index += 1)
    units.push(await writeUnit(path.join(folder, 'nhan'), index));
  const lines = units.map(({ code, key }) => `${code},${nameOf(code)},${key.fingerprint}`);
  await writeFile(path.join(folder, 'units.csv'), `code,name,fingerprints\n${lines.join('\n')}\n`);
  return units;
}

async function writeUnit(folder: string, index: number): Promise<SampleUnit> {
  const code = `HP-${String(index).padStart(4, '0')}`;
  const key = await createSealingKey({ unitName: nameOf(code), unitCode: code, now: MADE_AT });
  const turn = index % 10;
  if (SILENT.some((one) => one === turn)) return { code, key, counting: null };
  const first = reportOf(code, index);
  const sealed = await seal(first, key);
  await writeFile(path.join(folder, `${code}_1.pdf`), sealed);
  if (turn === COPIED) await writeFile(path.join(folder, 'gui-lai', `${code}.pdf`), sealed);
  if (turn === FORGED) await writeFile(path.join(folder, `${code}_sua.pdf`), sealed.with(900, 0));
  if (turn !== CORRECTED) return { code, key, counting: first };
  const second = correctionOf(first, index + 1);
  await writeFile(path.join(folder, `${code}_2.pdf`), await seal(second, key));
  return { code, key, counting: second };
}

function nameOf(code: string): string {
  return `Trường Mẫu ${code}`;
}

function seal(report: Report, key: SealingKey): Promise<Uint8Array> {
  return sealedFile(key, { attachments: attachmentsOf(report) });
}

function reportOf(code: string, index: number): Report {
  const sample = sampleReport();
  const { answers } = sample.input;
  return {
    ...sample,
    assessments: [],
    input: {
      ...sample.input,
      unit: { ...sample.input.unit, code, name: nameOf(code) },
      answers: Object.fromEntries(
        Object.entries(answers).map(([id, answer], place) => [
          id,
          { ...answer, value: [...ANSWER_VALUES, null][(index + place) % 6] ?? null },
        ]),
      ),
    },
  };
}

function correctionOf(first: Report, index: number): Report {
  return {
    ...reportOf(first.input.unit.code, index),
    sequence: 2,
    previousReportSha256: sha256(canonicalJson(first)),
    correctionReason: 'Bổ sung',
  };
}
