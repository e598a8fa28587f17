import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import type { FileFacts, PackSigner } from '#shared/packs/pack-verdict.ts';
import { packsTexts } from '#renderer/texts/packs.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import classes from './packs.module.css';

interface PackSignerFactsProps {
  readonly file: FileFacts;
  /** What the hash of such a file is called. */
  readonly codeName: string;
}

const texts = packsTexts.signer;

function dayOf(instant: string): string {
  return toVietnamTime(new Date(instant)).slice(0, 10);
}

function signerFacts(signer: PackSigner, today: string) {
  const lastDay = dayOf(signer.validTo);
  const shownDay = formatDate(lastDay);
  return [
    { name: texts.name, value: <strong>{signer.name}</strong> },
    { name: texts.fingerprint, value: <code className={classes['code']}>{signer.fingerprint}</code> },
    signer.kind === 'app-key'
      ? { name: texts.keyKind, value: texts.appKey }
      : {
          name: texts.issuer,
          value: signer.issuerName === signer.name ? texts.selfIssued : signer.issuerName,
        },
    { name: texts.validTo, value: lastDay < today ? texts.expired(shownDay) : shownDay },
  ];
}

/** SHA-256 in groups of four, as it is compared by eye or by telephone. */
function HashGroups({ hash }: { readonly hash: string }) {
  const groups = hash.match(/.{4}/gu) ?? [];
  return (
    <code className={classes['hash']}>
      {groups.map((group, index) => (
        <span key={String(index)}>{group}</span>
      ))}
    </code>
  );
}

/** Who signed a file, as far as anybody can tell, and the code to compare. */
export function PackSignerFacts({ file, codeName }: PackSignerFactsProps) {
  const today = useToday();
  const { signer, packSha256 } = file;
  return (
    <section className={classes['card']} aria-label={packsTexts.signerTitle}>
      <Notice tone="warning" title={signer === null ? texts.unsigned : texts.unverified}>
        <p>{signer === null ? texts.unsignedLead(codeName) : texts.unverifiedLead(codeName)}</p>
      </Notice>
      <FactList
        facts={[
          ...(signer === null ? [] : signerFacts(signer, today)),
          { name: texts.hashOf(codeName), value: <HashGroups hash={packSha256} /> },
        ]}
      />
    </section>
  );
}
