import { Button } from '@mantine/core';
import type { CopyOutcome } from '#renderer/storage/copy-campaign.ts';
import { campaignsTexts } from '#renderer/texts/campaigns.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { UndoCopyButton } from './undo-copy-button.tsx';

interface CopyDoneProps {
  readonly campaign: string;
  readonly outcome: CopyOutcome;
}

const texts = campaignsTexts.copying;

/** What was copied, the way on, and the way back. */
export function CopyDone({ campaign, outcome }: CopyDoneProps) {
  const { answerCount, rowCount, toReviewCount, isEmpty } = outcome;
  return (
    <Notice
      tone={isEmpty ? 'open' : 'done'}
      title={isEmpty ? texts.nothing : texts.done(answerCount, rowCount)}
      isUrgent
      actions={
        <>
          <Button
            component="a"
            variant="filled"
            color="accent"
            href={href(toReviewCount > 0 ? ADDRESSES.tasks : ADDRESSES.home)}
          >
            {toReviewCount > 0 ? texts.toReview : texts.toHome}
          </Button>
          <UndoCopyButton campaign={campaign} />
        </>
      }
    >
      {toReviewCount > 0 && <p>{texts.doneReview(toReviewCount)}</p>}
    </Notice>
  );
}
