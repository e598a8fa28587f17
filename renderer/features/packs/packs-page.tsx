import { packsTexts } from '#renderer/texts/packs.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { PackPreview } from './pack-preview.tsx';
import { PacksAtHand } from './packs-at-hand.tsx';
import { RefusedPack } from './refused-pack.tsx';
import { useOfferedPack } from './use-offered-pack.ts';

/** Brings in the pack of another campaign: the file is shown first, and used only when the user says so. */
export function PacksPage() {
  const { offered, choose, drop, putAway, adopt } = useOfferedPack();
  return (
    <>
      <PageHeader title={packsTexts.title} lead={packsTexts.lead} />
      {offered.status === 'judged' && offered.verdict.status === 'acceptable' ? (
        <PackPreview verdict={offered.verdict} onUse={adopt} onPutAway={putAway} />
      ) : (
        <>
          <FileDrop
            text={packsTexts.drop}
            buttonLabel={packsTexts.choose}
            working={offered.status === 'working' ? packsTexts.working : null}
            onChoose={() => {
              void choose();
            }}
            onDrop={(files) => {
              void drop(files);
            }}
          />
          {offered.status === 'failed' && <FailureMessage failure={offered.failure} />}
          {offered.status === 'judged' && offered.verdict.status === 'refused' && (
            <RefusedPack fileName={offered.verdict.fileName} faults={offered.verdict.faults} />
          )}
          <PacksAtHand />
        </>
      )}
    </>
  );
}
