import { assertNever } from '#shared/base/assert-never.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type JobName, jobs } from './file-worker-messages.ts';

const READING_JOBS = ['read-pack', 'read-issuers', 'count-hosts'] as const;

/** The name of a job that looks into a file of facts which somebody brought. */
type ReadingJobName = (typeof READING_JOBS)[number];

/** Whether a job looks into a file of facts which somebody brought. */
export function isReadingJob(name: JobName): name is ReadingJobName {
  return (READING_JOBS as readonly JobName[]).includes(name);
}

/** Looks into a pack, a list of issuers or a list of bad hosts. */
export async function runReadingJob(name: ReadingJobName, input: unknown): Promise<Result<unknown, Failure>> {
  switch (name) {
    case 'read-pack': {
      const { content } = jobs[name].input.parse(input);
      const { readPackFile } = await import('#services/packs/read-pack-file.ts');
      return ok(await readPackFile(content));
    }
    case 'read-issuers': {
      const { content } = jobs[name].input.parse(input);
      const { readIssuersFile } = await import('#services/issuers/read-issuers-file.ts');
      return ok(await readIssuersFile(content));
    }
    case 'count-hosts': {
      const { content } = jobs[name].input.parse(input);
      const { readHosts } = await import('#services/hosts-list/hosts-list.ts');
      return ok({ hostCount: readHosts(Buffer.from(content).toString('utf8')).size });
    }
    default:
      return assertNever(name);
  }
}
