import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { receivedFileLimit, receivedFileTooLarge } from '#shared/base/file-limits.ts';
import type { Verification, VerifiedFiles } from '#shared/report/verification.ts';
import { call, on } from '#renderer/bridge/bridge.ts';
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
  /** What lies in a ZIP or a mail beside PDF files, and was not looked at. */
  | { readonly id: string; readonly status: 'skipped'; readonly names: readonly string[] }
  | { readonly id: string; readonly status: 'failed'; readonly failure: Failure };

async function verifyFile(file: File): Promise<readonly VerifyOutcome[]> {
  const { name } = file;
  const content = await readDroppedFile(file, receivedFileLimit(name), receivedFileTooLarge(name));
  if (!content.ok) return [failed(content.error)];
  const result = await call('report:verify-bytes', { fileName: name, content: content.value });
  return result.ok ? outcomesOf(result.value) : [failed(result.error)];
}

function failed(failure: Failure): VerifyOutcome {
  return { id: crypto.randomUUID(), status: 'failed', failure };
}

function outcomesOf({ files, skipped }: VerifiedFiles): readonly VerifyOutcome[] {
  const verified = files.map((file) => ({ id: crypto.randomUUID(), status: 'verified' as const, ...file }));
  return skipped.length === 0
    ? verified
    : [{ id: crypto.randomUUID(), status: 'skipped', names: skipped }, ...verified];
}

/** The files that were checked since the screen was opened, latest first. */
export function useVerifiedFiles() {
  const [outcomes, setOutcomes] = useState<readonly VerifyOutcome[]>([]);
  const [working, setWorking] = useState<string | null>(null);

  const add = useCallback((added: readonly VerifyOutcome[]) => {
    setOutcomes((present) => [...added, ...present]);
  }, []);
  const verifyFiles = async (files: readonly File[]) => {
    for (const file of files) {
      setWorking(verifyTexts.working(file.name));
      add(await verifyFile(file));
    }
    setWorking(null);
  };
  const verifyFrom = useCallback(
    async (name: 'report:choose-and-verify' | 'report:verify-opened') => {
      setWorking(verifyTexts.workingChosen);
      const result = await call(name, {});
      add(
        result.ok
          ? [...result.value.failures.map(failed), ...outcomesOf(result.value)]
          : [failed(result.error)],
      );
      setWorking(null);
    },
    [add],
  );
  // the files that the app was opened with, at its start or while this screen is shown
  useEffect(() => {
    const verifyOpened = async () => {
      const counted = await call('report:count-opened', {});
      if (counted.ok && counted.value.count > 0) await verifyFrom('report:verify-opened');
    };
    void verifyOpened();
    return on('report:opened', () => void verifyOpened());
  }, [verifyFrom]);
  const chooseFiles = () => verifyFrom('report:choose-and-verify');
  return { outcomes, working, chooseFiles, verifyFiles };
}
