import { Button } from '@mantine/core';
import { useState } from 'react';
import { giveWay, useUnsavedPlaces } from '#renderer/questions/autosave/drafts.ts';
import { savePackDraft } from '#renderer/storage/pack-draft.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { DRAFT_PLACE } from './draft-field.tsx';
import classes from './pack-editor.module.css';

const texts = packEditorTexts.base;

/** Begins anew; asked twice, since nothing brings the draft back. */
export function DropDraft() {
  const [isAsking, setIsAsking] = useState(false);
  const unsaved = useUnsavedPlaces(DRAFT_PLACE);
  if (!isAsking) {
    return (
      <Button
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {texts.drop}
      </Button>
    );
  }
  return (
    <div className={classes['asking']} role="alertdialog" aria-label={texts.drop}>
      <span>{texts.dropSure}</span>
      <Button
        onClick={() => {
          giveWay(unsaved);
          void savePackDraft(null);
        }}
      >
        {texts.dropYes}
      </Button>
      <Button
        onClick={() => {
          setIsAsking(false);
        }}
      >
        {texts.dropNo}
      </Button>
    </div>
  );
}
