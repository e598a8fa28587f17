import { backupTexts } from '#renderer/texts/backup.ts';
import { criterionAddress, href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';

const NONE: readonly string[] = [];

interface MissingEvidenceProps {
  /** What the files were called. */
  readonly names: readonly string[];
  /** Where the first of the answers that name such a file is given, by the place of the file in `names`. */
  readonly criteria?: readonly string[];
  /** What else has to be said where this stands. */
  readonly lead: string;
}

/** That files which answers name are no longer on this PC, and which. Nothing where all are there. */
export function MissingEvidence({ names, criteria = NONE, lead }: MissingEvidenceProps) {
  if (names.length === 0) return null;
  return (
    <Notice tone="serious" title={backupTexts.missing(names.length)}>
      <ul>
        {names.map((name, index) => (
          <li key={`${String(index)} ${name}`}>
            <span>{name}</span> <CriterionLink id={criteria[index]} />
          </li>
        ))}
      </ul>
      <p>{lead}</p>
    </Notice>
  );
}

function CriterionLink({ id }: { readonly id: string | undefined }) {
  if (id === undefined) return null;
  return <a href={href(criterionAddress(id))}>{backupTexts.criterion(id)}</a>;
}
