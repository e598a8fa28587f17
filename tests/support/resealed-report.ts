import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { ANSWER_VALUES } from '#shared/directives/answer-values.ts';
import type { ReportInput } from '#shared/answers/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { buildReport } from '#shared/report/build-report.ts';
import { type ChainLink, FIRST_LINK } from '#shared/report/chain.ts';
import type { Report } from '#shared/report/report.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { readAnswersFile } from '#services/report/answers-file.ts';
import { sealPdf } from '#services/report/seal/seal-pdf.ts';
import { appendRevision, streamObject } from './append-revision.ts';
import { exportAnswers, EXPORTED_AT } from './exported-report.ts';
import { signaturePlace } from './pdf-places.ts';

/** A report that was really exported, without its seal. */
export interface ExportedBase {
  readonly unsealed: Uint8Array;
  readonly report: Report;
  readonly directive: Directive;
}

/** The file with an empty place for a seal. */
export function withoutSeal(sealed: Uint8Array): Uint8Array {
  const { gap } = signaturePlace(sealed);
  return Uint8Array.from(sealed).fill(0x30, gap.start + 1, gap.end - 1);
}

/** Exports an answers file into a place; `turn` says which answers and rows it has, 0: as they stand. */
export async function exportBase(
  answersPath: string,
  targetPath: string,
  turn: number,
): Promise<ExportedBase> {
  const answers = await readAnswersFile(answersPath, builtInDirectives);
  if (!answers.ok) throw new Error(JSON.stringify(answers.error));
  const { directive, input } = answers.value;
  const { report } = await exportAnswers(answersPath, targetPath, { input: variedInput(input, turn) });
  return { unsealed: withoutSeal(await readFile(targetPath)), report, directive };
}

/** Other answers and fewer rows; the evidence stays. */
export function variedInput(input: ReportInput, turn: number): ReportInput {
  if (turn === 0) return input;
  const answers = Object.entries(input.answers).map(([id, answer], place) => {
    const value = [...ANSWER_VALUES, null][(turn + place) % 6] ?? null;
    return [id, { ...answer, value }] as const;
  });
  const records = Object.entries(input.records).map(
    ([id, rows]) => [id, rows.slice(0, Math.max(1, rows.length - (turn % 4)))] as const,
  );
  return { ...input, answers: Object.fromEntries(answers), records: Object.fromEntries(records) };
}

/** The report of another unit, as the app would build it from the same evidence with other answers. */
export function reportOf(
  { report, directive }: ExportedBase,
  unit: { readonly code: string; readonly name: string; readonly turn: number },
  link: ChainLink = FIRST_LINK,
): Report {
  const input = variedInput(report.input, unit.turn);
  return buildReport({
    directive,
    packSha256: report.pack.sha256,
    input: { ...input, unit: { ...input.unit, code: unit.code, name: unit.name } },
    evidence: report.evidence,
    link,
    app: report.app,
    createdAt: EXPORTED_AT,
  });
}

/** The exported file with another `report.json`, sealed as the app seals. */
export function resealed({ unsealed }: ExportedBase, report: Report, key: SealingKey): Promise<Uint8Array> {
  return sealPdf(appendRevision(unsealed, { [reportObject(unsealed)]: reportStream(report) }), key);
}

/** The number of the object that holds `report.json` in a file that pdfkit wrote. */
export function reportObject(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const found = /\/F \(report\.json\)\s*\/EF <<\s*\/F (\d+) 0 R/u.exec(text);
  if (found === null) throw new Error('no report.json');
  return Number(found[1]);
}

/** `report.json` as an object of a PDF. */
export function reportStream(report: Report): string {
  const json = Buffer.from(canonicalJson(report));
  const dictionary = `/Type /EmbeddedFile /Params << /Size ${String(json.length)} >> /Subtype /application#2Fjson`;
  return streamObject(`${dictionary} /Filter /FlateDecode`, deflateSync(json));
}
