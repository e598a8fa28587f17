import { verifyTexts } from '#renderer/texts/verify-file.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { useVerifiedFiles } from './use-verified-files.ts';
import { ApprovedKeys } from './approved-keys.tsx';
import { useApprovedKeys } from './use-approved-keys.ts';
import { VerdictCard } from './verdict-card.tsx';

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
      {outcomes.map((outcome) =>
        outcome.status === 'verified' ? (
          <VerdictCard
            key={outcome.id}
            fileName={outcome.fileName}
            verification={approved.rejudge(outcome.verification)}
            onApprove={approved.approve}
          />
        ) : (
          <FailureMessage key={outcome.id} failure={outcome.failure} />
        ),
      )}
      {approved.failure !== undefined && <FailureMessage failure={approved.failure} />}
      <ApprovedKeys
        keys={approved.keys}
        onWithdraw={(fingerprint) => {
          void approved.withdraw(fingerprint);
        }}
      />
    </>
  );
}
