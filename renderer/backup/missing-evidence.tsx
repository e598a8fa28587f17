import { backupTexts } from '#renderer/texts/backup.ts';
import { Notice } from '#renderer/ui/notice.tsx';

interface MissingEvidenceProps {
  /** What the files were called. */
  readonly names: readonly string[];
  /** What else has to be said where this stands. */
  readonly lead: string;
}

/** That files which answers name are no longer on this PC, and which. Nothing where all are there. */
export function MissingEvidence({ names, lead }: MissingEvidenceProps) {
  if (names.length === 0) return null;
  return (
    <Notice tone="serious" title={backupTexts.missing(names.length)}>
      <ul>
        {names.map((name, index) => (
          <li key={`${String(index)} ${name}`}>{name}</li>
        ))}
      </ul>
      <p>{lead}</p>
    </Notice>
  );
}
