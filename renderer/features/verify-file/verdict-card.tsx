import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { runTitle } from '#shared/directives/run.ts';
import type { IntegrityRemark, Verification } from '#shared/report/verification.ts';
import { useSetting } from '#renderer/storage/settings.ts';
import { verifyTexts } from '#renderer/texts/verify-file.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { KeyCode } from '#renderer/ui/key-code.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { visibleText } from '#shared/base/visible-text.ts';
import { ApproveKey } from '#renderer/keys/approve-key.tsx';
import type { NewApproval } from '#renderer/keys/use-approved-keys.ts';
import { AxisLine } from './axis-line.tsx';
import { fileFacts } from './file-facts.tsx';
import { SaveSealedPart } from './save-sealed-part.tsx';
import { useNewerExport } from './use-newer-export.ts';
import { RemarkLine } from './remark-line.tsx';
import { INTEGRITY_TONES, SIGNER_TONES, STANDING_TONES } from './axis-tones.ts';
import classes from './verify-file.module.css';

interface VerdictCardProps {
  readonly fileName: string;
  readonly verification: Verification;
  /** Of the key of this PC; `null` where there is none yet. */
  readonly ownFingerprint: string | null;
  readonly onApprove: (key: NewApproval) => Promise<void>;
}

/** What lies around the sealed file, which can be saved without it. */
const AROUND = new Set<IntegrityRemark['kind']>(['decrypted-here', 'bytes-before', 'bytes-behind']);

const SAVE_TEXTS: Partial<Record<IntegrityRemark['kind'], string>> = {
  'decrypted-here': verifyTexts.saveDecrypted,
};

/** Nobody telephones themselves. */
const OWN_KEY = { sentence: verifyTexts.ownKey, nextStep: verifyTexts.ownKeyNext };

/**
 * A school counts no reports: of its own it wants to know that it is whole and how it stays so, or that it has made another
 * one since, which is the one to send.
 */
function ownReport({ integrity, standing }: Verification, newer: number | null | undefined) {
  const counted = standing.status === 'not-compared' ? null : standing;
  if (integrity.status !== 'intact' || newer === undefined) return { integrity, standing: counted };
  if (newer === null)
    return { integrity: { ...integrity, nextStep: verifyTexts.ownNext }, standing: counted };
  return {
    integrity: { ...integrity, nextStep: verifyTexts.ownOlderNext },
    standing: { status: 'superseded' as const, ...verifyTexts.ownSuperseded(newer) },
  };
}

/** Whether a file is whole and counts, in the words of whoever looks at it. */
function useOwnWords(verification: Verification, isOwnOfSchool: boolean) {
  const newer = useNewerExport(isOwnOfSchool ? verification.report : null);
  return isOwnOfSchool ? ownReport(verification, newer) : verification;
}

/** Nobody is asked to telephone themselves for the moment in which the role is being read. */
function useIsSchool(): boolean {
  return (useSetting('role') ?? 'school') === 'school';
}

/** What is known of one file: three sentences, never one green tick, and the details folded away. */
export function VerdictCard({ fileName, verification, ownFingerprint, onApprove }: VerdictCardProps) {
  const { signatures, report, sealedPart, fileSha256 } = verification;
  const isSchool = useIsSchool();
  const [first] = signatures;
  const isOwn = verification.signer.status === 'unknown-key' && first?.fingerprint === ownFingerprint;
  const signer = isOwn ? { ...verification.signer, ...OWN_KEY } : verification.signer;
  const isOwnOfSchool = isOwn && isSchool;
  const { integrity, standing } = useOwnWords(verification, isOwnOfSchool);
  const isToCompare = signer.status === 'unknown-key' && !isOwnOfSchool;
  const around = integrity.remarks.findLast(({ kind }) => AROUND.has(kind));
  return (
    <div className={classes['verdict']}>
      <Section title={fileName}>
        <dl className={classes['axes']}>
          <AxisLine
            name={verifyTexts.axes.integrity}
            tone={INTEGRITY_TONES[integrity.status]}
            sentence={integrity.sentence}
            nextStep={integrity.nextStep}
          />
          {integrity.remarks.map((remark, index) => (
            <RemarkLine key={`${remark.kind} ${String(index)}`} remark={remark}>
              {sealedPart !== null && remark === around && (
                <SaveSealedPart
                  fileName={fileName}
                  fileSha256={fileSha256}
                  action={SAVE_TEXTS[remark.kind] ?? verifyTexts.savePart}
                />
              )}
            </RemarkLine>
          ))}
          <AxisLine
            name={verifyTexts.axes.signer}
            tone={isOwn ? 'done' : SIGNER_TONES[signer.status]}
            sentence={signer.sentence}
            nextStep={signer.nextStep}
            remarks={signer.remarks}
          />
          <StandingLine standing={standing} />
        </dl>
        {isToCompare &&
          signatures.slice(0, 1).map(({ fingerprint }) => (
            <div key={fingerprint} className={classes['code']}>
              <h3 className={classes['codeTitle']}>{verifyTexts.computedCode}</h3>
              <KeyCode fingerprint={fingerprint} label={verifyTexts.computedCode} />
            </div>
          ))}
        {isToCompare && first !== undefined && report !== null && (
          <ApproveKey fingerprint={first.fingerprint} unit={report.input.unit} onApprove={onApprove} />
        )}
        <details className={classes['details']}>
          <summary>{verifyTexts.details}</summary>
          <FactList facts={[...reportFacts(verification), ...fileFacts(verification)]} />
        </details>
      </Section>
    </div>
  );
}

function StandingLine({ standing }: { readonly standing: Verification['standing'] | null }) {
  if (standing === null) return null;
  const { status, sentence, nextStep } = standing;
  return (
    <AxisLine
      name={verifyTexts.axes.standing}
      tone={STANDING_TONES[status]}
      sentence={sentence}
      nextStep={nextStep}
    />
  );
}

function reportFacts({ report, findings }: Verification) {
  if (report === null) return [];
  return [
    { name: verifyTexts.unit, value: `${visibleText(report.input.unit.name)} (${report.input.unit.code})` },
    { name: verifyTexts.campaign, value: runTitle(report.pack.title, report.input.campaign) },
    { name: verifyTexts.sequence, value: String(report.sequence) },
    { name: verifyTexts.findings, value: findings.sentence },
    { name: verifyTexts.createdAt, value: formatDateTime(toVietnamTime(new Date(report.createdAt))) },
  ];
}
