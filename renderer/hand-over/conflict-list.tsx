import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { formatInstant } from '#shared/base/dates.ts';
import { handOverTexts } from '#renderer/texts/hand-over.ts';
import type { Choice, Choices, Conflict } from '#shared/hand-over/merge-values.ts';
import classes from './hand-over.module.css';

/** A table of a thousand rows may differ in every cell. */
const AT_A_TIME = 50;

interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  /** What is chosen beforehand, in words. */
  readonly lead?: string;
  /** When a value was written last, in words. */
  readonly changedAt?: (time: string) => string;
  /** Whether all can be taken from the file at once. */
  readonly canTakeAll?: boolean;
}

/** Every place where both sides have another value, with both values and a choice. */
export function ConflictList({ conflicts, choices, onChoose, ...words }: ConflictListProps) {
  const { lead = handOverTexts.conflictsLead, canTakeAll = true } = words;
  const { changedAt = handOverTexts.changedAt } = words;
  const [shownCount, setShownCount] = useState(AT_A_TIME);
  const hiddenCount = Math.max(0, conflicts.length - shownCount);
  const chooseAll = (side: Choice) => {
    onChoose(Object.fromEntries(conflicts.map(({ id }) => [id, side])));
  };
  return (
    <>
      <div className={classes['conflictsHead']}>
        <h3 className={classes['conflictsTitle']}>{handOverTexts.conflictsTitle(conflicts.length)}</h3>
        <div className={classes['buttons']}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              chooseAll('here');
            }}
          >
            {handOverTexts.keepAll}
          </Button>
          {canTakeAll && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                chooseAll('there');
              }}
            >
              {handOverTexts.takeAll}
            </Button>
          )}
        </div>
      </div>
      <p className={classes['muted']}>{lead}</p>
      <ul className={classes['conflicts']}>
        {conflicts.slice(0, shownCount).map((conflict) => (
          <ConflictEntry
            key={conflict.id}
            conflict={conflict}
            changedAt={changedAt}
            choice={choices[conflict.id] ?? conflict.proposed}
            onChoose={(side) => {
              onChoose({ ...choices, [conflict.id]: side });
            }}
          />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <div className={classes['buttons']}>
          <Button
            variant="default"
            onClick={() => {
              setShownCount(shownCount + AT_A_TIME);
            }}
          >
            {handOverTexts.showMore(Math.min(hiddenCount, AT_A_TIME))}
          </Button>
        </div>
      )}
    </>
  );
}

interface ConflictEntryProps {
  readonly conflict: Conflict;
  readonly changedAt: (time: string) => string;
  readonly choice: Choice;
  readonly onChoose: (side: Choice) => void;
}

function ConflictEntry({ conflict, changedAt, choice, onChoose }: ConflictEntryProps) {
  const timeText = (at: string | null) =>
    at === null ? handOverTexts.changedUnknown : changedAt(formatInstant(new Date(at)));
  const { place, label, here, there, hereAt, thereAt } = conflict;
  return (
    <li className={classes['conflict']}>
      <p className={classes['place']}>{place}</p>
      <Radio.Group
        label={label}
        value={choice}
        onChange={(side) => {
          onChoose(side === 'there' ? 'there' : 'here');
        }}
      >
        <div className={classes['sides']}>
          <Radio
            value="here"
            label={<Side name={handOverTexts.here} value={here} time={timeText(hereAt)} />}
          />
          <Radio
            value="there"
            label={<Side name={handOverTexts.there} value={there} time={timeText(thereAt)} />}
          />
        </div>
      </Radio.Group>
    </li>
  );
}

interface SideProps {
  readonly name: string;
  readonly value: string;
  /** When it was written last, in words. */
  readonly time: string;
}

function Side({ name, value, time }: SideProps) {
  return (
    <>
      <span className={classes['time']}>
        {name}, {time}
      </span>
      <b className={classes['value']}>{value}</b>
    </>
  );
}
