import { NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId } from 'react';
import { deskTexts } from '#renderer/texts/desk.ts';
import classes from './desk.module.css';

interface SearchBarProps<Filter extends string> {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly filterLabel: string;
  readonly filter: Filter;
  readonly filters: readonly { readonly value: Filter; readonly label: string }[];
  readonly onFilter: (filter: Filter) => void;
  readonly shown: number;
  readonly total: number;
}

/** Narrows a long table down; rows that are not drawn cannot be found by any other means. */
export function SearchBar<Filter extends string>(props: SearchBarProps<Filter>) {
  const { search, onSearch, filterLabel, filter, filters, onFilter, shown, total } = props;
  const [searchId, filterId] = [useId(), useId()];
  return (
    <div className={classes['search']} role="search">
      <label htmlFor={searchId}>{deskTexts.table.find}</label>
      <TextInput
        id={searchId}
        className={classes['searchField'] ?? ''}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        autoComplete="off"
        value={search}
        onChange={(event) => {
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onSearch('');
        }}
      />
      <label htmlFor={filterId}>{filterLabel}</label>
      <NativeSelect
        id={filterId}
        value={filter}
        data={filters.map((one) => ({ ...one }))}
        onChange={(event) => {
          const chosen = filters.find(({ value }) => value === event.currentTarget.value);
          if (chosen !== undefined) onFilter(chosen.value);
        }}
      />
      <span role="status" className={classes['muted']}>
        {deskTexts.table.shown(shown, total)}
      </span>
    </div>
  );
}
