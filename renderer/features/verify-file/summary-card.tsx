import type { SealedSummary } from '#shared/desk-summary/summary-content.ts';
import type { LowerDesk } from '#shared/desk/lower-desk.ts';
import { momentOf } from '#shared/receipts/receipt-model.ts';
import type { KnownDesk } from '#shared/receipts/known-desk.ts';
import type { Verification } from '#shared/report/verification.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import { useLowerDesks } from '#renderer/storage/lower-desks.ts';
import { receiptTexts } from '#renderer/texts/receipts.ts';
import { summaryTexts as texts } from '#renderer/texts/desk-summary.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ApproveDesk } from './approve-desk.tsx';
import { AxisLine } from './axis-line.tsx';
import { fileFacts } from './file-facts.tsx';
import { useKnownDesk } from './use-known-desk.ts';
import classes from './verify-file.module.css';

interface SummaryCardProps {
  readonly fileName: string;
  readonly summary: SealedSummary;
  readonly verification: Verification;
  /** Of the key of this PC; `null` where there is none yet. */
  readonly ownFingerprint: string | null;
}

/** What is known of a report of a desk on a campaign: that it is whole, and whose key sealed it. */
export function SummaryCard({ fileName, summary, verification, ownFingerprint }: SummaryCardProps) {
  const { keyFingerprint, campaign } = summary;
  const above = useKnownDesk(keyFingerprint, campaign.id);
  const lowerDesks = useLowerDesks();
  if (above === undefined || lowerDesks === undefined) return null;
  const desk = above ?? lowerDeskOf(keyFingerprint, lowerDesks);
  const isOwn = desk === null && keyFingerprint === ownFingerprint;
  return (
    <div className={classes['verdict']}>
      <Section title={fileName}>
        <dl className={classes['axes']}>
          <AxisLine
            name={verifyTexts.axes.integrity}
            tone="done"
            sentence={texts.integrity}
            nextStep={texts.integrityNext}
          />
          <AxisLine name={verifyTexts.axes.signer} {...(isOwn ? OWN : ownerOf(desk))} />
        </dl>
        {desk === null && !isOwn && (
          <>
            <div className={classes['code']}>
              <h3 className={classes['codeTitle']}>{receiptTexts.code}</h3>
              <KeyCode fingerprint={keyFingerprint} label={receiptTexts.code} />
            </div>
            <ApproveDesk fingerprint={keyFingerprint} />
          </>
        )}
        <details className={classes['details']} open>
          <summary>{receiptTexts.details}</summary>
          <FactList
            facts={[
              { name: receiptTexts.desk, value: visibleText(summary.deskName) },
              { name: receiptTexts.campaign, value: visibleText(campaign.title) },
              { name: texts.madeBy, value: visibleText(summary.madeBy) },
              { name: texts.readAt, value: receiptTexts.deskClock(momentOf(summary.readAt)) },
              { name: texts.createdAt, value: receiptTexts.deskClock(momentOf(summary.createdAt)) },
              ...fileFacts(verification),
            ]}
          />
        </details>
      </Section>
    </div>
  );
}

const KNOWN_BY = {
  telephone: receiptTexts.byTelephone,
  pack: receiptTexts.byPack,
  'hand-up': texts.byHandUp,
} as const;

const OWN = { tone: 'done', sentence: verifyTexts.ownKey, nextStep: '' } as const;

/** A desk whose key is known here, and by what. */
interface KnownOwner {
  readonly name: string;
  readonly by: KnownDesk['by'] | 'hand-up';
}

/** Whoever reads what a desk below has handed up has compared its key already. */
function lowerDeskOf(key: string, desks: readonly LowerDesk[]): KnownOwner | null {
  const found = desks.find(({ fingerprint }) => fingerprint === key);
  return found === undefined ? null : { name: found.name, by: 'hand-up' };
}

function ownerOf(desk: KnownOwner | null) {
  if (desk === null)
    return { tone: 'warning', sentence: receiptTexts.unknownDesk, nextStep: texts.compareNext } as const;
  const name = visibleText(desk.name);
  return { tone: 'done', sentence: KNOWN_BY[desk.by](name), nextStep: '' } as const;
}
