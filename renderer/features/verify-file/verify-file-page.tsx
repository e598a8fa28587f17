import { assertNever } from '#shared/base/assert-never.ts';
import { HANDED_UP_NAMES } from '#shared/desk/handed-up-manifest.ts';
import type { Verification } from '#shared/report/verification.ts';
import { useCall } from '#renderer/bridge/use-call.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useVerifiedFiles } from './use-verified-files.ts';
import type { VerifyOutcome } from './verify-run.ts';
import { ApprovedDesks } from './approved-desks.tsx';
import { ApprovedKeys } from './approved-keys.tsx';
import { useApprovedKeys } from '#renderer/keys/use-approved-keys.ts';
import { KnownIssuers } from './known-issuers.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { SummaryCard } from './summary-card.tsx';
import { VerdictCard } from './verdict-card.tsx';
import classes from './verify-file.module.css';

const NOTHING = {};
/** How many names of files that were not looked at are shown. */
const MAX_NAMES = 20;

/** Checks report files, of whomever, and says what is known on three axes. */
export function VerifyFilePage() {
  const approved = useApprovedKeys();
  const { outcomes, working, chooseFiles, verifyFiles } = useVerifiedFiles();
  return (
    <>
      <PageHeader title={verifyTexts.title} lead={verifyTexts.lead} />
      <FileDrop
        text={verifyTexts.drop}
        buttonLabel={verifyTexts.choose}
        working={working}
        onChoose={() => {
          void chooseFiles();
        }}
        onDrop={(files) => {
          void verifyFiles(files);
        }}
      />
      {outcomes.map((outcome) => (
        <OutcomeView key={outcome.id} outcome={outcome} approved={approved} />
      ))}
      {approved.failure !== undefined && <FailureMessage failure={approved.failure} />}
      <ApprovedKeys
        keys={approved.keys}
        onWithdraw={(fingerprint) => {
          void approved.withdraw(fingerprint);
        }}
      />
      <ApprovedDesks />
      <KnownIssuers />
    </>
  );
}

interface OutcomeViewProps {
  readonly outcome: VerifyOutcome;
  readonly approved: ReturnType<typeof useApprovedKeys>;
}

function OutcomeView({ outcome, approved }: OutcomeViewProps) {
  switch (outcome.status) {
    case 'verified':
      return <VerifiedFile {...outcome} approved={approved} />;
    case 'skipped':
      return (
        <div className={classes['skipped']}>
          <Notice tone="open" title={verifyTexts.skipped(outcome.names.length)}>
            <p>{outcome.names.slice(0, MAX_NAMES).join(', ')}</p>
            {outcome.names.some(isManifest) && <p>{verifyTexts.handedUpElsewhere}</p>}
          </Notice>
        </div>
      );
    case 'failed':
      return <FailureMessage failure={outcome.failure} />;
    default:
      return assertNever(outcome);
  }
}

/** What a desk hands up is judged among everything else that came in, and not here. */
function isManifest(name: string): boolean {
  return name.endsWith(` › ${HANDED_UP_NAMES.manifest}`);
}

interface VerifiedFileProps extends Pick<OutcomeViewProps, 'approved'> {
  readonly fileName: string;
  readonly verification: Verification;
}

/** A report of a unit, or what a desk writes. */
function VerifiedFile({ fileName, verification, approved }: VerifiedFileProps) {
  const { result: state } = useCall('keys:describe', NOTHING);
  const ownFingerprint =
    state?.ok === true && state.value.status === 'present' ? state.value.fingerprint : null;
  const { receipt, summary } = verification;
  if (receipt !== null) return <ReceiptCard fileName={fileName} receipt={receipt} />;
  if (summary !== null) {
    return <SummaryCard {...{ fileName, summary, verification, ownFingerprint }} />;
  }
  return (
    <VerdictCard
      fileName={fileName}
      verification={approved.rejudge(verification)}
      ownFingerprint={ownFingerprint}
      onApprove={approved.approve}
    />
  );
}
