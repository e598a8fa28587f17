import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useId } from 'react';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import classes from './record-table.module.css';
import type { RowSearch } from './use-row-search.ts';

interface RowSearchBarProps {
  readonly search: RowSearch;
  readonly field: Ref<HTMLInputElement>;
  readonly shownCount: number;
  readonly rowCount: number;
  /** How many rows of the table ask for something. */
  readonly toReviewCount: number;
  readonly onSearch: (search: RowSearch) => void;
  /** Enter in the field: on to what was found. */
  readonly onGoToFound: () => void;
}

/** Finds rows in a long table; what is not drawn cannot be found by any other means. */
export function RowSearchBar({
  search,
  field,
  shownCount,
  rowCount,
  toReviewCount,
  onSearch,
  onGoToFound,
}: RowSearchBarProps) {
  const fieldId = useId();
  const isNarrowed = search.text.trim() !== '' || search.onlyToReview;
  return (
    <div className={classes['search']} role="search">
      <label htmlFor={fieldId}>{recordTableTexts.find}</label>
      <TextInput
        id={fieldId}
        ref={field}
        className={classes['searchField'] ?? ''}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        autoComplete="off"
        value={search.text}
        onChange={(event) => {
          onSearch({ ...search, text: event.currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') onSearch({ ...search, text: '' });
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onGoToFound();
        }}
      />
      {(toReviewCount > 0 || search.onlyToReview) && (
        <Checkbox
          label={recordTableTexts.onlyToReview(toReviewCount)}
          checked={search.onlyToReview}
          onChange={(event) => {
            onSearch({ ...search, onlyToReview: event.currentTarget.checked });
          }}
        />
      )}
      <span className={classes['remark']} role="status">
        {isNarrowed && recordTableTexts.found(shownCount, rowCount)}
      </span>
    </div>
  );
}
