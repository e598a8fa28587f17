import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { visibleText } from '#shared/base/visible-text.ts';
import { visibleName } from '#shared/report/received-names.ts';
import { deskTexts } from '#renderer/texts/desk.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';
import { Chip } from './chip.tsx';
import { DeskGrid, type GridColumn } from './desk-grid.tsx';
import { useDeskLook } from './desk-place.ts';
import classes from './desk.module.css';
import { type FileRow, matchingFiles, type ShownConcern, SHOWN_CONCERNS } from './file-rows.ts';
import { SearchBar } from './search-bar.tsx';

const TONES: Readonly<Record<ShownConcern, Tone>> = {
  unread: 'serious',
  'not-whole': 'serious',
  'other-unit-key': 'serious',
  'key-in-dispute': 'serious',
  'unit-not-in-register': 'warning',
  'other-campaign': 'warning',
  'key-not-compared': 'warning',
  'findings-differ': 'warning',
  'other-pack': 'warning',
  duplicate: 'open',
  skipped: 'open',
};

type FileColumn = keyof typeof deskTexts.fileColumns;
type OnCompare = (unitCode: string) => void;

const idOf = ({ id }: FileRow) => id;

function columnsOf(onCompare: OnCompare): readonly GridColumn<FileRow, FileColumn>[] {
  const texts = deskTexts.fileColumns;
  return [
    { id: 'source', label: texts.source, width: 180, cell: ({ source }) => visibleName(source) },
    {
      id: 'unit',
      label: texts.unit,
      width: 170,
      cell: ({ unit }) => (unit === null ? '' : `${visibleText(unit.name)} (${visibleText(unit.code)})`),
    },
    {
      id: 'concern',
      label: texts.concern,
      width: 165,
      cell: ({ concern }) => <Chip tone={TONES[concern]} text={deskTexts.concerns[concern]} />,
    },
    { id: 'why', label: texts.why, width: 225, cell: ({ sentence }) => sentence },
    {
      id: 'next',
      label: texts.next,
      width: 235,
      cell: (row) => <NextStep row={row} onCompare={onCompare} />,
    },
  ];
}

/** What to do: where a key waits to be compared with the unit, the way to it. */
function NextStep({
  row: { concern, unit, source, nextStep, isKeyListed },
  onCompare,
}: {
  readonly row: FileRow;
  readonly onCompare: OnCompare;
}) {
  const isToCompare = concern === 'key-not-compared' || concern === 'key-in-dispute';
  if (!isToCompare || !isKeyListed || unit === null) return nextStep;
  return (
    <Button
      size="compact-sm"
      aria-label={`${deskTexts.compareKey} ${visibleName(source)}`}
      onClick={() => {
        onCompare(unit.code);
      }}
    >
      {deskTexts.compareKey}
    </Button>
  );
}

interface FileTableProps {
  readonly rows: readonly FileRow[];
  readonly onCompare: OnCompare;
}

/** The files that somebody has to look at, each with the verifier's sentence and the next step. */
export function FileTable({ rows, onCompare }: FileTableProps) {
  const { concern, fileSearch } = useDeskLook();
  const shown = useMemo(() => matchingFiles(rows, concern, fileSearch), [rows, concern, fileSearch]);
  const columns = useMemo(() => columnsOf(onCompare), [onCompare]);
  if (rows.length === 0) return <p className={classes['muted']}>{deskTexts.table.noFiles}</p>;
  const concerns = ['everything', ...SHOWN_CONCERNS] as const;
  return (
    <>
      <SearchBar
        search={fileSearch}
        onSearch={(text) => {
          useDeskLook.setState({ fileSearch: text });
        }}
        filterLabel={deskTexts.table.concern}
        filter={concern}
        filters={concerns.map((value) => ({
          value,
          label: value === 'everything' ? deskTexts.table.everything : deskTexts.concerns[value],
        }))}
        onFilter={(value) => {
          useDeskLook.setState({ concern: value });
        }}
        shown={shown.length}
        total={rows.length}
      />
      <DeskGrid
        caption={deskTexts.tabs.files}
        columns={columns}
        rows={shown}
        rowId={idOf}
        empty={deskTexts.table.noSuchFiles}
      />
    </>
  );
}
