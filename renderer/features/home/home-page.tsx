import { letterInUse } from '#shared/inventory/letter-in-use.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import { formatDate } from '#shared/base/dates.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { useChangedSince } from '#renderer/bridge/use-changed-since.ts';
import { useExports } from '#renderer/bridge/use-exports.ts';
import { ReturnedReport } from '#renderer/receipts/returned-report.tsx';
import { useReturnAmong } from '#renderer/receipts/use-standing-return.ts';
import { useReportInput } from '#renderer/storage/read-report-input.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { homeTexts } from '#renderer/texts/home.ts';
import { PageHeader, Section } from '#renderer/ui/page.tsx';
import { BackupReminder } from './backup-reminder.tsx';
import { ItemProgressList } from './item-progress-list.tsx';
import { MarkedCriteria } from './marked-criteria.tsx';
import { NextStepList } from './next-step-list.tsx';
import { nextSteps } from './next-steps.ts';
import { ReportState } from './report-state.tsx';

interface HomePageProps {
  readonly directive: Directive;
}

function letterLine(directive: Directive, { records }: ReportInputDraft): string {
  const letter = letterInUse(directive, records);
  if (letter === null) return homeTexts.noLetter(campaignsTexts.eventDays(directive.event));
  if (letter.number === null && letter.date === null)
    return homeTexts.letterOfYear(letter.year, letter.issuer);
  const number = letter.number === null ? homeTexts.noNumber : homeTexts.number(letter.number);
  const date = letter.date === null ? homeTexts.noDate : homeTexts.date(formatDate(letter.date));
  return homeTexts.letter(letter.year, letter.issuer, number, date);
}

/** Where the unit stands, and what to do next. */
export function HomePage({ directive }: HomePageProps) {
  const input = useReportInput(directive);
  const { list } = useExports(directive.id);
  const returned = useReturnAmong(list);
  const [latest] = list?.ok === true ? list.value : [];
  const isOlder = useChangedSince(latest, input);
  if (input === undefined || list === undefined) return null;
  const exported = isOlder ? 'older' : 'current';
  return (
    <>
      <PageHeader eyebrow={homeTexts.title} title={directive.title} lead={letterLine(directive, input)} />
      <BackupReminder />
      <ReturnedReport receipt={returned} />
      <MarkedCriteria directive={directive} />
      <NextStepList steps={nextSteps(input, directive, latest === undefined ? 'none' : exported)} />
      <Section title={homeTexts.progressTitle}>
        <ItemProgressList directive={directive} answers={input.answers} />
      </Section>
      <Section title={homeTexts.reportTitle}>
        <ReportState list={list} isOlder={isOlder} siteChecks={input.siteChecks} />
      </Section>
    </>
  );
}
