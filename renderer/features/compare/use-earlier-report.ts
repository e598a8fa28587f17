import { useState } from 'react';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { call } from '#renderer/bridge/bridge.ts';
import { readEvidence } from '#renderer/storage/evidence.ts';
import { readReportInput } from '#renderer/storage/read-report-input.ts';
import { compareTexts } from '#renderer/texts/compare.ts';
import { comparedCampaign, comparedFile, type EarlierReport } from './compared-reports.ts';

type VerifiedFile = CallOutput<'report:verify-exported'>;

/** What became of the wish to compare with an earlier report. */
export type Earlier =
  | { readonly status: 'none' | 'working' }
  | { readonly status: 'ready'; readonly earlier: EarlierReport }
  /** The file is not a report that can be relied on. */
  | { readonly status: 'refused'; readonly file: VerifiedFile }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Gets the report to compare with, whichever way the user names it. */
export function useEarlierReport(directive: Directive, directives: readonly Directive[]) {
  const [earlier, setEarlier] = useState<Earlier>({ status: 'none' });

  const judge = (file: VerifiedFile): Earlier =>
    file.verification.report === null
      ? { status: 'refused', file }
      : {
          status: 'ready',
          earlier: comparedFile(file.fileName, file.verification.report, directives, directive.id),
        };
  const read = async (ask: () => Promise<Result<VerifiedFile | undefined, Failure>>) => {
    setEarlier({ status: 'working' });
    const result = await ask();
    if (!result.ok) setEarlier({ status: 'failed', failure: result.error });
    else setEarlier(result.value === undefined ? { status: 'none' } : judge(result.value));
  };
  return {
    earlier,
    readExport: (id: string) => read(() => call('report:verify-exported', { id })),
    chooseFile: () =>
      read(async () => {
        const result = await call('report:choose-and-verify', {});
        if (!result.ok) return result;
        const { files, failures } = result.value;
        const [file] = files;
        const [failure] = failures;
        return file === undefined && failure !== undefined ? fail(failure) : ok(file);
      }),
    readCampaign: async (other: Directive) => {
      setEarlier({ status: 'working' });
      const [input, evidence] = [await readReportInput(other.id), await readEvidence()];
      setEarlier({
        status: 'ready',
        earlier: {
          name: compareTexts.sources.campaign(other.event.name),
          otherCampaign: other.title,
          report: comparedCampaign(other, input, evidence),
        },
      });
    },
  };
}
