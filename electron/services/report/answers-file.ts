import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { toVietnamTime } from '#shared/base/dates.ts';
import { findProblems } from '#shared/assessment/problems/find-problems.ts';
import { type ReportInput, reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { jsonFaultSentence } from '#shared/base/json-fault.ts';
import { faultSentence, schemaFaults } from '#shared/base/schema-faults.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { findPackOf, isSoundRun, runOf } from '#shared/directives/run.ts';
import { repeatedKeys } from '#shared/packs/strict-json.ts';
import { evidenceInUse, picturesInUse } from '#shared/report/evidence-in-use.ts';
import { unitProfileSchema } from '#shared/unit/unit-profile.ts';
import { isSystemError } from '../storage/file-failure.ts';
import type { AnswersFault } from './answers-fault.ts';
import { findEvidenceFile } from './evidence-folder.ts';

/** A valid answers file. */
export interface AnswersDocument {
  readonly directive: Directive;
  readonly input: ReportInput;
  /** Absolute path of the evidence files by the names that the answers use. */
  readonly evidencePaths: ReadonlyMap<string, string>;
  /** What the review points out without blocking the export. */
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
}

/** Below what a verifier accepts as `report.json`, in bytes. */
export const MAX_ANSWERS_BYTES = 15_000_000;

function fault(code: string, message: string, at = ''): AnswersFault {
  return { path: at, code, message };
}

async function readBytes(filePath: string): Promise<Result<Uint8Array, AnswersFault>> {
  try {
    const found = await stat(filePath);
    if (!found.isFile()) return fail(fault('file_unreadable', `Không phải tệp: ${filePath}.`));
    if (found.size > MAX_ANSWERS_BYTES)
      return fail(fault('file_too_large', 'Tệp câu trả lời lớn hơn 15 MB.'));
    return ok(await readFile(filePath));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail(
      error.code === 'ENOENT'
        ? fault('file_not_found', `Không tìm thấy tệp ${filePath}.`)
        : fault('file_unreadable', `Không đọc được tệp ${filePath} (${error.code}).`),
    );
  }
}

function decode(bytes: Uint8Array): Result<string, AnswersFault> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError)
      return fail(fault('not_utf8', 'Tệp câu trả lời không phải văn bản UTF-8.'));
    throw error;
  }
}

/** A zero with a minus is a zero. */
function withoutMinusZero(_key: string, value: unknown): unknown {
  return value === 0 ? 0 : value;
}

function parseJson(text: string): Result<unknown, readonly AnswersFault[]> {
  try {
    const value: unknown = JSON.parse(text, withoutMinusZero);
    const repeated = repeatedKeys(text).map((at) =>
      fault('duplicate_key', 'Ghi hai lần ở cùng một chỗ. Chỉ giữ một lần rồi xuất lại.', at.join('.')),
    );
    return repeated.length === 0 ? ok(value) : fail(repeated);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail([fault('not_json', jsonFaultSentence(text))]);
  }
}

const PERIOD_FAULT =
  'Ngày của đợt chưa đúng. Ngày bắt đầu phải trong tháng ghi ở mã đợt, ngày kết thúc không trước ngày bắt đầu.';

function answersFaults(error: z.ZodError): readonly AnswersFault[] {
  return schemaFaults(error, 'Không có mục này trong bộ tiêu chí.').map(({ path: at, code, message }) =>
    fault(code, message, at.join('.')),
  );
}

/** What can be said without a pack: faults of the profile. */
function profileFaults(document: unknown): readonly AnswersFault[] {
  const parsed = z.looseObject({ unit: unitProfileSchema }).safeParse(document, { error: faultSentence });
  return parsed.success ? [] : answersFaults(parsed.error);
}

/** Looks at nothing but the campaign, so that the rest can be held against its pack. */
function directiveOf(document: unknown, directives: readonly Directive[]): Result<Directive, AnswersFault> {
  const known = directives.map(({ id }) => id).join(', ');
  const parsed = z.looseObject({ campaign: z.string() }).safeParse(document);
  if (!parsed.success) {
    return fail(
      fault(
        'campaign_missing',
        `Thiếu mã đợt tự kiểm, hoặc mã không phải chữ. Các bộ tiêu chí đang có: ${known}.`,
        'campaign',
      ),
    );
  }
  const directive = findPackOf(directives, parsed.data.campaign);
  return directive === undefined
    ? fail(fault('campaign_unknown', `Không có bộ tiêu chí này. Các bộ đang có: ${known}.`, 'campaign'))
    : ok(directive);
}

function parseInput(document: unknown, directive: Directive): Result<ReportInput, readonly AnswersFault[]> {
  const parsed = reportInputSchemaFor(directive).safeParse(document, { error: faultSentence });
  return parsed.success ? ok(parsed.data) : fail(answersFaults(parsed.error));
}

/** Every file that an answers file names, with the place where it does. */
function namedFiles(
  input: ReportInput,
  directive: Directive,
): readonly { readonly file: string; readonly at: string }[] {
  const ofAnswers = evidenceInUse(input, directive).map(({ criterionId, file }) => {
    const index = input.answers[criterionId]?.evidence.findIndex((use) => use.file === file) ?? 0;
    return { file, at: `answers.${criterionId}.evidence.${String(index)}.file` };
  });
  const ofSites = input.siteChecks.flatMap((check, site) =>
    picturesInUse({ siteChecks: [check] }).map(({ file }, index) => ({
      file,
      at: `siteChecks.${String(site)}.pictures.${String(index)}.file`,
    })),
  );
  return [...ofAnswers, ...ofSites];
}

async function locateEvidence(
  input: ReportInput,
  directive: Directive,
  folder: string,
): Promise<Result<ReadonlyMap<string, string>, readonly AnswersFault[]>> {
  const paths = new Map<string, string>();
  const faults: AnswersFault[] = [];
  for (const { file, at } of namedFiles(input, directive)) {
    const found = await findEvidenceFile(folder, file);
    if (found.ok) paths.set(file, found.value);
    else faults.push(fault(found.error.code, found.error.message, at));
  }
  return faults.length === 0 ? ok(paths) : fail(faults);
}

/**
 * Reads and examines an answers file: size, UTF-8, JSON without repeated keys, schema of its pack, errors of the review, and that every
 * evidence path stays inside the file's own folder. All faults of one step are reported together. The campaign is looked
 * up among `directives`.
 */
export async function readAnswersFile(
  filePath: string,
  directives: readonly Directive[],
): Promise<Result<AnswersDocument, readonly AnswersFault[]>> {
  const content = await readBytes(filePath);
  if (!content.ok) return fail([content.error]);
  return await examineAnswers(content.value, path.dirname(path.resolve(filePath)), directives);
}

/** The same for the content of an answers file, with the folder in which its evidence has to lie. */
export async function examineAnswers(
  content: Uint8Array,
  evidenceFolder: string,
  directives: readonly Directive[],
): Promise<Result<AnswersDocument, readonly AnswersFault[]>> {
  const text = decode(content);
  if (!text.ok) return fail([text.error]);
  const json = parseJson(text.value);
  if (!json.ok) return json;
  const directive = directiveOf(json.value, directives);
  if (!directive.ok) return fail([directive.error, ...profileFaults(json.value)]);
  const input = parseInput(json.value, directive.value);
  if (!input.ok) return input;
  if (!isSoundRun(input.value, directive.value))
    return fail([fault('period_unsound', PERIOD_FAULT, 'period')]);
  const today = toVietnamTime(new Date()).slice(0, 10);
  const problems = findProblems(input.value, runOf(directive.value, input.value), today);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const evidence = await locateEvidence(input.value, directive.value, evidenceFolder);
  const faults = [
    ...errors.map((problem) => fault('review_error', problem.message, problem.path)),
    ...(evidence.ok ? [] : evidence.error),
  ];
  if (!evidence.ok || faults.length > 0) return fail(faults);
  return ok({
    directive: directive.value,
    input: input.value,
    evidencePaths: evidence.value,
    warnings: problems
      .filter(({ severity }) => severity === 'warning')
      .map(({ path: at, message }) => ({ path: at, message })),
  });
}
