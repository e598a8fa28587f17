import { useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { REPORT_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import type { Verification } from '#shared/report/verification.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { readDroppedFile } from '#renderer/bridge/read-dropped-file.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';

/** What is known of one file. */
export type VerifyOutcome =
  | {
      readonly id: string;
      readonly status: 'verified';
      readonly fileName: string;
      readonly verification: Verification;
    }
  | { readonly id: string; readonly status: 'failed'; readonly failure: Failure };

async function verifyFile(file: File): Promise<VerifyOutcome> {
  const id = crypto.randomUUID();
  const content = await readDroppedFile(file, REPORT_FILE_LIMIT_BYTES, 'report-too-large');
  if (!content.ok) return { id, status: 'failed', failure: content.error };
  const result = await call('report:verify-bytes', { fileName: file.name, content: content.value });
  return result.ok
    ? { id, status: 'verified', ...result.value }
    : { id, status: 'failed', failure: result.error };
}

/** The files that were checked since the screen was opened, latest first. */
export function useVerifiedFiles() {
  const [outcomes, setOutcomes] = useState<readonly VerifyOutcome[]>([]);
  const [working, setWorking] = useState<string | null>(null);

  const add = (added: readonly VerifyOutcome[]) => {
    setOutcomes((present) => [...added, ...present]);
  };
  const verifyFiles = async (files: readonly File[]) => {
    for (const file of files) {
      setWorking(verifyTexts.working(file.name));
      add([await verifyFile(file)]);
    }
    setWorking(null);
  };
  const chooseFiles = async () => {
    setWorking(verifyTexts.workingChosen);
    const result = await call('report:choose-and-verify', {});
    add(
      result.ok
        ? result.value.map((verified) => ({
            id: crypto.randomUUID(),
            status: 'verified',
            ...verified,
          }))
        : [{ id: crypto.randomUUID(), status: 'failed', failure: result.error }],
    );
    setWorking(null);
  };
  return { outcomes, working, chooseFiles, verifyFiles };
}
