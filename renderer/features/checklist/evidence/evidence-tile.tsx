import { IconFileOff, IconFileTypePdf, IconPhoto, IconX } from '@tabler/icons-react';
import type { EvidenceRef } from '#shared/answers/answer.ts';
import { nameText } from '#shared/base/text-schemas.ts';
import { useJpeg } from '#renderer/bridge/use-jpeg.ts';
import { useAutosavedText } from '#renderer/questions/autosave/use-autosaved-field.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import { formatBytes } from '#shared/base/format-bytes.ts';
import classes from './evidence.module.css';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

interface EvidenceTileProps {
  /** Names the caption among all fields of the app. */
  readonly place: string;
  readonly evidence: EvidenceRef;
  readonly stored: StoredEvidence | undefined;
  /** Whether the file is no longer on this PC. */
  readonly isMissing: boolean;
  readonly onCaption: (caption: string) => Promise<unknown>;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** One piece of evidence: a picture of it, its caption, and the ways to open and to remove it. */
export function EvidenceTile(props: EvidenceTileProps) {
  const { place, evidence, stored, isMissing, onCaption, onOpen, onRemove } = props;
  const { typed, fault, onType, onDone } = useAutosavedText({
    place,
    stored: evidence.caption,
    schema: nameText,
    save: onCaption,
  });
  const name = stored?.originalName ?? evidenceTexts.unknownName;
  return (
    <li className={classes['tile']}>
      <button
        type="button"
        className={classes['picture']}
        aria-label={evidenceTexts.open(name)}
        title={evidenceTexts.open(name)}
        onClick={onOpen}
      >
        {isMissing ? <Missing /> : <Thumbnail file={evidence.file} />}
      </button>
      <button
        type="button"
        className={classes['remove']}
        aria-label={evidenceTexts.remove(name)}
        title={evidenceTexts.remove(name)}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </button>
      <div className={classes['name']} title={name}>
        {name}
      </div>
      <div className={classes['size']}>{stored === undefined ? '' : formatBytes(stored.sizeBytes)}</div>
      <input
        type="text"
        className={classes['caption']}
        aria-label={evidenceTexts.captionOf(name)}
        aria-invalid={fault !== undefined}
        placeholder={evidenceTexts.caption}
        value={typed}
        onChange={(event) => {
          onType(event.currentTarget.value);
        }}
        onBlur={onDone}
      />
      {fault === undefined ? null : (
        <p className={classes['fault']} role="status">
          {fault}
        </p>
      )}
    </li>
  );
}

function Thumbnail({ file }: { readonly file: string }) {
  const thumbnail = useJpeg('evidence:thumbnail', file) ?? null;
  const Icon = file.endsWith('.pdf') ? IconFileTypePdf : IconPhoto;
  return thumbnail === null ? <Icon size={40} stroke={1.2} aria-hidden /> : <img src={thumbnail} alt="" />;
}

function Missing() {
  return (
    <span className={classes['missing']}>
      <IconFileOff size={32} stroke={1.4} aria-hidden />
      {evidenceTexts.missing}
    </span>
  );
}
