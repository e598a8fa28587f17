import { Button, Checkbox } from '@mantine/core';
import { IconEye, IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import { visibleText } from '#shared/base/visible-text.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { useJpeg } from '#renderer/bridge/use-jpeg.ts';
import { saveUndoably } from '#renderer/questions/autosave/save-undoably.ts';
import type { KeptPicture, StoredSiteCheck } from '#renderer/storage/rows.ts';
import { choosePicture, deletePicture } from '#renderer/storage/site-pictures.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import { FailureMessage } from '#renderer/ui/failure-message.tsx';
import { Section } from '#renderer/ui/page.tsx';
import classes from './pictures.module.css';

const texts = websiteResultTexts.pictures;

interface PicturesSectionProps {
  readonly stored: StoredSiteCheck;
  /** Whether it is this check of the site that goes into a report. */
  readonly isReported: boolean;
}

/** The pages as they looked when they were checked, hidden until somebody wants to see them. */
export function PicturesSection({ stored: { id, check, pictures }, isReported }: PicturesSectionProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <Section title={texts.title} lead={texts.lead}>
      {!isReported && <p className={classes['remark']}>{texts.notReported}</p>}
      <ul className={classes['pictures']} aria-label={texts.title}>
        {pictures.map((picture) => (
          <PictureCard
            key={`${picture.file} ${picture.page}`}
            checkId={id}
            picture={picture}
            isReported={isReported}
            name={nameOf(picture.page, check.result.url)}
            onFailure={setFailure}
          />
        ))}
      </ul>
      {failure !== null && <FailureMessage failure={failure} />}
    </Section>
  );
}

/** What a page is called beside others of its site. */
function nameOf(page: string, site: string): string {
  if (!URL.canParse(page)) return visibleText(page);
  const { pathname, search, host } = new URL(page);
  const isHome = pathname + search === '/' || page === site;
  return isHome ? texts.home : visibleText(`${host}${decoded(pathname + search)}`);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

interface PictureCardProps {
  readonly checkId: string;
  readonly picture: KeptPicture;
  readonly isReported: boolean;
  readonly name: string;
  readonly onFailure: (failure: Failure | null) => void;
}

function PictureCard({ checkId, picture, isReported, name, onFailure }: PictureCardProps) {
  const { file, page, isInReport, isInNotice } = picture;
  const choose = (choice: Parameters<typeof choosePicture>[2]) => {
    void saveUndoably(async () => {
      await choosePicture(checkId, picture, choice);
      return () => choosePicture(checkId, picture, { isInReport, isInNotice });
    }, texts.undo);
  };
  return (
    <li className={classes['card']}>
      <Picture file={file} name={name} />
      <p className={classes['name']} title={visibleText(page)}>
        {name}
      </p>
      {isReported && (
        <Checkbox
          label={texts.inReport}
          checked={isInReport}
          onChange={(event) => {
            choose({ isInReport: event.currentTarget.checked });
          }}
        />
      )}
      <Checkbox
        label={texts.inNotice}
        checked={isInNotice}
        onChange={(event) => {
          choose({ isInNotice: event.currentTarget.checked });
        }}
      />
      <DeleteButton
        name={name}
        onDelete={async () => {
          onFailure(await deletePicture(checkId, picture));
        }}
      />
    </li>
  );
}

function Picture({ file, name }: { readonly file: string; readonly name: string }) {
  const url = useJpeg('site-check:read-picture', file);
  const [isShown, setIsShown] = useState(false);
  if (url === undefined) return <div className={classes['frame']} />;
  if (url === null) {
    return (
      <div className={classes['frame']}>
        <IconPhotoOff size={28} stroke={1.4} aria-hidden />
        <span>{texts.lost}</span>
      </div>
    );
  }
  return (
    <button
      type="button"
      className={classes['frame']}
      aria-pressed={isShown}
      aria-label={isShown ? texts.hideOf(name) : texts.showOf(name)}
      onClick={() => {
        setIsShown(!isShown);
      }}
    >
      <img src={url} alt={isShown ? texts.shown(name) : ''} data-shown={isShown} />
      {!isShown && (
        <span className={classes['cover']}>
          <IconEye size={24} stroke={1.6} aria-hidden />
          <span>{texts.warning}</span>
          <b>{texts.show}</b>
        </span>
      )}
      {isShown && <span className={classes['hide']}>{texts.hide}</span>}
    </button>
  );
}

interface DeleteButtonProps {
  readonly name: string;
  readonly onDelete: () => Promise<void>;
}

/** What is deleted here is gone for good: it is asked once more, in the same place. */
function DeleteButton({ name, onDelete }: DeleteButtonProps) {
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <div className={classes['buttons']}>
        <Button
          size="compact-sm"
          aria-label={texts.deleteOf(name)}
          onClick={() => {
            setIsAsked(true);
          }}
        >
          {texts.delete}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes['buttons']}>
      <Button
        size="compact-sm"
        onClick={() => {
          void onDelete();
        }}
      >
        {texts.deleteForGood}
      </Button>
      <Button
        size="compact-sm"
        autoFocus
        onClick={() => {
          setIsAsked(false);
        }}
      >
        {texts.keep}
      </Button>
    </div>
  );
}
