import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DataFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { PackSignerFacts } from './pack-signer-facts.tsx';
import classes from './packs.module.css';
import { TableChanges } from './table-changes.tsx';
import { useFocusedTitle } from './use-focused-title.ts';

interface DataPreviewProps {
  readonly verdict: Extract<PackVerdict, { readonly status: 'acceptable-data' }>;
  readonly onUse: (pack: DataFacts) => Promise<void>;
  readonly onPutAway: () => void;
}

const texts = packsTexts.data;

/** Everything that a file with newer tables brings, before it is used: who signed it, which tables, what changes. */
export function DataPreview({ verdict, onUse, onPutAway }: DataPreviewProps) {
  const { fileName, pack, changes } = verdict;
  const [isWorking, setIsWorking] = useState(false);
  const titleRef = useFocusedTitle(pack.fileSha256);
  const trusted = changes.flatMap(({ trustedHosts }) => trustedHosts);
  const unknown = changes.flatMap(({ unknownNames }) => unknownNames);
  return (
    <article className={classes['preview']} aria-label={packsTexts.previewEyebrow(fileName)}>
      <p className={classes['eyebrow']}>{packsTexts.previewEyebrow(fileName)}</p>
      <h2 className={classes['title']} tabIndex={-1} ref={titleRef}>
        {pack.data.title}
      </h2>
      <PackSignerFacts file={pack} codeName={packsTexts.dataCode} />
      <TableChanges changes={changes} />
      <Notice tone="in-progress" title={texts.useTitle}>
        <p>{texts.useLead}</p>
      </Notice>
      {trusted.length > 0 && (
        <Notice tone="serious" title={texts.trustedTitle(trusted.length)}>
          <p>{texts.trustedLead}</p>
          <p className={classes['hosts']}>{trusted.join(', ')}</p>
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice tone="warning" title={texts.unknownTitle(unknown.length)}>
          <p>
            {texts.unknownLead} {unknown.join(', ')}.
          </p>
        </Notice>
      )}
      <div className={classes['decision']}>
        <PrimaryButton
          disabled={isWorking}
          onClick={() => {
            setIsWorking(true);
            void onUse(pack);
          }}
        >
          {texts.use}
        </PrimaryButton>
        <Button disabled={isWorking} onClick={onPutAway}>
          {packsTexts.refuse}
        </Button>
      </div>
    </article>
  );
}
