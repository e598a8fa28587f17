import { packsTexts } from '#renderer/texts/packs.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { DataPreview } from './data-preview.tsx';
import { FactsAtHand } from './facts-at-hand.tsx';
import { PackPreview } from './pack-preview.tsx';
import classes from './packs.module.css';
import { PacksAtHand } from './packs-at-hand.tsx';
import { RefusedPack } from './refused-pack.tsx';
import { type OfferedPack, useOfferedPack } from './use-offered-pack.ts';

/** What came of the file that was looked at last, when nothing of it is left to decide. */
function Outcome({ offered }: { readonly offered: OfferedPack }) {
  return (
    <>
      {offered.status === 'failed' && <FailureMessage failure={offered.failure} />}
      {offered.status === 'judged' && offered.verdict.status === 'refused' && (
        <RefusedPack fileName={offered.verdict.fileName} faults={offered.verdict.faults} />
      )}
      <div role="status">
        {offered.status === 'data-in-use' && (
          <div className={classes['block']}>
            <Notice tone="done" title={packsTexts.data.inUse(offered.title)}>
              <p>{packsTexts.data.inUseLead}</p>
            </Notice>
          </div>
        )}
      </div>
    </>
  );
}

/** Brings in the pack of another campaign, or newer tables of facts: the file is shown first, and used only when the user says so. */
export function PacksPage() {
  const { offered, choose, drop, putAway, adopt, adoptData } = useOfferedPack();
  const verdict = offered.status === 'judged' ? offered.verdict : null;
  return (
    <>
      <PageHeader
        title={packsTexts.title}
        lead={packsTexts.lead}
        actions={<a href={href(ADDRESSES.packEditor)}>{packsTexts.write}</a>}
      />
      {verdict?.status === 'acceptable' && (
        <PackPreview verdict={verdict} onUse={adopt} onPutAway={putAway} />
      )}
      {verdict?.status === 'acceptable-data' && (
        <DataPreview verdict={verdict} onUse={adoptData} onPutAway={putAway} />
      )}
      {(verdict === null || verdict.status === 'refused') && (
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
          <Outcome offered={offered} />
          <PacksAtHand />
          <FactsAtHand />
        </>
      )}
    </>
  );
}
