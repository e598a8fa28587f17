import type { DataFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { PackSignerFacts } from './pack-signer-facts.tsx';
import { OfferedFile } from './offered-file.tsx';
import classes from './packs.module.css';
import { TableChanges } from './table-changes.tsx';

interface DataPreviewProps {
  readonly verdict: Extract<PackVerdict, { readonly status: 'acceptable-data' }>;
  readonly onUse: (pack: DataFacts) => Promise<void>;
  readonly onPutAway: () => void;
}

const texts = packsTexts.data;

/** Everything that a file with newer tables brings, before it is used: who signed it, which tables, what changes. */
export function DataPreview({ verdict, onUse, onPutAway }: DataPreviewProps) {
  const { fileName, pack, changes } = verdict;
  const trusted = changes.flatMap(({ trustedHosts }) => trustedHosts);
  const unknown = changes.flatMap(({ unknownNames }) => unknownNames);
  return (
    <OfferedFile
      fileName={fileName}
      fileSha256={pack.fileSha256}
      title={pack.data.title}
      useLabel={texts.use}
      onUse={() => onUse(pack)}
      onPutAway={onPutAway}
    >
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
    </OfferedFile>
  );
}
