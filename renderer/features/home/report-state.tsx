import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import type { ExportList } from '#renderer/bridge/use-exports.ts';
import { homeTexts } from '#renderer/texts/home.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { FactList } from '#renderer/ui/fact-list.tsx';

interface ReportStateProps {
  readonly list: ExportList;
}

/** The last export and the last website check. */
export function ReportState({ list }: ReportStateProps) {
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
                  latest.fileName,
                )}
                <br />
                <a href={href(ADDRESSES.history)}>{homeTexts.toHistory}</a>
              </>
            ),
        },
        { name: homeTexts.siteCheck, value: homeTexts.noSiteCheck },
      ]}
    />
  );
}
