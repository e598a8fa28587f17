import type { PackFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { unknownParts } from '#shared/packs/unknown-parts.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { PackContents } from './pack-contents.tsx';
import { PackReplacement } from './pack-replacement.tsx';
import { PackSignerFacts } from './pack-signer-facts.tsx';
import { OfferedFile } from './offered-file.tsx';
import classes from './packs.module.css';

interface PackPreviewProps {
  readonly verdict: Extract<PackVerdict, { readonly status: 'acceptable' }>;
  readonly onUse: (pack: PackFacts) => Promise<void>;
  readonly onPutAway: () => void;
}

/** Everything that a pack brings, before it is used: who signed it, what it replaces, what it asks for. */
export function PackPreview({ verdict, onUse, onPutAway }: PackPreviewProps) {
  const { fileName, pack, present } = verdict;
  const unknown = unknownParts(pack.directive);
  return (
    <OfferedFile
      fileName={fileName}
      fileSha256={pack.fileSha256}
      title={pack.directive.title}
      useLabel={packsTexts.use}
      onUse={() => onUse(pack)}
      onPutAway={onPutAway}
    >
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
    </OfferedFile>
  );
}
