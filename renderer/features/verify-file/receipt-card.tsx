import { useEffect, useMemo } from 'react';
import { isForOwnReport, type ReceiptVerdict } from '#shared/receipts/judge-receipt.ts';
import type { SealedReceipt } from '#shared/receipts/receipt-content.ts';
import type { KnownDesk } from '#shared/receipts/known-desk.ts';
import { visibleText } from '#shared/base/visible-text.ts';
import { keepReceipt, useTakenReceipts } from '#renderer/storage/taken-receipts.ts';
import { receiptTexts as texts } from '#renderer/texts/receipts.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ApproveDesk } from './approve-desk.tsx';
import { AxisLine } from './axis-line.tsx';
import { RECEIPT_TONES } from './axis-tones.ts';
import { ReceiptFacts } from './receipt-facts.tsx';
import { useReceiptVerdict } from './use-receipt-verdict.ts';
import classes from './verify-file.module.css';

interface ReceiptCardProps {
  readonly fileName: string;
  readonly receipt: SealedReceipt;
}

/** What is known of a receipt; one for a report of this PC, from a desk that is known, is kept at once. */
export function ReceiptCard({ fileName, receipt }: ReceiptCardProps) {
  const judged = useReceiptVerdict(receipt);
  if (judged === undefined) return null;
  if (!judged.ok) return <FailureMessage failure={judged.error} />;
  const { verdict, desk } = judged.value;
  return (
    <div className={classes['verdict']}>
      <Section title={fileName}>
        <dl className={classes['axes']}>
          <AxisLine
            name={texts.axes.integrity}
            tone="done"
            sentence={texts.integrity}
            nextStep={texts.integrityNext}
          />
          {axesOf(receipt, verdict, desk).map((axis) => (
            <AxisLine key={axis.name} {...axis} />
          ))}
        </dl>
        {verdict.standing === 'unknown-desk' && (
          <>
            <div className={classes['code']}>
              <h3 className={classes['codeTitle']}>{texts.code}</h3>
              <KeyCode fingerprint={receipt.keyFingerprint} label={texts.code} />
            </div>
            <ApproveDesk fingerprint={receipt.keyFingerprint} />
          </>
        )}
        {isForOwnReport(verdict) && desk !== null && <Kept receipt={receipt} desk={desk} />}
        <ReceiptFacts content={receipt.content} isOwn={isForOwnReport(verdict)} />
      </Section>
    </div>
  );
}

/** Which report, then whose word: what is wrong stands where it belongs. */
function axesOf({ content }: SealedReceipt, verdict: ReceiptVerdict, desk: KnownDesk | null) {
  const { standing, sentence, nextStep, remarks } = verdict;
  const tone = RECEIPT_TONES[standing];
  if (standing === 'unknown-desk' || standing === 'own-key') {
    const own = texts.forOwn(content.report.sequence);
    return [
      { name: texts.axes.report, tone: 'open' as const, sentence: own, nextStep: '' },
      { name: texts.axes.desk, tone, sentence, nextStep, remarks },
    ];
  }
  const deskTone = desk === null ? ('warning' as const) : ('done' as const);
  return [
    { name: texts.axes.report, tone, sentence, nextStep },
    { name: texts.axes.desk, tone: deskTone, sentence: deskSentence(desk), nextStep: '', remarks },
  ];
}

function deskSentence(desk: KnownDesk | null): string {
  if (desk === null) return texts.unknownDesk;
  const name = visibleText(desk.name);
  return desk.by === 'telephone' ? texts.byTelephone(name) : texts.byPack(name);
}

/** Keeps a receipt and says so once the disk has it. */
function Kept({ receipt, desk }: { readonly receipt: SealedReceipt; readonly desk: KnownDesk }) {
  const taken = useTakenReceipts();
  const { receiptSha256 } = receipt;
  const isKept = taken?.some((one) => one.receiptSha256 === receiptSha256);
  const { name } = desk;
  const fresh = useMemo(() => ({ ...receipt, deskName: name }), [receipt, name]);
  useEffect(() => {
    if (isKept === false) void keepReceipt({ ...fresh, takenAt: new Date().toISOString() });
  }, [isKept, fresh]);
  return (
    <div aria-live="polite" className={classes['code']}>
      {isKept === true && (
        <Notice
          tone="done"
          title={texts.kept}
          actions={<a href={href(ADDRESSES.history)}>{texts.toHistory}</a>}
        />
      )}
    </div>
  );
}
