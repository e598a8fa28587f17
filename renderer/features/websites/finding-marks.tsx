import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { remarkText } from '#shared/base/text-schemas.ts';
import { isBlank } from '#shared/base/vietnamese-text.ts';
import { NO_MARK } from '#shared/checks/result/carry-marks.ts';
import type { FindingMark } from '#shared/checks/result/site-check-result.ts';
import { saveUndoably } from '#renderer/questions/autosave/save-undoably.ts';
import { useAutosavedText } from '#renderer/questions/autosave/use-autosaved-field.ts';
import { acceptHost, markFinding } from '#renderer/storage/site-checks.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import classes from './website-result.module.css';

interface FindingMarksProps {
  readonly checkId: string;
  readonly findingKey: string;
  readonly mark: FindingMark | undefined;
  /** Planted content is removed, anything else is mended. */
  readonly isPlanted: boolean;
  /** A finding that is gone by itself need not be said to be removed. */
  readonly isGone: boolean;
  /** The host that it is about, if the user may say that it is right. */
  readonly host: { readonly siteId: string; readonly name: string } | null;
}

const texts = websiteResultTexts.marks;

/** What the user says about a finding: removed, cause found, or a false alarm with its reason. */
export function FindingMarks(props: FindingMarksProps) {
  const { checkId, findingKey, mark = NO_MARK, isPlanted, isGone, host } = props;
  const put = (patch: Partial<FindingMark>) =>
    markFinding(checkId, findingKey, { ...patch, markedAt: new Date().toISOString() });
  const save = (patch: Partial<FindingMark>) =>
    saveUndoably(() => put(patch), texts.undo, [causePlace(findingKey)]);
  const saveCause = (cause: string) =>
    saveUndoably(() => put({ cause }), { ...texts.undo, typingOf: causePlace(findingKey) }, [
      causePlace(findingKey),
    ]);
  if (mark.falseAlarmReason !== null) {
    return (
      <div className={classes['marks']}>
        <p className={classes['falseAlarm']}>
          <b>{texts.falseAlarm}:</b> {mark.falseAlarmReason}
        </p>
        <Button
          size="compact-sm"
          onClick={() => {
            void save({ falseAlarmReason: null });
          }}
        >
          {texts.takeBack}
        </Button>
      </div>
    );
  }
  return (
    <fieldset className={classes['marks']}>
      <legend>{texts.title}</legend>
      <div className={classes['ticks']}>
        {!isGone && (
          <Checkbox
            label={isPlanted ? texts.removed : texts.mended}
            checked={mark.isRemoved}
            onChange={(event) => {
              void save({ isRemoved: event.currentTarget.checked });
            }}
          />
        )}
        <Checkbox
          label={texts.causeFound}
          checked={mark.isCauseFound}
          onChange={(event) => {
            void save({ isCauseFound: event.currentTarget.checked });
          }}
        />
      </div>
      {mark.isCauseFound && <CauseField findingKey={findingKey} stored={mark.cause} onSave={saveCause} />}
      {host !== null && (
        <Button
          size="compact-sm"
          onClick={() => {
            void saveUndoably(async () => {
              const forget = await acceptHost(host.siteId, host.name);
              const putBack = await put({ falseAlarmReason: texts.acceptedHost(host.name) });
              return () => Promise.all([forget(), putBack()]);
            }, texts.undo);
          }}
        >
          {texts.acceptHost(host.name)}
        </Button>
      )}
      {!isGone && <FalseAlarmForm onSave={save} />}
    </fieldset>
  );
}

interface CauseFieldProps {
  readonly findingKey: string;
  readonly stored: string;
  readonly onSave: (cause: string) => Promise<unknown>;
}

/** The field of a finding's cause, among all fields of the app. */
function causePlace(findingKey: string): string {
  return `website-finding/${findingKey}/cause`;
}

function CauseField({ findingKey, stored, onSave }: CauseFieldProps) {
  const { typed, fault, onType, onDone } = useAutosavedText({
    place: causePlace(findingKey),
    stored,
    schema: remarkText,
    save: onSave,
  });
  return (
    <Textarea
      label={texts.cause}
      description={texts.causeHint}
      minRows={2}
      maxRows={8}
      value={typed}
      error={fault}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onBlur={onDone}
    />
  );
}

interface FalseAlarmFormProps {
  readonly onSave: (patch: Partial<FindingMark>) => Promise<unknown>;
}

/** A false alarm is said only with its reason: it goes into the report. */
function FalseAlarmForm({ onSave }: FalseAlarmFormProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  if (!isOpen) {
    return (
      <Button
        size="compact-sm"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {texts.isFalseAlarm}
      </Button>
    );
  }
  return (
    <form
      className={classes['falseAlarmForm']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const read = remarkText.safeParse(reason);
        if (isBlank(reason) || !read.success) setIsMissing(true);
        else void onSave({ falseAlarmReason: read.data, isRemoved: false });
      }}
    >
      <TextInput
        label={texts.falseAlarmReason}
        description={texts.falseAlarmHint}
        value={reason}
        error={isMissing ? texts.reasonMissing : undefined}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setIsMissing(false);
        }}
      />
      <div className={classes['ticks']}>
        <Button type="submit" size="compact-md">
          {texts.saveFalseAlarm}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          color="gray"
          onClick={() => {
            setIsOpen(false);
          }}
        >
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
