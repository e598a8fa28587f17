import { writeDocument } from '#services/documents/write-document.ts';
import { reportInputDraftSchema } from '#shared/answers/any-report-input.ts';
import { factsFrom } from '#shared/facts/facts-in-use.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { JobData, JobOutput } from './file-worker-messages.ts';

/** Writes the ready-made document that main has asked for. Main has examined the input, so faults in it are bugs. */
export function runWriteDocument(
  job: JobData<'write-document'>,
): Promise<Result<JobOutput<'write-document'>, Failure>> {
  const { directive, kind, rowIndex, originalNames, today, targetPath, broughtTables } = job;
  const facts = factsFrom(broughtTables);
  const input = reportInputDraftSchema.parse(job.input);
  return writeDocument(
    kind,
    { directive, input, facts, today, originalNames, ...(rowIndex === null ? {} : { rowIndex }) },
    targetPath,
  );
}
