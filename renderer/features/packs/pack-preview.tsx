import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PackFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { unknownParts } from '#shared/packs/unknown-parts.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { PrimaryButton } from '#renderer/ui/primary-button.tsx';
import { PackContents } from './pack-contents.tsx';
import { PackReplacement } from './pack-replacement.tsx';
import { PackSignerFacts } from './pack-signer-facts.tsx';
import classes from './packs.module.css';
import { useFocusedTitle } from './use-focused-title.ts';

interface PackPreviewProps {
  readonly verdict: Extract<PackVerdict, { readonly status: 'acceptable' }>;
  readonly onUse: (pack: PackFacts) => Promise<void>;
  readonly onPutAway: () => void;
}

/** Everything that a pack brings, before it is used: who signed it, what it replaces, what it asks for. */
export function PackPreview({ verdict, onUse, onPutAway }: PackPreviewProps) {
  const { fileName, pack, present } = verdict;
  const [isWorking, setIsWorking] = useState(false);
  const unknown = unknownParts(pack.directive);
  const titleRef = useFocusedTitle(pack.fileSha256);
  return (
    <article className={classes['preview']} aria-label={packsTexts.previewEyebrow(fileName)}>
      <p className={classes['eyebrow']}>{packsTexts.previewEyebrow(fileName)}</p>
      <h2 className={classes['title']} tabIndex={-1} ref={titleRef}>
        {pack.directive.title}
      </h2>
      <PackSignerFacts file={pack} codeName={packsTexts.packCode} />
      {present !== null && <PackReplacement present={present} offered={pack} />}
      {unknown.length > 0 && (
        <Notice tone="warning" title={packsTexts.unknownTitle(unknown.length)}>
          <p>{packsTexts.unknownLead}</p>
          <ul className={classes['reasons']}>
            {unknown.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PackContents directive={pack.directive} />
      <div className={classes['decision']}>
        <PrimaryButton
          disabled={isWorking}
          onClick={() => {
            setIsWorking(true);
            void onUse(pack);
          }}
        >
          {packsTexts.use}
        </PrimaryButton>
        <Button disabled={isWorking} onClick={onPutAway}>
          {packsTexts.refuse}
        </Button>
      </div>
    </article>
  );
}
