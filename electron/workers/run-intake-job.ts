import type { StoredPicture } from '#shared/checks/result/site-picture.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type JobData, type JobName, jobs } from './file-worker-messages.ts';

const INTAKE_JOBS = ['take-in-evidence', 'take-in-pictures'] as const satisfies readonly JobName[];
type IntakeJob = (typeof INTAKE_JOBS)[number];

/** Whether a job puts something into the evidence store. */
export function isIntakeJob(name: JobName): name is IntakeJob {
  return INTAKE_JOBS.some((known) => known === name);
}

/** Prepares and keeps what somebody offers as evidence, or what was seen of a website. */
export async function runIntakeJob(name: IntakeJob, input: unknown): Promise<Result<unknown, Failure>> {
  if (name === 'take-in-pictures') return takeInPictures(jobs[name].input.parse(input));
  const { folder, originalName, content } = jobs[name].input.parse(input);
  const { takeInEvidence } = await import('#services/evidence/take-in-evidence.ts');
  return takeInEvidence(folder, originalName, content);
}

async function takeInPictures({ folder, originalName, pictures }: JobData<'take-in-pictures'>) {
  const { takeInPagePicture } = await import('#services/evidence/take-in-evidence.ts');
  const kept: StoredPicture[] = [];
  for (const { page, jpeg } of pictures) {
    const taken = await takeInPagePicture(folder, originalName, jpeg);
    if (taken.ok) kept.push({ page, evidence: taken.value });
  }
  return ok({ kept });
}
