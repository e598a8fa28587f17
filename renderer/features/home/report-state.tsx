import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { siteName } from '#shared/checks/request/site-address.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import type { ReportedSiteCheck } from '#shared/checks/result/site-check-result.ts';
import { siteStandingText } from '#shared/checks/standing/site-standing-words.ts';
import type { ExportList } from '#renderer/bridge/use-exports.ts';
import { homeTexts } from '#renderer/texts/home.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { FactList } from '#renderer/ui/fact-list.tsx';

interface ReportStateProps {
  readonly list: ExportList;
  /** Whether something has changed since the latest export. */
  readonly isOlder: boolean;
  readonly siteChecks: readonly ReportedSiteCheck[];
}

/** The file that is handed in, or that it cannot be handed in yet. */
function fileWords({ form, fileName, signedVersions = [] }: ExportEntry): string {
  const signed = signedVersions.at(-1);
  if (signed !== undefined) return homeTexts.signedFile(signed.fileName);
  return form === 'unsigned' ? homeTexts.unsignedFile(fileName) : homeTexts.exportedFile(fileName);
}

/** The last export and the last check of each website. */
export function ReportState({ list, isOlder, siteChecks }: ReportStateProps) {
  if (!list.ok) return <FailureMessage failure={list.error} />;
  const latest = list.value[0];
  return (
    <FactList
      facts={[
        {
          name: homeTexts.lastExport,
          value:
            latest === undefined ? (
              homeTexts.noExport
            ) : (
              <>
                {homeTexts.exported(
                  latest.sequence,
                  formatDateTime(toVietnamTime(new Date(latest.exportedAt))),
                  fileWords(latest),
                )}
                {isOlder && <div>{homeTexts.changedSince}</div>}
                <br />
                <a href={href(ADDRESSES.history)}>{homeTexts.toHistory}</a>
              </>
            ),
        },
        { name: homeTexts.siteCheck, value: <LastSiteChecks siteChecks={siteChecks} /> },
      ]}
    />
  );
}

function LastSiteChecks({ siteChecks }: Pick<ReportStateProps, 'siteChecks'>) {
  const lines = siteChecks.map((check) => {
    const { url, checkedAt } = check.result;
    const time = formatDateTime(toVietnamTime(new Date(checkedAt)));
    return homeTexts.siteChecked(siteName(url), time, siteStandingText(check));
  });
  return (
    <>
      {lines.length === 0 ? (
        <div>{homeTexts.noSiteCheck}</div>
      ) : (
        lines.map((line) => <div key={line}>{line}</div>)
      )}
      <a href={href(ADDRESSES.websites)}>{homeTexts.toWebsites}</a>
    </>
  );
}
