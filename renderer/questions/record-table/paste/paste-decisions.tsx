import { Checkbox, TextInput } from '@mantine/core';
import { DAY } from '#shared/records/paste/paste-mapping.ts';
import { pasteTexts } from '#renderer/texts/paste.ts';
import classes from './paste.module.css';
import { SourceSelect } from './source-select.tsx';
import { type PastePreviewState, readTypedTime } from './use-paste-preview.ts';

/** What only the user can decide about this pasted table; nothing for most tables. */
export function PasteDecisions({ state }: { readonly state: PastePreviewState }) {
  const { asks, mapping, typedTimes } = state;
  if (!asks.merged && !asks.day && asks.times.length === 0) return null;
  return (
    <div className={classes['decisions']}>
      {asks.merged && (
        <Checkbox
          label={pasteTexts.fillMerged}
          checked={state.isMergedFilled}
          onChange={(event) => {
            state.setIsMergedFilled(event.currentTarget.checked);
          }}
        />
      )}
      {asks.day && (
        <label className={classes['day']}>
          {pasteTexts.day}
          <SourceSelect
            label={pasteTexts.day}
            mapping={mapping}
            target={DAY}
            onChange={(source) => {
              state.setSource(DAY, source);
            }}
          />
        </label>
      )}
      {asks.times.map(({ columnId, label }) => {
        const typed = typedTimes[columnId] ?? '';
        return (
          <TextInput
            key={columnId}
            label={pasteTexts.timeFor(label)}
            description={pasteTexts.timeHint}
            error={typed !== '' && readTypedTime(typed) === undefined ? pasteTexts.timeFault : undefined}
            value={typed}
            onChange={(event) => {
              state.setTypedTime(columnId, event.currentTarget.value);
            }}
          />
        );
      })}
    </div>
  );
}
